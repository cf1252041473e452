/** What one measurement found. */
export interface Result {
  readonly name: string;
  /** What was measured on each side, for people to read: `31,000/s`. */
  readonly simulator: string;
  readonly baseline: string;
  /** Simulator against baseline, or the growth in its unit. */
  readonly value: number;
  readonly unit: 'ratio' | 'MB' | 'kB each';
  readonly aim: Aim;
  /** The second baseline against the first, measured in the same turns; only for ratios. */
  readonly control?: number;
  /**
   * Processor time per reply, baseline against simulator: what the ratio of rates would be on an otherwise
   * idle machine.
   */
  readonly cpuRatio?: number;
  /**
   * How busy the baseline's process was during its bursts; far below 1, the load was too weak and the ratio
   * flatters the simulator.
   */
  readonly baselineBusy?: number;
}

/** What a value is compared with, in the unit of its result; a value equal to the bound meets it. */
export type Aim = { readonly atLeast: number } | { readonly atMost: number };

/** Whether the aim was reached; `too noisy` says that the machine was not quiet enough to tell. */
export type Verdict = 'ok' | 'missed' | 'too noisy';

/**
 * With a control further from 1 than this, the measurement says more about the machine than about the
 * simulator.
 */
const CONTROL_BOUNDS = { low: 0.9, high: 1.1 } as const;

const ATTEMPTS = 4;

/** Whether a result can be trusted, and whether it meets its aim. */
export function judge({ value, aim, control }: Result): Verdict {
  if (control !== undefined && (control < CONTROL_BOUNDS.low || control > CONTROL_BOUNDS.high))
    return 'too noisy';
  const isReached = 'atLeast' in aim ? value >= aim.atLeast : value <= aim.atMost;
  return isReached ? 'ok' : 'missed';
}

/** Measures, and measures again up to three times while the control is out of bounds. */
export async function measureQuietly(measure: () => Promise<Result>): Promise<Result> {
  let result = await measure();
  for (let attempt = 1; attempt < ATTEMPTS && judge(result) === 'too noisy'; attempt += 1) {
    result = await measure();
  }
  return result;
}

/** The middle value; of an even number of values, the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** Formats a number as a whole number with thousands separators, for the tables. */
export function formatCount(value: number): string {
  return Math.round(value).toLocaleString('en');
}
