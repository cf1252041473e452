import { type Dispatcher, request as sendRequest } from 'undici';
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
  readonly signal?: AbortSignal | undefined;
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
}

/** A transport over one dispatcher; what it waits for is bounded by the times given, in milliseconds. */
export function createTransport({ baseUrl, dispatcher, headersMs, bodyMs }: TransportSettings): Transport {
  return {
    async send({ operation, method, path, headers, body, signal }) {
      try {
        const {
          statusCode,
          headers: replyHeaders,
          body: replyBody,
        } = await sendRequest(`${baseUrl}${path}`, {
          dispatcher,
          method,
          headers: { ...headers, ...bodyHeaders(body) },
          body: body?.open() ?? null,
          headersTimeout: headersMs,
          bodyTimeout: bodyMs,
          signal: signal ?? null,
        });
        return { operation, status: statusCode, headers: replyHeaders, body: replyBody, signal };
      } catch (error) {
        throw understandFailure(error, { operation, signal, attempted: `reach ${baseUrl}` });
      }
    },
  };
}

function bodyHeaders(body: RequestBody | undefined): Record<string, string> {
  if (body === undefined) return {};
  const length = body.sizeBytes === undefined ? {} : { 'content-length': String(body.sizeBytes) };
  return { 'content-type': body.contentType, ...length };
}
