import type { operations as MintOperations } from '../wire/generated/mint.ts';
import type { operations as SignOperations } from '../wire/generated/sign.ts';
import { type CallScope, openCallScope } from './call-scope.ts';
import { tellExchange } from './exchange-teller.ts';
import type { Limiter } from './limiter/limiter.ts';
import type { CallOptions } from './options.ts';
import { readRefusal } from './refusal.ts';
import { createRenewal } from './renewal.ts';
import { assertPlain, isSuccess, type WireReply } from './reply.ts';
import { type Persistence, persist } from './retry/persist.ts';
import type { TokenCache } from './token-cache.ts';
import type { Transport, WireRequest } from './transport.ts';

/** One call of an API, before a token is put to it. */
export interface ApiRequest extends Pick<WireRequest, 'method' | 'path' | 'body'> {
  readonly operation: keyof SignOperations | keyof MintOperations;
  /** Its reply may take as long as it likes once it has begun: a download. */
  readonly isLong?: boolean;
}

/** Calls the API as the client it was created for. */
export interface Api {
  /**
   * What `read` makes of a reply with a 2xx status. Everything else is a typed error. A reply that breaks off while it is
   * read is a failure of the call, so `read` may be called again, with another reply.
   */
  call<T>(request: ApiRequest, read: ReadReply<T>, options?: CallOptions): Promise<T>;
}

/** Understands a successful reply. */
export type ReadReply<T> = (reply: WireReply) => Promise<T>;

/** What calls are made with. */
export interface ApiSettings {
  readonly transport: Transport;
  readonly tokens: TokenCache;
  readonly limiter: Limiter | undefined;
  readonly persistence: Persistence;
  /** How long a call may take in all, in milliseconds. */
  readonly callMs: number;
  /** Whether a 403 may mean that the token is older than a permission. */
  readonly renewOnForbidden: boolean;
}

/** What went wrong before the request could be sent: it has been repeated already as often as it may. */
class NotSent {
  readonly error: unknown;

  constructor(error: unknown) {
    this.error = error;
  }
}

/**
 * How one call travels: its share of the rate limit, a token ({@link createRenewal}), the wire, the reply. What fails is
 * repeated where that is right ({@link persist}).
 */
export function createApi(settings: ApiSettings): Api {
  const { transport, tokens, limiter, persistence, callMs, renewOnForbidden } = settings;
  const { nowMs, tell } = persistence;

  /** What a request needs before it can be sent; nothing of the call has happened when this fails. */
  async function prepare(operation: string, signal: AbortSignal): Promise<string> {
    try {
      if (limiter !== undefined) await limiter.take(operation, signal);
      return tokens.peek() ?? (await tokens.get(signal));
    } catch (error) {
      throw new NotSent(error);
    }
  }

  function exchange<T>(
    request: ApiRequest,
    read: ReadReply<T>,
    scope: CallScope,
    attempt: number,
    token: string,
  ) {
    return tellExchange(tell, nowMs, { operation: request.operation, attempt }, async (note) => {
      const headers = { authorization: `Bearer ${token}` };
      const reply = note(await transport.send({ ...request, headers, signal: scope.signal }));
      if (!isAsWished(reply, request, attempt)) throw await readRefusal(reply, token);
      assertPlain(reply);
      if (request.isLong === true) scope.release();
      return read(reply);
    });
  }

  return {
    async call<T>(request: ApiRequest, read: ReadReply<T>, { signal }: CallOptions = {}): Promise<T> {
      const { operation, method, body, isLong = false } = request;
      const scope = openCallScope(operation, callMs, nowMs, signal);
      const canResend = body?.replayable !== false;
      const getToken = () => prepare(operation, scope.signal);
      const requestWithToken = createRenewal({ tokens, getToken, renewOnForbidden, canResend });
      try {
        return await persist(
          { operation, isIdempotent: method !== 'POST', canResend, scope },
          persistence,
          (attempt) => {
            if (isLong && attempt > 1) scope.restart();
            return requestWithToken((token) => exchange(request, read, scope, attempt, token));
          },
        );
      } catch (error) {
        throw error instanceof NotSent ? error.error : error;
      } finally {
        scope.release();
      }
    },
  };
}

/** What an earlier try may have deleted is gone, which is what was wished. */
function isAsWished(reply: WireReply, { method }: ApiRequest, attempt: number): boolean {
  return isSuccess(reply) || (method === 'DELETE' && attempt > 1 && reply.status === 404);
}
