import { untilAborted } from './abort.ts';
import { AbortedError } from './caller-errors.ts';
import { createTokenSource, type TokenSourceSettings } from './token-source.ts';
import type { StoredToken } from './token-store.ts';

/** Keeps one access token and renews it before it expires. */
export interface TokenCache {
  /** The current token; `undefined` if there is none, or it is about to expire, so that the caller must wait for one. */
  peek(): string | undefined;
  /** A token that is not about to expire. However many callers wait, there is only one request at a time. */
  get(signal?: AbortSignal): Promise<string>;
  /** Forgets a token that was refused, unless a new one has already replaced it. */
  discard(refused: string): void;
}

/** What a token cache needs to know. */
export interface TokenCacheSettings extends TokenSourceSettings {
  readonly renewBeforeMs: number;
}

/**
 * Creates an empty cache. A failed request is not remembered: the next caller asks again.
 *
 * A token that is valid for less than twice `renewBeforeMs` is renewed after half its lifetime; otherwise each call would fetch
 * one.
 */
export function createTokenCache({ renewBeforeMs, ...settings }: TokenCacheSettings): TokenCache {
  const { nowMs } = settings;
  const source = createTokenSource(settings);
  let cached: StoredToken | undefined;
  let inFlight: Promise<string> | undefined;
  let refusedToken: string | undefined;

  function isFresh({ value, askedAtMs, expiresAtMs }: StoredToken): boolean {
    const marginMs = Math.min(renewBeforeMs, (expiresAtMs - askedAtMs) / 2);
    return value !== refusedToken && nowMs() < expiresAtMs - marginMs;
  }

  async function renew(): Promise<string> {
    try {
      cached = await source.next(isFresh, refusedToken);
      // The endpoint may issue the refused token again. It is then kept, or every call would ask for a new one.
      refusedToken = undefined;
      return cached.value;
    } finally {
      inFlight = undefined;
    }
  }

  function peek(): string | undefined {
    return cached !== undefined && isFresh(cached) ? cached.value : undefined;
  }

  return {
    peek,
    async get(signal) {
      if (signal?.aborted) throw new AbortedError('issueToken', signal.reason);
      const token = peek();
      if (token !== undefined) return token;
      inFlight ??= renew();
      // The signal ends only this caller's wait: others may wait for the same token.
      return signal === undefined ? inFlight : untilAborted('issueToken', inFlight, signal);
    },
    discard(refused) {
      if (cached?.value !== refused) return;
      cached = undefined;
      refusedToken = refused;
    },
  };
}
