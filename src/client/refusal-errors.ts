import type { InvalidParam } from '../wire/problem.ts';
import { ClientError } from './client-error.ts';
import { describeWait } from './delivery-errors.ts';

export type { InvalidParam } from '../wire/problem.ts';

/** What is known of a refusal by the token endpoint. */
export interface OAuthRefusal {
  /** HTTP status of the refusal; `error` says more. */
  readonly status: number;
  /** The OAuth error code, such as `invalid_client`. */
  readonly error: string;
  /** The endpoint's own words for people, when it has any; do not branch on them. */
  readonly errorDescription: string | undefined;
  /** Quote it to Signicat's support. */
  readonly traceId: string | undefined;
  /** How long the endpoint asks to wait, in milliseconds, when it has a Retry-After. */
  readonly retryAfterMs: number | undefined;
}

/**
 * The token endpoint said no, in the words of OAuth: `invalid_client`, `invalid_scope`, and so on (facts 2.5).
 *
 * Read `error`, not `status`: a wrong secret is recorded with 400 and RFC 6749 asks for 401 [REC, Q1]. No later call
 * remembers the refusal: each asks for a token again.
 */
export class OAuthError extends ClientError {
  override readonly name = 'OAuthError';
  override readonly code = 'CLIENT_OAUTH_REFUSED';
  /** HTTP status of the refusal; `error` says more. */
  readonly status: number;
  /** The OAuth error code, such as `invalid_client`. */
  readonly error: string;
  /** The endpoint's own words for people, when it has any; do not branch on them. */
  readonly errorDescription: string | undefined;
  /** Quote it to Signicat's support. */
  readonly traceId: string | undefined;
  /** How long the endpoint asks to wait, in milliseconds, when it has a Retry-After. */
  readonly retryAfterMs: number | undefined;

  constructor(refusal: OAuthRefusal) {
    const why = refusal.errorDescription === undefined ? '' : `: ${refusal.errorDescription}`;
    const wait = describeWait(refusal.retryAfterMs);
    super(`no access token, the token endpoint answered ${refusal.status} ${refusal.error}${why}${wait}`);
    this.status = refusal.status;
    this.error = refusal.error;
    this.errorDescription = refusal.errorDescription;
    this.traceId = refusal.traceId;
    this.retryAfterMs = refusal.retryAfterMs;
  }
}

/** What is known of a refusal by an API; the members of the body may all be missing, since a body may be empty [Q2]. */
export interface ApiRefusal {
  /** The operation as the contract names it, such as `getSigningSession`. */
  readonly operation: string;
  /** HTTP status of the refusal, 400 or above. */
  readonly status: number;
  /** The vendor's own code, such as `document_not_found` (facts, section 6). */
  readonly apiCode: string | undefined;
  /** The short text that belongs to the code, the same for each refusal with it. */
  readonly title: string | undefined;
  /** What is wrong with this very request, in the service's words. */
  readonly detail: string | undefined;
  /** Quote it to Signicat's support. */
  readonly traceId: string | undefined;
  /** The parameters that the service calls wrong, each with its reason; empty when it names none. */
  readonly invalidParams: readonly InvalidParam[];
  /** How long the service asks to wait, in milliseconds, when it has a Retry-After. */
  readonly retryAfterMs: number | undefined;
  /** True when the call would have been repeated, but its body was a stream and is gone. */
  readonly streamConsumed: boolean;
}

/**
 * The API understood the request and said no.
 *
 * Not thrown for a reply that could not be understood: that is an `UnexpectedReplyError`.
 */
export class ApiError extends ClientError {
  override readonly name = 'ApiError';
  override readonly code = 'CLIENT_API_REFUSED';
  /** The operation as the contract names it, such as `getSigningSession`. */
  readonly operation: string;
  /** HTTP status of the refusal, 400 or above. */
  readonly status: number;
  /** The vendor's own code, such as `document_not_found` (facts, section 6). */
  readonly apiCode: string | undefined;
  /** The short text that belongs to the code, the same for each refusal with it. */
  readonly title: string | undefined;
  /** What is wrong with this very request, in the service's words. */
  readonly detail: string | undefined;
  /** Quote it to Signicat's support. */
  readonly traceId: string | undefined;
  /** The parameters that the service calls wrong, each with its reason; empty when it names none. */
  readonly invalidParams: readonly InvalidParam[];
  /** How long the service asks to wait, in milliseconds, when it has a Retry-After. */
  readonly retryAfterMs: number | undefined;
  /**
   * True when the token was refused but the call could not be repeated with a new one, since its body was a stream and
   * is gone. Call again with a new stream: the next call takes a new token.
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
  const why = [
    refusal.detail ?? refusal.title,
    ...refusal.invalidParams.map(({ name, reason }) => `${name} ${reason}`),
  ];
  const text = why.filter((part) => part !== undefined).join('; ');
  const trace = refusal.traceId === undefined ? '' : ` (trace ${refusal.traceId})`;
  const stream = refusal.streamConsumed
    ? '. The stream that was sent is gone: call again with a new one'
    : '';
  const wait = describeWait(refusal.retryAfterMs);
  return `${refusal.operation}: refused with ${what}${text === '' ? '' : `: ${text}`}${trace}${wait}${stream}`;
}
