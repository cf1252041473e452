import { untilAborted } from './abort.ts';
import { AbortedError } from './caller-errors.ts';
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
  /** How long `fetchToken` may take, in milliseconds. */
  readonly callMs: number;
  /** Says that nobody waits for a token any more. */
  readonly abandoned: AbortSignal;
  readonly nowMs: () => number;
  readonly wait: Wait;
  /** Where tokens are shared; `undefined` for a client on its own. */
  readonly store: TokenStore | undefined;
  /** Stands for what a token depends on. */
  readonly key: string;
  readonly tell: EventListener | undefined;
}

/**
 * The part of a call's time for which a client waits for another one to fetch the token. The rest is left for asking itself, in
 * case the other one has died: its lock may outlast the calls that wait for it.
 */
const PATIENCE = 3 / 4;

/** How often to look for the token that another client is fetching. */
const LOOK_AGAIN_MS = 100;

const FAILED = Symbol('the store has failed');

/** A source that asks the token endpoint, or looks first what others have got from it. */
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
   * The token that the others have, or the right to fetch one for all; `undefined` while another client has that right. The right
   * lasts as long as a request for a token may take, so that it does not run out while its holder is still asking.
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
