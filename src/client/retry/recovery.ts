import { untilAborted } from '../abort.ts';
import type { CallScope } from '../call-scope.ts';
import { type AnyClientError, isClientError } from '../errors.ts';
import type { EventListener } from '../events.ts';
import type { Wait } from '../options.ts';
import { RateLimitError, type TooManyRequests, UnknownOutcomeError } from '../outcome-errors.ts';
import { decideRetry, mayHaveRun } from './decide-retry.ts';
import type { RetryBudget } from './retry-budget.ts';
import type { RetryPolicy } from './retry-policy.ts';

/** What is tried, as far as repeating it is concerned. */
export interface Undertaking {
  readonly operation: string;
  readonly isIdempotent: boolean;
  readonly canResend: boolean;
  readonly scope: CallScope;
}

/** What repeating goes by; the same for all calls of a client. */
export interface Persistence {
  readonly policy: RetryPolicy;
  readonly budget: RetryBudget;
  readonly nowMs: () => number;
  readonly wait: Wait;
  readonly random: () => number;
  readonly tell: EventListener | undefined;
  /** Hears that the service has refused for want of patience, and for how long. */
  readonly onRateLimited: ((holdMs: number) => Promise<void>) | undefined;
}

/** What becomes of a call whose try has failed. */
export interface Recovery {
  /** Which try is under way, from 1. */
  readonly attempt: number;
  /** Whether the service may have done what was asked in one of the tries before. */
  readonly mayHaveRun: boolean;
  /**
   * Resolves when the next try may be made.
   *
   * @throws AnyClientError what the caller hears, when {@link decideRetry} says that it was the last; anything else as it is.
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

/** Waits until the next try may be made. @throws AnyClientError when there is to be none. */
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

/** Whatever the body: the page of a gateway has the same meaning. A quota comes back next month. */
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

/** Without a hint, everybody else waits as long as the first back-off may take. */
function holdOf({ retryAfterMs }: TooManyRequests, { baseDelayMs }: RetryPolicy): number {
  return retryAfterMs ?? baseDelayMs;
}

/** What the caller is told in the end. */
function toFinalError(
  error: AnyClientError,
  { operation, isIdempotent }: Undertaking,
  nowMs: number,
): AnyClientError {
  if (isRateLimit(error)) return new RateLimitError(operation, error, nowMs);
  return !isIdempotent && mayHaveRun(error) ? new UnknownOutcomeError(operation, error) : error;
}
