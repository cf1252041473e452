import type { Dispatcher } from 'undici';
import { abortErrorOf } from './abort.ts';
import type { CallScope } from './call-scope.ts';
import { understandFailure } from './failure.ts';
import type { WireReply } from './reply.ts';
import type { RequestBody } from './request-body.ts';

/** One request, ready to be sent. */
export interface WireRequest {
  /** The contract's operation id, for errors. */
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path and query, already encoded. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: RequestBody;
  readonly signal?: CallScope | undefined;
}

/** Sends requests without knowing what they mean. */
export interface Transport {
  /** Returns the reply, whatever its status. Rejects only if there is none. Redirects are not followed. */
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

/** Creates a transport over one dispatcher. The given times, in milliseconds, limit how long it waits. */
export function createTransport({
  baseUrl,
  dispatcher,
  headersMs,
  bodyMs,
  nowMs,
}: TransportSettings): Transport {
  // Parsed once; undici would parse it for every request.
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

/** Whoever reads the body gets its failure anyway. The failure of a body that nobody reads does not matter. */
function ignore(): void {}

function bodyHeaders(body: RequestBody): Record<string, string> {
  const length = body.sizeBytes === undefined ? {} : { 'content-length': String(body.sizeBytes) };
  return { 'content-type': body.contentType, ...length };
}
