import { OptionError } from '../caller-errors.ts';
import { type Complete, readCount, readGroup, readMs } from '../option-values.ts';

/** How a client repeats what has failed. */
export interface RetryOptions {
  /** How often a call is tried in all; default 4. */
  readonly maxAttempts?: number | undefined;
  /** The longest wait before the second try, in milliseconds, where the service does not say; default 500. It doubles. */
  readonly baseDelayMs?: number | undefined;
  /** Where the doubling ends, in milliseconds; default 20 000. A Retry-After may be longer. */
  readonly maxDelayMs?: number | undefined;
  /**
   * How many retries the client has in hand, for all its calls together; default 20. Each takes one, each call that
   * succeeds gives a tenth back: a service that is down is not asked four times as often for it. Retries at a time that the
   * service has named are free.
   */
  readonly budget?: number | undefined;
}

/** The options, checked and complete. */
export type RetryPolicy = Complete<RetryOptions>;

/** Checks the `retry` option; `false` is one try for each call. */
export function readRetryPolicy(options?: RetryOptions | false): RetryPolicy {
  const given = options === false ? { maxAttempts: 1 } : options;
  const group = readGroup('retry', given, 'false, or an object such as { maxAttempts: 4 }');
  const { maxAttempts = 4, baseDelayMs = 500, maxDelayMs = 20_000, budget = 20 } = group;
  return {
    maxAttempts: readCount('retry.maxAttempts', maxAttempts, 4),
    baseDelayMs: readMs('retry.baseDelayMs', baseDelayMs, 0),
    maxDelayMs: readMs('retry.maxDelayMs', maxDelayMs, 0),
    budget: readBudget(budget),
  };
}

function readBudget(value: unknown): number {
  if (typeof value === 'number' && value >= 0) return value;
  throw new OptionError('retry.budget', 'is not a number from 0 up: write for example 20');
}
