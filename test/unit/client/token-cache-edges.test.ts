import { expect, test } from 'vitest';
import type { StoredToken, TokenStore } from '../../../src/client/index.ts';
import { createTokenCache } from '../../../src/client/token-cache.ts';

const NOW = Date.UTC(2030, 0, 1);
function createCache(store: TokenStore | undefined, { fetchMs = 0 } = {}) {
  const scene = { nowMs: NOW, requests: 0 };
  const cache = createTokenCache({
    renewBeforeMs: 30_000,
    callMs: 120_000,
    abandoned: new AbortController().signal,
    nowMs: () => scene.nowMs,
    async wait(waitMs) {
      scene.nowMs += waitMs;
    },
    store,
    key: 'key',
    tell: undefined,
    async fetchToken() {
      scene.requests += 1;
      scene.nowMs += fetchMs;
      return { value: `token-${scene.requests}`, lifetimeMs: 600_000 };
    },
  });
  return { scene, cache };
}
const storeOf = (kept: Map<string, StoredToken>, more: Partial<TokenStore> = {}): TokenStore => ({
  get: async (key) => kept.get(key),
  set: async (key, token) => void kept.set(key, token),
  discard: async (key) => void kept.delete(key),
  lock: async () => async () => {},
  ...more,
});
test('a refused token that the store could not forget is not taken again', async () => {
  const { cache } = createCache(
    storeOf(new Map(), { discard: async () => Promise.reject(new Error('read-only')) }),
  );
  const token = await cache.get();
  cache.discard(token);
  expect(await cache.get()).toBe('token-2');
});
test('a token lives from when it was asked for, however long its reply took', async () => {
  const { scene, cache } = createCache(undefined, { fetchMs: 20_000 });
  await cache.get();
  scene.nowMs = NOW + 570_000;
  expect(await cache.get()).toBe('token-2');
});
test('a token that another client has fetched between the look and the lock is taken', async () => {
  const kept = new Map<string, StoredToken>();
  const other = { value: 'of-another', askedAtMs: NOW, expiresAtMs: NOW + 600_000 };
  const lock = async () => {
    kept.set('key', other);
    return async () => {};
  };
  const { scene, cache } = createCache(storeOf(kept, { lock }));
  expect([await cache.get(), scene.requests]).toEqual(['of-another', 0]);
});
test('a store is told to keep a token for as long as it lives, and no longer', async () => {
  const spans: number[] = [];
  const { cache } = createCache(
    storeOf(new Map(), { set: async (_key, _token, keepMs) => void spans.push(keepMs) }),
    { fetchMs: 1_000 },
  );
  await cache.get();
  expect(spans).toEqual([599_000]);
});
test('a caller has the token when the right to fetch it has been given back, not before', async () => {
  let isReleased = false;
  const lock = async () => async () => {
    await new Promise((resolve) => setImmediate(resolve));
    isReleased = true;
  };
  await createCache(storeOf(new Map(), { lock })).cache.get();
  expect(isReleased).toBe(true);
});
