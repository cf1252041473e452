import type { Dispatcher } from 'undici';
import { abortErrorOf } from './abort.ts';
import type { CallScope } from './call-scope.ts';
import { understandFailure } from './failure.ts';
import type { WireReply } from './reply.ts';
import type { RequestBody } from './request-body.ts';

/** One request, ready to be sent. */
export interface WireRequest {
  /** Named in errors; the contract's operation id. */
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path and query, already encoded. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: RequestBody;
  readonly signal?: CallScope | undefined;
}

/** Sends requests and knows nothing of what they mean. */
export interface Transport {
  /** The reply, whatever its status. Rejects only when there is none. Redirects are not followed. */
  send(request: WireRequest): Promise<WireReply>;
}

/** What a transport needs to know. */
export interface TransportSettings {
  readonly baseUrl: string;
  readonly dispatcher: Dispatcher;
  readonly headersMs: number;
  readonly bodyMs: number;
  readonly nowMs: () => number;
}

/** A transport over one dispatcher; what it waits for is bounded by the times given, in milliseconds. */
export function createTransport({
  baseUrl,
  dispatcher,
  headersMs,
  bodyMs,
  nowMs,
}: TransportSettings): Transport {
  // Taken apart once: undici would do it for every request.
  const { origin, pathname } = new URL(baseUrl);
  const prefix = pathname === '/' ? '' : pathname;
  return {
    async send({ operation, method, path, headers, body, signal }) {
      if (signal?.isEnded) throw abortErrorOf(operation, signal.reason);
      try {
        const reply = await dispatcher.request({
          origin,
          path: `${prefix}${path}`,
          method,
          headers: body === undefined ? (headers ?? null) : { ...headers, ...bodyHeaders(body) },
          body: body?.open() ?? null,
          headersTimeout: headersMs,
          bodyTimeout: bodyMs,
          signal: signal ?? null,
        });
        reply.body.on('error', ignore);
        const { statusCode: status, headers: answered } = reply;
        return { operation, status, headers: answered, body: reply.body, receivedAtMs: nowMs(), signal };
      } catch (error) {
        throw understandFailure(error, { operation, signal, attempted: `reach ${baseUrl}` });
      }
    },
  };
}

/** Whoever reads the body is told of its failure anyway; a body that is given up unread may fail as it likes. */
function ignore(): void {}

function bodyHeaders(body: RequestBody): Record<string, string> {
  const length = body.sizeBytes === undefined ? {} : { 'content-length': String(body.sizeBytes) };
  return { 'content-type': body.contentType, ...length };
}
