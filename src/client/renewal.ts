import { ApiError } from './refusal-errors.ts';
import type { TokenCache } from './token-cache.ts';

/** One request made with a token. */
export type SendWith<T> = (token: string) => Promise<T>;

/** What a renewal goes by. */
export interface RenewalSettings {
  readonly tokens: TokenCache;
  /** A token for the next request. */
  readonly getToken: () => Promise<string>;
  /** Whether a 403 may mean that the token is older than a permission. */
  readonly renewOnForbidden: boolean;
  /** Whether the body can be sent again. */
  readonly canResend: boolean;
}

/**
 * Makes the requests of one call, and renews the token once if it is refused [S2]. A second refusal is the caller's, however
 * often the call is repeated: there is no loop.
 */
export function createRenewal({ tokens, getToken, renewOnForbidden, canResend }: RenewalSettings) {
  let isRenewed = false;

  function isTokenRefusal(error: unknown): error is ApiError {
    if (!(error instanceof ApiError)) return false;
    if (error.status === 403) return renewOnForbidden;
    // A 401 without a code counts too: the body of the gateway's 401 is not known and may be empty [REC, Q2].
    return error.status === 401 && (error.apiCode === undefined || error.apiCode === 'invalid_token');
  }

  return async function request<T>(send: SendWith<T>): Promise<T> {
    const token = await getToken();
    try {
      return await send(token);
    } catch (error) {
      if (!isTokenRefusal(error)) throw error;
      tokens.discard(token);
      if (isRenewed) throw error;
      if (!canResend) throw new ApiError({ ...error, streamConsumed: true });
      isRenewed = true;
      return request(send);
    }
  };
}
