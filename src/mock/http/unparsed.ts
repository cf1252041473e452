import type { Socket } from 'node:net';
import { formatHttpDate } from '../../wire/http-date.ts';
import { PROBLEM_TYPE } from '../../wire/problem.ts';
import type { ServerState } from './server-state.ts';

interface Status {
  readonly status: number;
  readonly title: string;
}

const BAD_REQUEST: Status = { status: 400, title: 'Bad Request' };

/** What Node's parser refuses with a status other than 400. */
const STATUS: Readonly<Record<string, Status>> = {
  HPE_HEADER_OVERFLOW: { status: 431, title: 'Request Header Fields Too Large' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, title: 'Request Timeout' },
};

/**
 * Refuses what is not an HTTP request. No account or operation is known yet, so it just sends the vendor's
 * error object. The connection cannot be used again.
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
  const { status, title } = STATUS[error.code ?? ''] ?? BAD_REQUEST;
  const traceId = traces.hex32();
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
