import { type Exchange, journalText } from './exchange.ts';
import type { Rendered } from './render.ts';
import { splitUrl } from './request-url.ts';
import type { ServerState } from './server-state.ts';

/** What the journal gets of a reply, or of the silence in its place. */
export type WrittenReply = Pick<Rendered, 'payload' | 'bytes' | 'reason'> & {
  readonly status: number | null;
};

/** Writes an exchange into its account's journal, and notifies the listener. */
export function writeEntry(
  { onLine }: ServerState,
  exchange: Exchange,
  { status, reason, payload, bytes }: WrittenReply,
  headers: Record<string, string>,
): void {
  const { request, account, operation, verdict, nearest, ignored } = exchange;
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
    reason: tellIgnored(reason, ignored),
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

const MAX_TOLD = 3;
const MAX_PLACE = 60;

/** An ignored member is often a misspelt one, and no reply says so. */
function tellIgnored(reason: string, ignored: readonly string[] | undefined): string {
  if (ignored === undefined) return reason;
  const told = ignored.slice(0, MAX_TOLD).map((place) => place.slice(0, MAX_PLACE));
  const more = ignored.length > MAX_TOLD ? ` and ${ignored.length - MAX_TOLD} more` : '';
  return `${reason}; unknown and ignored: ${told.join(', ')}${more}`;
}
