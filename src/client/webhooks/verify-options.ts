import { OptionError } from '../caller-errors.ts';
import { readFunction, readMs } from '../option-values.ts';
import { readWallClock } from '../options.ts';
import type { SignatureOptions } from './webhook-signature.ts';

/** What `verifyWebhook` can be told. */
export interface VerifyOptions extends SignatureOptions {
  /**
   * How old an event may be, in milliseconds from its `timestamp`; default 300 000. The sender repeats an event until
   * its `expiresAt`, with the same `timestamp`: raise this when yours live longer than five minutes.
   */
  readonly toleranceMs?: number;
  /** How far this machine's clock may be from the sender's, in milliseconds; default 60 000. */
  readonly clockSkewMs?: number;
  /** The largest body to look at, in bytes; default 1 048 576. */
  readonly maxBytes?: number;
  /** Tells the time as epoch milliseconds; default the machine's clock. */
  readonly nowMs?: () => number;
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
  toleranceMs,
  clockSkewMs,
  maxBytes,
  nowMs = readWallClock,
}: VerifyOptions): Limits {
  const limit = maxBytes ?? 1_048_576;
  if (!Number.isInteger(limit) || limit < 1) {
    throw new OptionError('maxBytes', 'is no whole number from 1 up: write for example 1_048_576');
  }
  return {
    toleranceMs: readMs('toleranceMs', toleranceMs ?? 300_000, 0),
    clockSkewMs: readMs('clockSkewMs', clockSkewMs ?? 60_000, 0),
    maxBytes: limit,
    nowMs: readFunction('nowMs', nowMs, '() => Date.now()'),
  };
}
