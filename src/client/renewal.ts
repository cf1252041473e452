import { UnexpectedReplyError } from './delivery-errors.ts';
import { ApiError } from './refusal-errors.ts';
import type { TokenCache } from './token-cache.ts';

/** What a renewal goes by. */
export interface RenewalSettings {
  readonly tokens: TokenCache;
  /** Whether a 403 may mean that the token is older than a permission. */
  readonly renewOnForbidden: boolean;
  /** Whether the body can be sent again. */
  readonly canResend: boolean;
}

/** Lets one call have a new token, once. */
export interface Renewal {
  /**
   * Whether a failure is taken care of by a new token: then the request is made again at once [S2]. A second refusal is the
   * caller's, however often the call is repeated: there is no loop.
   *
   * @throws {ApiError | UnexpectedReplyError} the refusal, when it cannot be.
   */
  takes(error: unknown, token: string): boolean;
}

/** The renewal of one call. */
export function createRenewal({ tokens, renewOnForbidden, canResend }: RenewalSettings): Renewal {
  let isRenewed = false;

  function isTokenRefusal(error: unknown): error is ApiError | UnexpectedReplyError {
    // The page of a gateway has no code either.
    if (error instanceof UnexpectedReplyError) return error.status === 401;
    if (!(error instanceof ApiError)) return false;
    if (error.status === 403) return renewOnForbidden;
    // A 401 without a code counts too: the body of the gateway's 401 is not known and may be empty [REC, Q2].
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
