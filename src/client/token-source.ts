import { untilAborted } from './abort.ts';
import { AbortedError } from './caller-errors.ts';
import type { EventListener } from './events.ts';
import type { Wait } from './options.ts';
import type { AccessToken } from './token-endpoint.ts';
import type { ReleaseLock, StoredToken, TokenStore } from './token-store.ts';

/** Where a client gets its next token. */
export interface TokenSource {
  /** A token that `isFresh` accepts. `refused` is a token that the service refused; no client gets it again. */
  next(isFresh: (token: StoredToken) => boolean, refused: string | undefined): Promise<StoredToken>;
}

/** What a source works with. */
export interface TokenSourceSettings {
  readonly fetchToken: () => Promise<AccessToken>;
  /** How long `fetchToken` may take, in milliseconds. */
  readonly callMs: number;
  /** Aborted when nobody waits for a token any more. */
  readonly abandoned: AbortSignal;
  readonly nowMs: () => number;
  readonly wait: Wait;
  /** Where tokens are shared; `undefined` for a client that shares none. */
  readonly store: TokenStore | undefined;
  /** Identifies everything that a token depends on. */
  readonly key: string;
  readonly tell: EventListener | undefined;
}

/**
 * The share of a call's time for which a client waits while another one fetches the token. In the rest it asks on its own: if the
 * other client has died, its lock may last longer than the calls that wait for it.
 */
const PATIENCE = 3 / 4;

/** How often to look for the token that another client is fetching. */
const LOOK_AGAIN_MS = 100;

const FAILED = Symbol('the store has failed');

/** A source that asks the token endpoint, after looking in the shared store if there is one. */
export function createTokenSource(settings: TokenSourceSettings): TokenSource {
  const { fetchToken, callMs, abandoned, nowMs, wait, store, key, tell } = settings;

  async function fetchOwn(): Promise<StoredToken> {
    const askedAtMs = nowMs();
    const { value, lifetimeMs } = await fetchToken();
    tell?.({ type: 'tokenRenewed', from: 'issued', lifetimeMs });
    return { value, askedAtMs, expiresAtMs: askedAtMs + lifetimeMs };
  }

  /** Reports a store that fails in an event; the client then goes on alone. */
  async function attempt<T>(ask: () => Promise<T>): Promise<T | typeof FAILED> {
    try {
      return await ask();
    } catch (error) {
      tell?.({ type: 'storeFailed', operation: 'accessToken', message: String(error) });
      return FAILED;
    }
  }

  /**
   * The shared token, or the right to fetch one for all; `undefined` while another client has that right. The right lasts as long
   * as a request for a token may take, so that it does not run out while its holder is still asking.
   */
  async function look(
    shared: TokenStore,
    isFresh: (token: StoredToken) => boolean,
  ): Promise<StoredToken | ReleaseLock | undefined | typeof FAILED> {
    const found = await attempt(() => shared.get(key));
    if (found === FAILED) return FAILED;
    if (found === undefined || !isFresh(found)) return attempt(() => shared.lock(key, callMs));
    tell?.({ type: 'tokenRenewed', from: 'shared', lifetimeMs: found.expiresAtMs - nowMs() });
    return found;
  }

  async function fetchForAll(
    shared: TokenStore,
    release: ReleaseLock,
    isFresh: (token: StoredToken) => boolean,
  ) {
    try {
      // Another client may have fetched one between our look and our lock.
      const found = await attempt(() => shared.get(key));
      if (found !== FAILED && found !== undefined && isFresh(found)) return found;
      const token = await fetchOwn();
      await attempt(() => shared.set(key, token, token.expiresAtMs - nowMs()));
      return token;
    } finally {
      await attempt(release);
    }
  }

  async function waitToLook(): Promise<void> {
    await untilAborted('issueToken', wait(LOOK_AGAIN_MS, abandoned), abandoned);
    // A wait may end without an error when its signal is aborted.
    if (abandoned.aborted) throw new AbortedError('issueToken', abandoned.reason);
  }

  async function nextShared(
    shared: TokenStore,
    isFresh: (token: StoredToken) => boolean,
  ): Promise<StoredToken> {
    const endsAtMs = nowMs() + callMs * PATIENCE;
    for (;;) {
      const isLastLook = nowMs() >= endsAtMs;
      const found = await look(shared, isFresh);
      if (typeof found === 'function') return fetchForAll(shared, found, isFresh);
      if (found === FAILED) return fetchOwn();
      if (found !== undefined) return found;
      if (isLastLook) return fetchOwn();
      await waitToLook();
    }
  }

  return {
    async next(isFresh, refused) {
      if (store === undefined) return fetchOwn();
      if (refused !== undefined) await attempt(() => store.discard(key, refused));
      return nextShared(store, isFresh);
    },
  };
}
