import type { operations as MintOperations } from '../wire/generated/mint.ts';
import type { operations as SignOperations } from '../wire/generated/sign.ts';
import type { CallOptions } from './options.ts';
import { readRefusal } from './refusal.ts';
import { ApiError } from './refusal-errors.ts';
import { isSuccess, type WireReply } from './reply.ts';
import type { TokenCache } from './token-cache.ts';
import type { Transport, WireRequest } from './transport.ts';

/** One call of an API, before a token is put to it. */
export interface ApiRequest extends Pick<WireRequest, 'method' | 'path' | 'body'> {
  readonly operation: keyof SignOperations | keyof MintOperations;
}

/** Calls the API as the client it was created for. */
export interface Api {
  /** A reply with a 2xx status, its body not yet read. Everything else is a typed error. */
  call(request: ApiRequest, options?: CallOptions): Promise<WireReply>;
}

/**
 * Puts a token to each call. When the token is refused it is renewed once and the call repeated once [S2]; a second
 * refusal is the caller's.
 */
export function createApi(transport: Transport, tokens: TokenCache): Api {
  function send(request: ApiRequest, token: string, signal: AbortSignal | undefined): Promise<WireReply> {
    return transport.send({ ...request, headers: { authorization: `Bearer ${token}` }, signal });
  }

  return {
    async call(request, { signal } = {}) {
      const token = await tokens.get(signal);
      const reply = await send(request, token, signal);
      if (isSuccess(reply)) return reply;
      const refusal = await readRefusal(reply, token);
      if (!isTokenRefusal(refusal)) throw refusal;
      tokens.discard(token);
      if (request.body?.replayable === false) throw new ApiError({ ...refusal, streamConsumed: true });
      const renewedToken = await tokens.get(signal);
      const secondReply = await send(request, renewedToken, signal);
      if (isSuccess(secondReply)) return secondReply;
      throw await readRefusal(secondReply, renewedToken);
    },
  };
}

/** A 401 without a code counts too: the body of the gateway's 401 is not known and may be empty [REC, Q2]. */
function isTokenRefusal(error: Error): error is ApiError {
  if (!(error instanceof ApiError) || error.status !== 401) return false;
  return error.apiCode === undefined || error.apiCode === 'invalid_token';
}
