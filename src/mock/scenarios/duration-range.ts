import { DAY_MS, parseDuration } from '../../wire/duration.ts';
import type { DurationRange } from '../kernel/duration-range.ts';
import { tellDuration } from './telling.ts';

/**
 * As far as the clock can be moved in one step; much later times could not be written in the vendor's form.
 */
const MAX_MS = 3_650 * DAY_MS;

/** Says how to write a range. */
export const DURATION_FORM =
  'must be a duration such as PT2S, or two in order such as PT1S..PT3S, of at most P3650D';

/**
 * Reads `PT2S` or `PT1S..PT3S`; `undefined` when a part is not a duration, is longer than ten years, or the
 * bounds are in the wrong order.
 */
export function readDurationRange(text: string): DurationRange | undefined {
  const [from = '', to = from, ...more] = text.split('..');
  const fromMs = parseDuration(from);
  const toMs = parseDuration(to);
  if (fromMs === undefined || toMs === undefined || more.length > 0) return undefined;
  if (toMs < fromMs || toMs > MAX_MS) return undefined;
  return { fromMs, toMs };
}

/** Writes a range for people: `2 seconds`, `1 second to 3 seconds`. */
export function tellDurationRange({ fromMs, toMs }: DurationRange): string {
  return fromMs === toMs ? tellDuration(fromMs) : `${tellDuration(fromMs)} to ${tellDuration(toMs)}`;
}
