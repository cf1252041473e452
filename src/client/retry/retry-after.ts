/** Headers as undici gives them. */
type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * How long a reply asks to wait, in milliseconds, by its Retry-After in either form (RFC 9110, 10.2.3); `undefined` when it
 * does not ask, or not in a form that can be read.
 *
 * A date counts from the reply's own Date header: the clocks of two machines seldom agree.
 */
export function readRetryAfter(headers: Headers): number | undefined {
  const value = firstOf(headers['retry-after'])?.trim();
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1_000;
  const [untilMs, fromMs] = [readHttpDate(value), readHttpDate(firstOf(headers.date))];
  return untilMs === undefined || fromMs === undefined ? undefined : Math.max(0, untilMs - fromMs);
}

/** `Date.parse` reads much that is no date of HTTP, such as `2`. */
function readHttpDate(text: string | undefined): number | undefined {
  if (text === undefined || !/^[A-Z][a-z]{2,8},? .*GMT$/.test(text)) return undefined;
  const instantMs = Date.parse(text);
  return Number.isNaN(instantMs) ? undefined : instantMs;
}

function firstOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
