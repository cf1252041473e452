import { untilAborted } from '../abort.ts';
import type { CallScope } from '../call-scope.ts';
import { type AnyClientError, isClientError } from '../errors.ts';
import type { EventListener } from '../events.ts';
import type { Wait } from '../options.ts';
import { RateLimitError, type TooManyRequests, UnknownOutcomeError } from '../outcome-errors.ts';
import { decideRetry, mayHaveRun } from './decide-retry.ts';
import type { RetryBudget } from './retry-budget.ts';
import type { RetryPolicy } from './retry-policy.ts';

/** What matters about a call when it is to be repeated. */
export interface Undertaking {
  readonly operation: string;
  readonly isIdempotent: boolean;
  readonly canResend: boolean;
  readonly scope: CallScope;
}

/** What repeating depends on; the same for all calls of a client. */
export interface Persistence {
  readonly policy: RetryPolicy;
  readonly budget: RetryBudget;
  readonly nowMs: () => number;
  readonly wait: Wait;
  readonly random: () => number;
  readonly tell: EventListener | undefined;
  /** Called after a 429, with the time for which nothing should be sent. */
  readonly onRateLimited: ((holdMs: number) => Promise<void>) | undefined;
}

/** Decides what happens to a call after a failed try. */
export interface Recovery {
  /** The number of the current try, from 1. */
  readonly attempt: number;
  /** Whether the service may have acted on one of the earlier tries. */
  readonly mayHaveRun: boolean;
  /**
   * Resolves when the next try may be made.
   *
   * @throws {AnyClientError} The error for the caller, if {@link decideRetry} says that there is no further try. An error that is
   * not the client's is thrown unchanged.
   */
  after(error: unknown): Promise<void>;
}

/** The recovery of one call. */
export function createRecovery(undertaking: Undertaking, persistence: Persistence): Recovery {
  let attempt = 1;
  let hasPerhapsRun = false;
  return {
    get attempt() {
      return attempt;
    },
    get mayHaveRun() {
      return hasPerhapsRun;
    },
    async after(error) {
      if (!isClientError(error)) throw error;
      hasPerhapsRun ||= mayHaveRun(error);
      await waitForNext(undertaking, persistence, error, attempt);
      attempt += 1;
    },
  };
}

/** Waits until the next try may be made. @throws {AnyClientError} There is no further try. */
async function waitForNext(
  undertaking: Undertaking,
  { policy, budget, nowMs, wait, random, tell, onRateLimited }: Persistence,
  error: AnyClientError,
  attempt: number,
): Promise<void> {
  const { operation, scope } = undertaking;
  const moment = { leftMs: scope.leftMs(), budget: budget.left, jitter: random() };
  const decision = decideRetry({ ...undertaking, error, attempt }, policy, moment);
  if (isRateLimit(error)) await onRateLimited?.(holdOf(error, policy));
  if (decision.kind === 'stop') throw toFinalError(error, undertaking, nowMs());
  if (decision.isCharged) budget.charge();
  const { reason, delayMs } = decision;
  tell?.({ type: 'retry', operation, attempt: attempt + 1, reason, waitMs: delayMs });
  await untilAborted(operation, wait(delayMs, scope.signal), scope.signal);
}

/**
 * Whatever its body: a gateway's error page means the same. A used-up quota is not a rate limit: it is renewed only next month.
 */
function isRateLimit(error: AnyClientError): error is TooManyRequests {
  switch (error.code) {
    case 'CLIENT_API_REFUSED':
      return error.status === 429 && error.apiCode !== 'quota_exceeded';
    case 'CLIENT_UNEXPECTED_REPLY':
    case 'CLIENT_OAUTH_REFUSED':
      return error.status === 429;
    default:
      return false;
  }
}

/** Without a Retry-After, all other calls wait for as long as the first back-off may take. */
function holdOf({ retryAfterMs }: TooManyRequests, { baseDelayMs }: RetryPolicy): number {
  return retryAfterMs ?? baseDelayMs;
}

/** The error that the caller gets in the end. */
function toFinalError(
  error: AnyClientError,
  { operation, isIdempotent }: Undertaking,
  nowMs: number,
): AnyClientError {
  if (isRateLimit(error)) return new RateLimitError(operation, error, nowMs);
  return !isIdempotent && mayHaveRun(error) ? new UnknownOutcomeError(operation, error) : error;
}
