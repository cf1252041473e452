import type { EventListener } from './events.ts';
import type { Wait } from './options.ts';
import type { AccessToken } from './token-endpoint.ts';
import type { ReleaseLock, StoredToken, TokenStore } from './token-store.ts';

/** Where a client has its next token from. */
export interface TokenSource {
  /** A token that `isFresh` takes; `refused` is one that the service did not take, and is forgotten for everybody. */
  next(isFresh: (token: StoredToken) => boolean, refused: string | undefined): Promise<StoredToken>;
}

/** What a source goes by. */
export interface TokenSourceSettings {
  readonly fetchToken: () => Promise<AccessToken>;
  readonly nowMs: () => number;
  readonly wait: Wait;
  /** Where tokens are shared; `undefined` for a client on its own. */
  readonly store: TokenStore | undefined;
  /** Stands for what a token depends on. */
  readonly key: string;
  readonly tell: EventListener | undefined;
}

/** As long as a request for a token may take; who holds the right longer has lost it. */
const LOCK_MS = 15_000;

/** How often to look for the token that another client is fetching. */
const LOOK_AGAIN_MS = 100;

const FAILED = Symbol('the store has failed');

/** A source that asks the token endpoint, or looks first what others have got from it. */
export function createTokenSource(settings: TokenSourceSettings): TokenSource {
  const { fetchToken, nowMs, wait, store, key, tell } = settings;

  async function fetchOwn(): Promise<StoredToken> {
    const askedAtMs = nowMs();
    const { value, lifetimeMs } = await fetchToken();
    tell?.({ type: 'tokenRenewed', from: 'issued', lifetimeMs });
    return { value, askedAtMs, expiresAtMs: askedAtMs + lifetimeMs };
  }

  /** A store that fails is told in an event; the client goes on alone. */
  async function attempt<T>(asked: Promise<T>): Promise<T | typeof FAILED> {
    try {
      return await asked;
    } catch (error) {
      tell?.({ type: 'storeFailed', operation: 'accessToken', message: String(error) });
      return FAILED;
    }
  }

  /** What others have, or the right to fetch it for them; `undefined` when somebody else has that right. */
  async function look(
    shared: TokenStore,
    isFresh: (token: StoredToken) => boolean,
  ): Promise<StoredToken | ReleaseLock | undefined | typeof FAILED> {
    const found = await attempt(shared.get(key));
    if (found === FAILED) return FAILED;
    if (found === undefined || !isFresh(found)) return attempt(shared.lock(key, LOCK_MS));
    tell?.({ type: 'tokenRenewed', from: 'shared', lifetimeMs: found.expiresAtMs - nowMs() });
    return found;
  }

  async function fetchForAll(
    shared: TokenStore,
    release: ReleaseLock,
    isFresh: (token: StoredToken) => boolean,
  ) {
    try {
      // Between the look and the lock another one may have come and gone.
      const found = await attempt(shared.get(key));
      if (found !== FAILED && found !== undefined && isFresh(found)) return found;
      const token = await fetchOwn();
      await attempt(shared.set(key, token, token.expiresAtMs - nowMs()));
      return token;
    } finally {
      await attempt(release());
    }
  }

  return {
    async next(isFresh, refused) {
      if (store === undefined) return fetchOwn();
      if (refused !== undefined) await attempt(store.discard(key, refused));
      for (const endsAtMs = nowMs() + LOCK_MS; nowMs() < endsAtMs; await wait(LOOK_AGAIN_MS)) {
        const found = await look(store, isFresh);
        if (found === FAILED) return fetchOwn();
        if (typeof found === 'function') return fetchForAll(store, found, isFresh);
        if (found !== undefined) return found;
      }
      return fetchOwn();
    },
  };
}
