/** Durations from one bound to the other, both included; milliseconds. */
export interface DurationRange {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The duration at `share` (0 included, 1 excluded) of the way between the bounds, in whole milliseconds. */
export function pickDuration({ fromMs, toMs }: DurationRange, share: number): number {
  return fromMs + Math.floor(share * (toMs - fromMs + 1));
}
