import { ClientError } from './client-error.ts';
import type { UnexpectedReplyError } from './delivery-errors.ts';
import type { ApiError, OAuthError } from './refusal-errors.ts';

/** What a 429 is told as, by the form of its body. */
export type TooManyRequests = ApiError | OAuthError | UnexpectedReplyError;

/** A rate limit of the client's own that lets nobody through for so long, after a 429. */
interface Held {
  readonly retryAfterMs: number;
}

/**
 * The service refuses because there were too many requests (429), and goes on to do so: all tries are used up, or it asks
 * to wait longer than the call may take. With `rateLimit` also the calls that would be held for that long. The call has not
 * been executed.
 *
 * A quota that is used up is an `ApiError`: no wait that a call can take helps there.
 */
export class RateLimitError extends ClientError {
  override readonly name = 'RateLimitError';
  override readonly code = 'CLIENT_RATE_LIMITED';
  /** The operation as the contract names it, such as `executeFlow`. */
  readonly operation: string;
  /** When to come back, in epoch milliseconds by the client's clock; `undefined` when the service does not say. */
  readonly retryAtMs: number | undefined;
  /** How long that was from the refusal, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  /** Quote it to Signicat's support. */
  readonly traceId: string | undefined;

  constructor(operation: string, refusal: TooManyRequests | Held, nowMs: number) {
    const { retryAfterMs } = refusal;
    const retryAtMs = retryAfterMs === undefined ? undefined : nowMs + retryAfterMs;
    const when = retryAtMs === undefined ? '' : `; come back at ${new Date(retryAtMs).toISOString()}`;
    super(`${operation}: too many requests${when}`, refusal instanceof Error ? refusal : undefined);
    this.operation = operation;
    this.retryAtMs = retryAtMs;
    this.retryAfterMs = retryAfterMs;
    this.traceId = 'traceId' in refusal ? refusal.traceId : undefined;
  }
}

/**
 * A call that must not be made twice was sent, and nothing tells whether the service has acted: the connection broke, the
 * reply did not come in time, it was an error of the server, or a success that makes no sense. The client does not repeat it,
 * for an execution is paid for and a signer would get two links.
 *
 * Look whether it has happened, by `mint.instances.list` or `sign.sessions.list`, before you call again. The `cause` is the
 * failure itself.
 */
export class UnknownOutcomeError extends ClientError {
  override readonly name = 'UnknownOutcomeError';
  override readonly code = 'CLIENT_OUTCOME_UNKNOWN';
  /** The operation as the contract names it, such as `executeFlow`. */
  readonly operation: string;

  constructor(operation: string, failure: ClientError) {
    super(
      `${operation}: it is not known whether the service has acted, so the call is not repeated (${failure.message})`,
      failure,
    );
    this.operation = operation;
  }
}
