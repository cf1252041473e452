import type { TransportStage } from '../delivery-errors.ts';
import type { AnyClientError } from '../errors.ts';
import type { RetryPolicy } from './retry-policy.ts';

/** A try that has failed. */
export interface FailedTry {
  readonly error: AnyClientError;
  /** Which try it was, from 1. */
  readonly attempt: number;
  /** Whether doing it twice is as good as doing it once. */
  readonly isIdempotent: boolean;
  /** Whether the body can be sent again. */
  readonly canResend: boolean;
}

/** What there is to go by at the moment of the decision. */
export interface RetryMoment {
  /** How long the call may still take, in milliseconds. */
  readonly leftMs: number;
  /** How many retries the client has in hand. */
  readonly budget: number;
  /** From 0 up to, but not, 1. */
  readonly jitter: number;
}

/** Whether to try again, and why. */
export type RetryDecision =
  | {
      readonly kind: 'retry';
      readonly delayMs: number;
      readonly reason: RetryReason;
      /** Whether it takes one of the retries in hand. */
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

/** A gateway that could not reach the service, or a service that is not there for now. */
const UNAVAILABLE: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * Decides whether a try that has failed is made again, and says why.
 *
 * Pure: the jitter is passed, so a test can name the exact delay. A Retry-After is obeyed also beyond `maxDelayMs`, and
 * never shortened: asking earlier only earns another refusal. One that does not fit into the rest of the call stops it at
 * once, for waiting would end in nothing.
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

/** Whether a failure passes by itself, so that the same call may succeed later: also when this one has no time left. */
export function isTransient(error: AnyClientError): boolean {
  return error.code === 'CLIENT_TIMEOUT' || classify(error) !== undefined;
}

/** Whether the service may have done what was asked although the call has failed. */
export function mayHaveRun(error: AnyClientError): boolean {
  switch (error.code) {
    case 'CLIENT_TRANSPORT':
      return error.stage === 'exchange';
    case 'CLIENT_TIMEOUT':
      return error.phase !== 'connect';
    case 'CLIENT_API_REFUSED':
      return error.status >= 500;
    case 'CLIENT_UNEXPECTED_REPLY':
      // A success that cannot be read may be the service's own as well as that of a proxy.
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

/** Why a failure passes by itself; `undefined` when it does not. */
function reasonOf(error: AnyClientError): RetryReason | undefined {
  switch (error.code) {
    case 'CLIENT_TRANSPORT':
      return REASON_BY_STAGE[error.stage];
    case 'CLIENT_TIMEOUT':
      // The deadline of the whole call leaves no time for another try.
      return error.phase === 'call' ? undefined : 'timed out';
    case 'CLIENT_DOWNLOAD_INCOMPLETE':
    case 'CLIENT_DOWNLOAD_CORRUPT':
      // There is no resume [S1]: it starts again from the first byte.
      return 'connection lost';
    case 'CLIENT_RATE_LIMITED':
      return 'rate limited';
    case 'CLIENT_API_REFUSED':
      // A quota comes back next month.
      return error.apiCode === 'quota_exceeded' ? undefined : reasonOfStatus(error.status);
    case 'CLIENT_UNEXPECTED_REPLY':
    case 'CLIENT_OAUTH_REFUSED':
      // The page of a gateway is no error object, but its status says enough.
      return reasonOfStatus(error.status);
    default:
      return undefined;
  }
}

/** A 429 was refused before it was looked at, so that also a paid call can be repeated. */
function reasonOfStatus(status: number): RetryReason | undefined {
  if (status === 429) return 'rate limited';
  return UNAVAILABLE.has(status) ? 'service unavailable' : undefined;
}

/** Nothing helps a client that has been closed. */
const REASON_BY_STAGE: Readonly<Record<TransportStage, RetryReason | undefined>> = {
  closed: undefined,
  connect: 'not connected',
  exchange: 'connection lost',
};

/** Full jitter: anything up to the ceiling, so that clients that failed together do not come back together. */
function backOff(attempt: number, { baseDelayMs, maxDelayMs }: RetryPolicy, jitter: number): number {
  return Math.floor(Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1)) * jitter);
}

/** On top of what was told, never under it. */
function spread(toldMs: number, { baseDelayMs }: RetryPolicy, { jitter }: RetryMoment): number {
  return toldMs + Math.floor(baseDelayMs * jitter);
}

function stop(reason: StopReason): RetryDecision {
  return { kind: 'stop', reason };
}
