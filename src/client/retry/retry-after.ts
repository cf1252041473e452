/** Headers as undici gives them. */
type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** What a number of seconds that is too large counts as, in the manner of RFC 9111, 1.2.2; about 68 years. */
const LONGEST_S = 2_147_483_648;

/**
 * How long a reply asks to wait, in milliseconds, by its Retry-After in either form (RFC 9110, 10.2.3); `undefined` when it
 * does not ask, or not in a form that can be read.
 *
 * A date counts from the reply's own Date header: the clocks of two machines seldom agree. Without one it counts from
 * `receivedAtMs`, when the reply came by this machine's clock.
 */
export function readRetryAfter(headers: Headers, receivedAtMs: number): number | undefined {
  const value = firstOf(headers['retry-after'])?.trim();
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Math.min(Number(value), LONGEST_S) * 1_000;
  const untilMs = readHttpDate(value);
  const fromMs = readHttpDate(firstOf(headers.date)) ?? receivedAtMs;
  return untilMs === undefined ? undefined : Math.max(0, untilMs - fromMs);
}

/** `Date.parse` reads much that is no date of HTTP, such as `2`. The oldest of the three forms does not name its zone. */
function readHttpDate(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const isAsctime = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d [\d:]{8} \d{4}$/.test(text);
  if (!isAsctime && !/^[A-Z][a-z]{2,8},? .*GMT$/.test(text)) return undefined;
  const instantMs = Date.parse(isAsctime ? `${text} GMT` : text);
  return Number.isNaN(instantMs) ? undefined : instantMs;
}

function firstOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
