import { OptionError } from '../caller-errors.ts';
import { readMs } from '../option-values.ts';

/** How a client repeats what has failed. */
export interface RetryOptions {
  /** How often a call is tried in all; default 4. */
  readonly maxAttempts?: number;
  /** The longest wait before the second try, in milliseconds, where the service does not say; default 500. It doubles. */
  readonly baseDelayMs?: number;
  /** Where the doubling ends, in milliseconds; default 20 000. A Retry-After may be longer. */
  readonly maxDelayMs?: number;
  /**
   * How many retries the client has in hand, for all its calls together; default 20. Each takes one, each call that
   * succeeds gives a tenth back: a service that is down is not asked four times as often for it. Retries at a time that the
   * service has named are free.
   */
  readonly budget?: number;
}

/** The options, checked and complete. */
export type RetryPolicy = Required<RetryOptions>;

const DEFAULTS: RetryPolicy = { maxAttempts: 4, baseDelayMs: 500, maxDelayMs: 20_000, budget: 20 };

const NEVER: RetryPolicy = { ...DEFAULTS, maxAttempts: 1 };

/** Checks the `retry` option; `false` is one try for each call. */
export function readRetryPolicy(options: RetryOptions | false = {}): RetryPolicy {
  if (options === false) return NEVER;
  if (typeof options !== 'object' || options === null) {
    throw new OptionError('retry', 'is none: write false, or { maxAttempts }');
  }
  const policy = { ...DEFAULTS, ...options };
  if (!Number.isInteger(policy.maxAttempts) || policy.maxAttempts < 1) {
    throw new OptionError('retry.maxAttempts', 'is no whole number from 1 up: write for example 4');
  }
  if (!(policy.budget >= 0))
    throw new OptionError('retry.budget', 'is no number from 0 up: write for example 20');
  readMs('retry.baseDelayMs', policy.baseDelayMs, 0);
  readMs('retry.maxDelayMs', policy.maxDelayMs, 0);
  return policy;
}
