import { ClientError } from './client-error.ts';
import type { UnexpectedReplyError } from './delivery-errors.ts';
import type { ApiError, OAuthError } from './refusal-errors.ts';

/** The errors that a 429 can become, depending on its body. */
export type TooManyRequests = ApiError | OAuthError | UnexpectedReplyError;

/** The client's own rate limit holds all calls for this long, after a 429. */
interface Held {
  readonly retryAfterMs: number;
}

/**
 * The service refused the call because there were too many requests (429), and either all tries are used up or it asks for a
 * longer wait than the call may take. With `rateLimit`, calls that would be held that long fail with it too. The call was not
 * executed.
 *
 * A used-up quota is an `ApiError`: no wait within a call helps there.
 */
export class RateLimitError extends ClientError {
  override readonly name = 'RateLimitError';
  override readonly code = 'CLIENT_RATE_LIMITED';
  /** The operation as the contract names it, such as `executeFlow`. */
  readonly operation: string;
  /** When to try again, in epoch milliseconds by the client's clock; `undefined` if the service does not say. */
  readonly retryAtMs: number | undefined;
  /** How long that is after the refusal, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  /** Quote this id to Signicat's support. */
  readonly traceId: string | undefined;

  constructor(operation: string, refusal: TooManyRequests | Held, nowMs: number) {
    const { retryAfterMs } = refusal;
    const retryAtMs = retryAfterMs === undefined ? undefined : nowMs + retryAfterMs;
    const when = retryAtMs === undefined ? '' : `; try again at ${new Date(retryAtMs).toISOString()}`;
    super(`${operation}: too many requests${when}`, refusal instanceof Error ? refusal : undefined);
    this.operation = operation;
    this.retryAtMs = retryAtMs;
    this.retryAfterMs = retryAfterMs;
    this.traceId = 'traceId' in refusal ? refusal.traceId : undefined;
  }
}

/**
 * A call that must not be made twice was sent, and it is not known whether the service has acted: the connection broke, the reply
 * did not come in time, was a server error, or was a success that makes no sense. The client does not repeat such a call, because
 * an execution is paid for and a signer would get two links.
 *
 * Before you call again, check with `mint.instances.list` or `sign.sessions.list` whether it has happened. The `cause` is the
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
