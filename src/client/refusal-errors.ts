import type { InvalidParam } from '../wire/problem.ts';
import { ClientError } from './client-error.ts';
import { describeWait } from './delivery-errors.ts';

export type { InvalidParam } from '../wire/problem.ts';

/** What is known about a refusal by the token endpoint. */
export interface OAuthRefusal {
  /** The HTTP status of the refusal; `error` says more. */
  readonly status: number;
  /** The OAuth error code, such as `invalid_client`. */
  readonly error: string;
  /** The endpoint's text for people, if it sent one; do not branch on it. */
  readonly errorDescription: string | undefined;
  /** Quote this id to Signicat's support. */
  readonly traceId: string | undefined;
  /** How long the endpoint asks the client to wait, in milliseconds, if it sent a Retry-After. */
  readonly retryAfterMs: number | undefined;
}

/**
 * The token endpoint refused, with an OAuth error: `invalid_client`, `invalid_scope`, and so on (facts 2.5).
 *
 * Read `error`, not `status`: for a wrong secret, 400 was recorded although RFC 6749 asks for 401 [REC, Q1]. The refusal is not
 * remembered: the next call asks for a token again.
 */
export class OAuthError extends ClientError {
  override readonly name = 'OAuthError';
  override readonly code = 'CLIENT_OAUTH_REFUSED';
  /** The HTTP status of the refusal; `error` says more. */
  readonly status: number;
  /** The OAuth error code, such as `invalid_client`. */
  readonly error: string;
  /** The endpoint's text for people, if it sent one; do not branch on it. */
  readonly errorDescription: string | undefined;
  /** Quote this id to Signicat's support. */
  readonly traceId: string | undefined;
  /** How long the endpoint asks the client to wait, in milliseconds, if it sent a Retry-After. */
  readonly retryAfterMs: number | undefined;

  constructor(refusal: OAuthRefusal) {
    const why = refusal.errorDescription === undefined ? '' : `: ${refusal.errorDescription}`;
    const wait = describeWait(refusal.retryAfterMs);
    super(`no access token: the token endpoint answered ${refusal.status} ${refusal.error}${why}${wait}`);
    this.status = refusal.status;
    this.error = refusal.error;
    this.errorDescription = refusal.errorDescription;
    this.traceId = refusal.traceId;
    this.retryAfterMs = refusal.retryAfterMs;
  }
}

/** What is known about a refusal by an API. All members of the body may be missing, because the body may be empty [Q2]. */
export interface ApiRefusal {
  /** The operation as the contract names it, such as `getSigningSession`. */
  readonly operation: string;
  /** The HTTP status of the refusal, 400 or above. */
  readonly status: number;
  /** The vendor's own code, such as `document_not_found` (facts, section 6). */
  readonly apiCode: string | undefined;
  /** The short text that belongs to the code, the same in every refusal with that code. */
  readonly title: string | undefined;
  /** What is wrong with this particular request, in the service's words. */
  readonly detail: string | undefined;
  /** Quote this id to Signicat's support. */
  readonly traceId: string | undefined;
  /** The parameters that the service rejects, each with its reason; empty if it names none. */
  readonly invalidParams: readonly InvalidParam[];
  /** How long the service asks the client to wait, in milliseconds, if it sent a Retry-After. */
  readonly retryAfterMs: number | undefined;
  /** True if the call would have been repeated, but its body was a stream that has been consumed. */
  readonly streamConsumed: boolean;
}

/**
 * The API refused the request, with a reply in the API's own form.
 *
 * A reply that cannot be understood is an `UnexpectedReplyError` instead.
 */
export class ApiError extends ClientError {
  override readonly name = 'ApiError';
  override readonly code = 'CLIENT_API_REFUSED';
  /** The operation as the contract names it, such as `getSigningSession`. */
  readonly operation: string;
  /** The HTTP status of the refusal, 400 or above. */
  readonly status: number;
  /** The vendor's own code, such as `document_not_found` (facts, section 6). */
  readonly apiCode: string | undefined;
  /** The short text that belongs to the code, the same in every refusal with that code. */
  readonly title: string | undefined;
  /** What is wrong with this particular request, in the service's words. */
  readonly detail: string | undefined;
  /** Quote this id to Signicat's support. */
  readonly traceId: string | undefined;
  /** The parameters that the service rejects, each with its reason; empty if it names none. */
  readonly invalidParams: readonly InvalidParam[];
  /** How long the service asks the client to wait, in milliseconds, if it sent a Retry-After. */
  readonly retryAfterMs: number | undefined;
  /**
   * True if the token was refused and the call could not be repeated with a new one, because its body was a stream that has been
   * consumed. Call again with a new stream: the next call uses a new token.
   */
  readonly streamConsumed: boolean;

  constructor(refusal: ApiRefusal) {
    super(describe(refusal));
    this.operation = refusal.operation;
    this.status = refusal.status;
    this.apiCode = refusal.apiCode;
    this.title = refusal.title;
    this.detail = refusal.detail;
    this.traceId = refusal.traceId;
    this.invalidParams = refusal.invalidParams;
    this.retryAfterMs = refusal.retryAfterMs;
    this.streamConsumed = refusal.streamConsumed;
  }
}

function describe(refusal: ApiRefusal): string {
  const what = [refusal.status, refusal.apiCode].filter((part) => part !== undefined).join(' ');
  const { detail = '' } = refusal;
  // The vendor's detail often names the first of them.
  const further = refusal.invalidParams.filter(
    ({ name, reason }) => !(detail.includes(name) && detail.includes(reason)),
  );
  const why = [refusal.detail ?? refusal.title, ...further.map(({ name, reason }) => `${name} ${reason}`)];
  const text = why.filter((part) => part !== undefined).join('; ');
  const trace = refusal.traceId === undefined ? '' : ` (trace ${refusal.traceId})`;
  const stream = refusal.streamConsumed
    ? '. The uploaded stream has been consumed: call again with a new one'
    : '';
  const wait = describeWait(refusal.retryAfterMs);
  return `${refusal.operation}: refused with ${what}${text === '' ? '' : `: ${text}`}${trace}${wait}${stream}`;
}
