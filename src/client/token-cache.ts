import { untilAborted } from './abort.ts';
import { AbortedError } from './caller-errors.ts';
import { createTokenSource, type TokenSourceSettings } from './token-source.ts';
import type { StoredToken } from './token-store.ts';

/** Keeps one access token and renews it in time. */
export interface TokenCache {
  /** The token at hand, when it is not about to expire; `undefined` when one must be waited for. */
  peek(): string | undefined;
  /** A token that is not about to expire. However many callers wait, one request is in flight. */
  get(signal?: AbortSignal): Promise<string>;
  /** Forgets a token that was refused, unless another one has taken its place already. */
  discard(refused: string): void;
}

/** What a token cache needs to know. */
export interface TokenCacheSettings extends TokenSourceSettings {
  readonly renewBeforeMs: number;
}

/**
 * Creates an empty cache. A failed request is not kept: whoever comes next asks again.
 *
 * A token that lives less than twice `renewBeforeMs` is renewed at half its life, or each call would fetch its own.
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
      // An endpoint that issues the same one again means it: not to keep it would ask for one with every call.
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
      // Only the waiting ends with the signal: others wait for the same token.
      return signal === undefined ? inFlight : untilAborted('issueToken', inFlight, signal);
    },
    discard(refused) {
      if (cached?.value !== refused) return;
      cached = undefined;
      refusedToken = refused;
    },
  };
}
