import type { TransportStage } from '../delivery-errors.ts';
import type { AnyClientError } from '../errors.ts';
import type { RetryPolicy } from './retry-policy.ts';

/** A failed try. */
export interface FailedTry {
  readonly error: AnyClientError;
  /** The number of the try, from 1. */
  readonly attempt: number;
  /** Whether doing it twice has the same effect as doing it once. */
  readonly isIdempotent: boolean;
  /** Whether the body can be sent again. */
  readonly canResend: boolean;
}

/** The circumstances at the moment of the decision. */
export interface RetryMoment {
  /** How long the call may still take, in milliseconds. */
  readonly leftMs: number;
  /** How many retries the client has left. */
  readonly budget: number;
  /** A number from 0 (included) to 1 (excluded). */
  readonly jitter: number;
}

/** Whether to try again, and why. */
export type RetryDecision =
  | {
      readonly kind: 'retry';
      readonly delayMs: number;
      readonly reason: RetryReason;
      /** Whether it uses up one of the client's retries. */
      readonly isCharged: boolean;
    }
  | { readonly kind: 'stop'; readonly reason: StopReason };

/** Why a try can be repeated. */
export type RetryReason =
  | 'rate limited'
  | 'not connected'
  | 'service unavailable'
  | 'connection lost'
  | 'timed out';

/** Why a try is the last. */
export type StopReason =
  | 'not worth repeating'
  | 'may have been done'
  | 'body is gone'
  | 'attempts used up'
  | 'budget used up'
  | 'no time left';

/** A gateway could not reach the service, or the service is temporarily down. */
const UNAVAILABLE: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * Decides whether a failed try is repeated, and why.
 *
 * Pure: the jitter is passed in, so a test can state the exact delay. A Retry-After is obeyed even beyond `maxDelayMs` and never
 * shortened: asking earlier only leads to another refusal. A delay that is longer than the time left stops the call at once,
 * since waiting would be pointless.
 */
export function decideRetry(failed: FailedTry, policy: RetryPolicy, moment: RetryMoment): RetryDecision {
  const found = classify(failed.error);
  if (found === undefined) return stop('not worth repeating');
  if (!failed.isIdempotent && found.mayHaveRun) return stop('may have been done');
  if (!failed.canResend) return stop('body is gone');
  if (failed.attempt >= policy.maxAttempts) return stop('attempts used up');
  const { error, attempt } = failed;
  const toldMs = 'retryAfterMs' in error ? error.retryAfterMs : undefined;
  const isCharged = toldMs === undefined;
  if (isCharged && moment.budget < 1) return stop('budget used up');
  const delayMs =
    toldMs === undefined ? backOff(attempt, policy, moment.jitter) : spread(toldMs, policy, moment);
  return delayMs > moment.leftMs
    ? stop('no time left')
    : { kind: 'retry', delayMs, reason: found.reason, isCharged };
}

/** Whether a failure is temporary, so that the same call may succeed later, even if this one has no time left. */
export function isTransient(error: AnyClientError): boolean {
  return error.code === 'CLIENT_TIMEOUT' || classify(error) !== undefined;
}

/** Whether the service may have acted although the call failed. */
export function mayHaveRun(error: AnyClientError): boolean {
  switch (error.code) {
    case 'CLIENT_TRANSPORT':
      return error.stage === 'exchange';
    case 'CLIENT_TIMEOUT':
      return error.phase !== 'connect';
    case 'CLIENT_API_REFUSED':
      return error.status >= 500;
    case 'CLIENT_UNEXPECTED_REPLY':
      // A success that cannot be read may come from the service itself, not only from a proxy.
      return error.status >= 500 || error.status < 300;
    default:
      return false;
  }
}

interface Classified {
  readonly reason: RetryReason;
  readonly mayHaveRun: boolean;
}

function classify(error: AnyClientError): Classified | undefined {
  const reason = reasonOf(error);
  return reason === undefined ? undefined : { reason, mayHaveRun: mayHaveRun(error) };
}

/** Why a failure is temporary; `undefined` if it is not. */
function reasonOf(error: AnyClientError): RetryReason | undefined {
  switch (error.code) {
    case 'CLIENT_TRANSPORT':
      return REASON_BY_STAGE[error.stage];
    case 'CLIENT_TIMEOUT':
      // The deadline of the whole call leaves no time for another try.
      return error.phase === 'call' ? undefined : 'timed out';
    case 'CLIENT_DOWNLOAD_INCOMPLETE':
    case 'CLIENT_DOWNLOAD_CORRUPT':
      // Downloads cannot be resumed [S1]: the next try starts from the first byte.
      return 'connection lost';
    case 'CLIENT_RATE_LIMITED':
      return 'rate limited';
    case 'CLIENT_API_REFUSED':
      // A quota is renewed only next month.
      return error.apiCode === 'quota_exceeded' ? undefined : reasonOfStatus(error.status);
    case 'CLIENT_UNEXPECTED_REPLY':
    case 'CLIENT_OAUTH_REFUSED':
      // A gateway's error page is not an error object, but its status says enough.
      return reasonOfStatus(error.status);
    default:
      return undefined;
  }
}

/** A call answered with 429 was refused before it was processed, so even a paid call can be repeated. */
function reasonOfStatus(status: number): RetryReason | undefined {
  if (status === 429) return 'rate limited';
  return UNAVAILABLE.has(status) ? 'service unavailable' : undefined;
}

/** Repeating does not help a client that has been closed. */
const REASON_BY_STAGE: Readonly<Record<TransportStage, RetryReason | undefined>> = {
  closed: undefined,
  connect: 'not connected',
  exchange: 'connection lost',
};

/** Full jitter: anything up to the ceiling, so that clients that failed together do not retry together. */
function backOff(attempt: number, { baseDelayMs, maxDelayMs }: RetryPolicy, jitter: number): number {
  return Math.floor(Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1)) * jitter);
}

/** Adds jitter to a Retry-After; never takes anything off. */
function spread(toldMs: number, { baseDelayMs }: RetryPolicy, { jitter }: RetryMoment): number {
  return toldMs + Math.floor(baseDelayMs * jitter);
}

function stop(reason: StopReason): RetryDecision {
  return { kind: 'stop', reason };
}
