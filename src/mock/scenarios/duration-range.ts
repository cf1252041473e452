import { parseDuration } from '../../wire/duration.ts';
import type { DurationRange } from '../apis/mint/flow.ts';
import { tellDuration } from './telling.ts';

export type { DurationRange };

/** Reads `PT2S` or `PT1S..PT3S`; `undefined` when a part is no duration or the bounds are the wrong way round. */
export function readDurationRange(text: string): DurationRange | undefined {
  const [from = '', to = from, ...more] = text.split('..');
  const fromMs = parseDuration(from);
  const toMs = parseDuration(to);
  if (fromMs === undefined || toMs === undefined || toMs < fromMs || more.length > 0) return undefined;
  return { fromMs, toMs };
}

/** The duration at `share` (0 up to, but not, 1) of the way between the bounds, in whole milliseconds. */
export function pickDuration({ fromMs, toMs }: DurationRange, share: number): number {
  return fromMs + Math.floor(share * (toMs - fromMs + 1));
}

/** Writes a range for people: `2 s`, `1 s to 3 s`. */
export function tellDurationRange({ fromMs, toMs }: DurationRange): string {
  return fromMs === toMs ? tellDuration(fromMs) : `${tellDuration(fromMs)} to ${tellDuration(toMs)}`;
}
