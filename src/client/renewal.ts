import { UnexpectedReplyError } from './delivery-errors.ts';
import { ApiError } from './refusal-errors.ts';
import type { TokenCache } from './token-cache.ts';

/** What a renewal works with. */
export interface RenewalSettings {
  readonly tokens: TokenCache;
  /** Whether a 403 may mean that the token is older than a permission. */
  readonly renewOnForbidden: boolean;
  /** Whether the body can be sent again. */
  readonly canResend: boolean;
}

/** Gives a call a new token, at most once. */
export interface Renewal {
  /**
   * Whether a new token may help against a failure. If so, the request is made again at once [S2]. A second refusal goes to the
   * caller, however often the call is repeated, so there is no loop.
   *
   * @throws {ApiError | UnexpectedReplyError} The refusal of a token that cannot be renewed for this call.
   */
  takes(error: unknown, token: string): boolean;
}

/** The renewal of one call. */
export function createRenewal({ tokens, renewOnForbidden, canResend }: RenewalSettings): Renewal {
  let isRenewed = false;

  function isTokenRefusal(error: unknown): error is ApiError | UnexpectedReplyError {
    // An error page from a gateway counts too.
    if (error instanceof UnexpectedReplyError) return error.status === 401;
    if (!(error instanceof ApiError)) return false;
    if (error.status === 403) return renewOnForbidden;
    // So does a 401 without a code: the body of the gateway's 401 is not known and may be empty [REC, Q2].
    return error.status === 401 && (error.apiCode === undefined || error.apiCode === 'invalid_token');
  }

  return {
    takes(error, token) {
      if (!isTokenRefusal(error)) return false;
      tokens.discard(token);
      if (isRenewed) throw error;
      if (!canResend)
        throw error instanceof ApiError ? new ApiError({ ...error, streamConsumed: true }) : error;
      isRenewed = true;
      return true;
    },
  };
}
