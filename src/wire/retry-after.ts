import { formatHttpDate } from './http-date.ts';

/**
 * The value of Retry-After for a wait from `nowMs` on, in one of the two forms of RFC 9110; `undefined` for
 * `none`. A date has whole seconds and is rounded up, so it is never too early.
 */
export function writeRetryAfter(
  seconds: number,
  form: 'seconds' | 'date' | 'none',
  nowMs: number,
): string | undefined {
  if (form === 'none') return undefined;
  return form === 'seconds' ? String(seconds) : formatHttpDate((Math.ceil(nowMs / 1_000) + seconds) * 1_000);
}
