import { DAY_MS, parseDuration } from '../../wire/duration.ts';
import type { DurationRange } from '../kernel/duration-range.ts';
import { tellDuration } from './telling.ts';

/** As far as the clock can be moved at once; later instants could not be written as the vendor writes them. */
const MAX_MS = 3_650 * DAY_MS;

/** Says how a range is written. */
export const DURATION_FORM =
  'must be a duration such as PT2S, or two in order such as PT1S..PT3S, of at most P3650D';

/**
 * Reads `PT2S` or `PT1S..PT3S`; `undefined` when a part is no duration, it is longer than ten years, or the bounds are the wrong
 * way round.
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
