/** Headers in the form that undici returns. */
type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** A larger number of seconds counts as this one, as in RFC 9111, 1.2.2; about 68 years. */
const LONGEST_S = 2_147_483_648;

/**
 * How long a reply asks the client to wait, in milliseconds, from its Retry-After in either form (RFC 9110, 10.2.3); `undefined`
 * if there is none, or it cannot be read.
 *
 * A date is compared with the reply's own Date header, because the clocks of two machines seldom agree. Without that header it is
 * compared with `receivedAtMs`, the time by this machine's clock at which the reply arrived.
 */
export function readRetryAfter(headers: Headers, receivedAtMs: number): number | undefined {
  const value = firstOf(headers['retry-after'])?.trim();
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Math.min(Number(value), LONGEST_S) * 1_000;
  const untilMs = readHttpDate(value);
  const fromMs = readHttpDate(firstOf(headers.date)) ?? receivedAtMs;
  return untilMs === undefined ? undefined : Math.max(0, untilMs - fromMs);
}

/** `Date.parse` accepts much that is not an HTTP date, such as `2`. The oldest of the three forms does not name its time zone. */
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
