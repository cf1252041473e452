import type { OptionError } from '../caller-errors.ts';
import { readCount, readFunction, readMs } from '../option-values.ts';
import { readWallClock } from '../options.ts';
import type { SignatureOptions } from './webhook-signature.ts';

/** Options of `verifyWebhook`. */
export interface VerifyOptions extends SignatureOptions {
  /**
   * How old an event may be, in milliseconds since its `timestamp`; default 300 000. The sender repeats an event, with the same
   * `timestamp`, until its `expiresAt`: raise this if your events expire later than after five minutes.
   */
  readonly toleranceMs?: number | undefined;
  /** How far this machine's clock may differ from the sender's, in milliseconds; default 60 000. */
  readonly clockSkewMs?: number | undefined;
  /** The largest body that is accepted, in bytes; default 1 048 576. */
  readonly maxBytes?: number | undefined;
  /** Returns the time as epoch milliseconds; default the machine's clock. */
  readonly nowMs?: (() => number) | undefined;
}

/** The limits, checked and complete. */
export interface Limits {
  readonly toleranceMs: number;
  readonly clockSkewMs: number;
  readonly maxBytes: number;
  readonly nowMs: () => number;
}

/** Checks the limits and fills in the defaults; throws an {@link OptionError} at the first that is wrong. */
export function readLimits({
  toleranceMs = 300_000,
  clockSkewMs = 60_000,
  maxBytes = 1_048_576,
  nowMs = readWallClock,
}: VerifyOptions): Limits {
  return {
    toleranceMs: readMs('toleranceMs', toleranceMs, 0),
    clockSkewMs: readMs('clockSkewMs', clockSkewMs, 0),
    maxBytes: readCount('maxBytes', maxBytes, 1_048_576),
    nowMs: readFunction('nowMs', nowMs, '() => Date.now()'),
  };
}
