import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { PROBLEM_TYPE } from '../../wire/problem.ts';
import { formatHttpDate } from './http-date.ts';
import type { ServerState } from './server-state.ts';

/** What Node's parser refuses with another status than 400. */
const STATUS: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/**
 * Refuses what is no HTTP request: too early for an account or an operation, so with the vendor's error object and nothing
 * more. The connection cannot be used again.
 */
export function refuseUnparsed(
  { registry }: ServerState,
  error: Error & { readonly code?: string },
  socket: Socket,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { clock, traces } = registry.default;
  const status = STATUS[error.code ?? ''] ?? 400;
  const traceId = traces.hex32();
  const title = STATUS_CODES[status] ?? 'Bad request';
  const detail = 'The request was malformed.';
  const body = JSON.stringify({ type: PROBLEM_TYPE, title, status, code: 'bad_request', traceId, detail });
  socket.end(
    [
      `HTTP/1.1 ${status} ${title}`,
      `Date: ${formatHttpDate(clock.nowMs())}`,
      'Connection: close',
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Trace-Id: ${traceId}`,
      '',
      body,
    ].join('\r\n'),
  );
}
