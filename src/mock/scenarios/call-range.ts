/** Which calls are meant, by number: from the first to the last, or every nth. */
export type CallRange =
  | { readonly kind: 'span'; readonly first: number; readonly last: number }
  | { readonly kind: 'every'; readonly nth: number };

/**
 * Reads `2`, `2..3`, `4..` or `every 5`; calls are counted from 1. `undefined` when no call can match, as in
 * `3..2`.
 */
export function readCallRange(written: number | string): CallRange | undefined {
  const text = String(written);
  const every = /^every (\d+)$/.exec(text);
  if (every !== null) return { kind: 'every', nth: Number(every[1]) };
  const span = /^(?<first>\d+)(?<open>\.\.(?<last>\d+)?)?$/.exec(text)?.groups;
  if (span === undefined) return undefined;
  const first = Number(span.first);
  const end = span.open === undefined ? first : Number.POSITIVE_INFINITY;
  const last = span.last === undefined ? end : Number(span.last);
  return first < 1 || last < first ? undefined : { kind: 'span', first, last };
}

/** Whether the call with that number is meant. */
export function hasCall(range: CallRange, call: number): boolean {
  return range.kind === 'every' ? call % range.nth === 0 : call >= range.first && call <= range.last;
}

/** Whether every call of the second range is one of the first. */
export function hasCalls(range: CallRange, others: CallRange): boolean {
  if (others.kind === 'span') {
    if (others.first === others.last) return hasCall(range, others.first);
    if (range.kind === 'every') return range.nth === 1;
    return range.first <= others.first && range.last >= others.last;
  }
  if (range.kind === 'every') return others.nth % range.nth === 0;
  return range.first <= others.nth && range.last === Number.POSITIVE_INFINITY;
}

/** Writes a range for people: `call 2`, `calls 2 to 3`, `call 4 and later`, `every 5th call`. */
export function tellCallRange(range: CallRange): string {
  if (range.kind === 'every') return range.nth === 1 ? 'every call' : `every ${ordinal(range.nth)} call`;
  const { first, last } = range;
  if (first === last) return `call ${first}`;
  return last === Number.POSITIVE_INFINITY ? `call ${first} and later` : `calls ${first} to ${last}`;
}

function ordinal(number: number): string {
  const lastTwo = number % 100;
  if (lastTwo >= 11 && lastTwo <= 13) return `${number}th`;
  return `${number}${{ 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th'}`;
}
