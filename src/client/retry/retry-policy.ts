import { OptionError } from '../caller-errors.ts';
import { type Complete, readCount, readGroup, readMs } from '../option-values.ts';

/** How a client repeats failed calls. */
export interface RetryOptions {
  /** How many tries a call has in total; default 4. */
  readonly maxAttempts?: number | undefined;
  /**
   * The longest wait before the second try, in milliseconds, if the service sends no Retry-After; default 500. It doubles with
   * each further try.
   */
  readonly baseDelayMs?: number | undefined;
  /** The limit of the doubling, in milliseconds; default 20 000. A Retry-After may be longer. */
  readonly maxDelayMs?: number | undefined;
  /**
   * How many retries the client has for all its calls together; default 20. Each retry uses up one and each successful call gives
   * back a tenth, so that a service that is down does not get four times as many requests. Retries after a Retry-After are free.
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
