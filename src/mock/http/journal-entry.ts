import { type Exchange, journalText } from './exchange.ts';
import type { Rendered } from './render.ts';
import { splitUrl } from './request-url.ts';
import type { ServerState } from './server-state.ts';

/** What is written of a reply; without one, of the silence in its place. */
export type WrittenReply = Pick<Rendered, 'payload' | 'bytes' | 'reason'> & {
  readonly status: number | null;
};

/** Writes an exchange into its account's journal, and tells whoever listens. */
export function writeEntry(
  { onLine }: ServerState,
  exchange: Exchange,
  { status, reason, payload, bytes }: WrittenReply,
  headers: Record<string, string>,
): void {
  const { request, account, operation, verdict, nearest } = exchange;
  const [path, query] = splitUrl(request.url);
  const line = account.journal.append({
    atMs: exchange.nowMs,
    traceId: exchange.traceId,
    accountId: account.id,
    method: request.method,
    path,
    query,
    operationId: operation?.id,
    clientId: exchange.clientId,
    status,
    reason,
    request: {
      headers: request.headers,
      ...journalText(exchange.bodyText),
      bodyBytes: exchange.bodyBytes,
    },
    response: {
      headers,
      ...journalText(typeof payload === 'string' ? payload : undefined),
      bodyBytes: bytes,
    },
    ...(nearest === undefined ? {} : { nearest }),
    ...(verdict === undefined ? {} : { scenario: verdict.trace }),
  });
  onLine?.(line);
}
