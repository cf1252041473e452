/** What one measurement found. */
export interface Result {
  readonly name: string;
  /** What was measured on either side, for a person: `31,000/s`. */
  readonly simulator: string;
  readonly baseline: string;
  /** Simulator against baseline, or the growth in its unit. */
  readonly value: number;
  readonly unit: 'ratio' | 'MB' | 'kB each';
  readonly aim: Aim;
  /** The baseline against itself, measured in the same turns; a ratio only. */
  readonly control?: number;
  /** Processor time a reply, baseline against simulator: what the rates' ratio would be on a machine with nothing else to do. */
  readonly cpuRatio?: number;
  /** How busy the baseline's process was during its bursts: far below 1, the load was too weak and flatters. */
  readonly baselineBusy?: number;
}

/** What a value is held against, in the unit of its result; a value at the bound reaches it. */
export type Aim = { readonly atLeast: number } | { readonly atMost: number };

/** Whether the aim was reached; `too noisy` says that the machine was not quiet enough to tell. */
export type Verdict = 'ok' | 'missed' | 'too noisy';

/** A control further from 1 than this says more about the machine than the measurement about the simulator. */
const CONTROL_BOUNDS = { low: 0.9, high: 1.1 } as const;

const ATTEMPTS = 4;

/** Whether a result can be believed, and whether it is what was aimed at. */
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

/** The middle value; of an even number, the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** Whole numbers with separators, as the tables write them. */
export function formatCount(value: number): string {
  return Math.round(value).toLocaleString('en');
}
