import type { NumberedLine } from '../mock/index.ts';
import { oneLine } from './one-line.ts';
import type { Colour, Paint } from './paint.ts';

const MAX_PATH = 200;
const MAX_REASON = 400;
/** Shown in place of a status, and as wide, if a scenario left the request without a reply. */
const NO_REPLY = '---';

/** The reply to one request and the reason for it, for a terminal: `401 GET /sign/… token expired 12 s ago (account default)`. */
export function writeLogLine(
  line: Pick<NumberedLine, 'status' | 'method' | 'path' | 'reason' | 'accountId'>,
  paint: Paint,
): string {
  const { status, method, path, reason, accountId } = line;
  const shownReason = tame(reason, MAX_REASON);
  return `${paint(colourOf(status), String(status ?? NO_REPLY))} ${method} ${tame(path, MAX_PATH)} ${shownReason} (account ${accountId})`;
}

function colourOf(status: number | null): Colour {
  if (status === null || status >= 500) return 'red';
  if (status >= 400) return 'yellow';
  return status >= 300 ? 'cyan' : 'green';
}

/** Turns text from a caller into one short line. */
function tame(text: string, maxLength: number): string {
  const shown = oneLine(text.slice(0, maxLength));
  return text.length > maxLength ? `${shown}…` : shown;
}
