import { describe, expect, test } from 'vitest';
import {
  type ClientEvent,
  type StoredToken,
  StoreError,
  type TokenStore,
} from '../../../src/client/index.ts';
import { createTokenCache } from '../../../src/client/token-cache.ts';

const NOW = Date.UTC(2030, 0, 1);

/** A store in memory that many clients share. */
function createStore() {
  const kept = new Map<string, StoredToken>();
  const locked = new Set<string>();
  const store: TokenStore = {
    get: async (key) => kept.get(key),
    set: async (key, token) => void kept.set(key, token),
    discard: async (key, value) => {
      if (kept.get(key)?.value === value) kept.delete(key);
    },
    lock: async (key) => {
      if (locked.has(key)) return undefined;
      locked.add(key);
      return async () => void locked.delete(key);
    },
  };
  return { store, kept, locked };
}

/** A token endpoint and a clock that many clients share. */
function createScene() {
  const scene = { nowMs: NOW, requests: 0, events: [] as ClientEvent[] };
  const clientOf = (store: TokenStore) =>
    createTokenCache({
      renewBeforeMs: 30_000,
      nowMs: () => scene.nowMs,
      wait: async (waitMs) => {
        scene.nowMs += waitMs;
      },
      store,
      key: 'key',
      tell: (event) => scene.events.push(event),
      async fetchToken() {
        scene.requests += 1;
        await Promise.resolve();
        return { value: `token-${scene.requests}`, lifetimeMs: 600_000 };
      },
    });
  return { scene, clientOf };
}

describe('clients that share a store', () => {
  test('ask for one token between them, also when they come at once', async () => {
    const { scene, clientOf } = createScene();
    const { store, locked } = createStore();
    const clients = Array.from({ length: 20 }, () => clientOf(store));
    const tokens = await Promise.all(clients.map((client) => client.get()));
    expect(new Set(tokens)).toEqual(new Set(['token-1']));
    expect(scene.requests).toBe(1);
    expect(locked.size).toBe(0);
  });

  test('take a token of another one only as long as it is not about to expire', async () => {
    const { scene, clientOf } = createScene();
    const { store } = createStore();
    await clientOf(store).get();
    scene.nowMs = NOW + 569_000;
    expect(await clientOf(store).get()).toBe('token-1');
    scene.nowMs = NOW + 570_000;
    expect(await clientOf(store).get()).toBe('token-2');
    expect(scene.events).toEqual([
      { type: 'tokenRenewed', from: 'issued', lifetimeMs: 600_000 },
      { type: 'tokenRenewed', from: 'shared', lifetimeMs: 31_000 },
      { type: 'tokenRenewed', from: 'issued', lifetimeMs: 600_000 },
    ]);
  });

  test('forget a refused token for all of them, and never take it again', async () => {
    const { scene, clientOf } = createScene();
    const { store } = createStore();
    const [one, other] = [clientOf(store), clientOf(store)];
    one.discard(await one.get());
    expect(await one.get()).toBe('token-2');
    expect(await other.get()).toBe('token-2');
    expect(scene.requests).toBe(2);
  });

  test('go on when the one that had the right to ask is gone', async () => {
    const { scene, clientOf } = createScene();
    const { store, locked } = createStore();
    locked.add('key');
    expect(await clientOf(store).get()).toBe('token-1');
    expect(scene.nowMs - NOW).toBe(15_000);
  });

  test('go on alone when the store fails, and say so without the token', async () => {
    const { scene, clientOf } = createScene();
    const fail = async () => Promise.reject(new StoreError('getToken', 'Redis is not connected'));
    expect(await clientOf({ get: fail, set: fail, discard: fail, lock: fail }).get()).toBe('token-1');
    expect(scene.events[0]).toEqual({
      type: 'storeFailed',
      operation: 'accessToken',
      message: 'StoreError: getToken: Redis is not connected',
    });
  });

  test('give the right back when the token is refused to the one that has it', async () => {
    const { store, locked } = createStore();
    const cache = createTokenCache({
      renewBeforeMs: 0,
      nowMs: () => NOW,
      wait: async () => {},
      store,
      key: 'key',
      tell: undefined,
      fetchToken: async () => Promise.reject(new Error('refused')),
    });
    await expect(cache.get()).rejects.toThrow('refused');
    expect(locked.size).toBe(0);
  });
});
