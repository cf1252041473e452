import { untilAborted } from './abort.ts';
import { AbortedError } from './caller-errors.ts';
import type { AccessToken } from './token-endpoint.ts';

/** Keeps one access token and renews it in time. */
export interface TokenCache {
  /** A token that is not about to expire. However many callers wait, one request is in flight. */
  get(signal?: AbortSignal): Promise<string>;
  /** Forgets a token that was refused, unless another one has taken its place already. */
  discard(refused: string): void;
}

/** What a token cache needs to know. */
export interface TokenCacheSettings {
  readonly fetchToken: () => Promise<AccessToken>;
  readonly renewBeforeMs: number;
  readonly nowMs: () => number;
}

interface CachedToken {
  readonly value: string;
  readonly renewAtMs: number;
}

/**
 * Creates an empty cache. A failed request is not kept: whoever comes next asks again.
 *
 * A token that lives less than twice `renewBeforeMs` is renewed at half its life, or each call would fetch its own.
 */
export function createTokenCache({ fetchToken, renewBeforeMs, nowMs }: TokenCacheSettings): TokenCache {
  let cached: CachedToken | undefined;
  let inFlight: Promise<string> | undefined;

  async function renew(): Promise<string> {
    const askedAtMs = nowMs();
    try {
      const { value, lifetimeMs } = await fetchToken();
      cached = { value, renewAtMs: askedAtMs + lifetimeMs - Math.min(renewBeforeMs, lifetimeMs / 2) };
      return value;
    } finally {
      inFlight = undefined;
    }
  }

  return {
    async get(signal) {
      if (signal?.aborted) throw new AbortedError('issueToken', signal.reason);
      if (cached !== undefined && nowMs() < cached.renewAtMs) return cached.value;
      inFlight ??= renew();
      // Only the waiting ends with the signal: others wait for the same token.
      return signal === undefined ? inFlight : untilAborted('issueToken', inFlight, signal);
    },
    discard(refused) {
      if (cached?.value === refused) cached = undefined;
    },
  };
}
