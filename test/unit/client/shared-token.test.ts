import { describe, expect, test } from 'vitest';
import {
  type ClientEvent,
  type StoredToken,
  StoreError,
  type TokenStore,
} from '../../../src/client/index.ts';
import { createTokenCache } from '../../../src/client/token-cache.ts';

const NOW = Date.UTC(2030, 0, 1);
const CALL_MS = 120_000;

/** A store in memory that many clients share. A lock runs out by the clock, if there is one. */
function createStore(nowMs = () => NOW) {
  const kept = new Map<string, StoredToken>();
  const locked = new Map<string, number>();
  const store: TokenStore = {
    get: async (key) => kept.get(key),
    set: async (key, token) => void kept.set(key, token),
    discard: async (key, value) => {
      if (kept.get(key)?.value === value) kept.delete(key);
    },
    lock: async (key, holdMs) => {
      if ((locked.get(key) ?? 0) > nowMs()) return undefined;
      locked.set(key, nowMs() + holdMs);
      return async () => void locked.delete(key);
    },
  };
  return { store, kept, locked };
}

/** A token endpoint and a clock that many clients share. */
function createScene() {
  const scene = { nowMs: NOW, requests: 0, events: [] as ClientEvent[] };
  const clientOf = (store: TokenStore, abandoned = new AbortController().signal) =>
    createTokenCache({
      renewBeforeMs: 30_000,
      callMs: CALL_MS,
      abandoned,
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

/** Many clients that share a store, and a token endpoint that takes its time. Their clock jumps from wait to wait. */
function createSlowScene({ fetchMs, clients }: { fetchMs: number; clients: number }) {
  const scene = { nowMs: NOW, requests: 0 };
  const sleepers: { readonly atMs: number; readonly wake: () => void }[] = [];
  const wait = (waitMs: number): Promise<void> =>
    new Promise((wake) => sleepers.push({ atMs: scene.nowMs + waitMs, wake }));
  const nowMs = () => scene.nowMs;
  const shared = createStore(nowMs);
  const caches = Array.from({ length: clients }, () =>
    createTokenCache({
      renewBeforeMs: 30_000,
      callMs: CALL_MS,
      abandoned: new AbortController().signal,
      nowMs,
      wait,
      store: shared.store,
      key: 'key',
      tell: undefined,
      async fetchToken() {
        scene.requests += 1;
        const value = `token-${scene.requests}`;
        await wait(fetchMs);
        return { value, lifetimeMs: 600_000 };
      },
    }),
  );

  /** The tokens of all clients, which ask at once. */
  async function askAll(): Promise<readonly string[]> {
    let tokens: readonly string[] | undefined;
    const asked = Promise.all(caches.map((cache) => cache.get())).then((got) => {
      tokens = got;
    });
    while (tokens === undefined) {
      // Everything that does not wait for the clock is done first.
      await new Promise((resolve) => setImmediate(resolve));
      sleepers.sort((one, other) => one.atMs - other.atMs);
      const next = sleepers.shift();
      if (next === undefined) continue;
      scene.nowMs = next.atMs;
      next.wake();
    }
    await asked;
    return tokens;
  }

  return { scene, ...shared, askAll };
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

  test('leave the asking to the one that has the right to, also when that takes long', async () => {
    const { scene, askAll } = createSlowScene({ fetchMs: 80_000, clients: 10 });
    expect(new Set(await askAll())).toEqual(new Set(['token-1']));
    expect(scene.requests).toBe(1);
  });

  test('hold the right to ask for as long as a request for a token may take', async () => {
    const { scene, clientOf } = createScene();
    const { store } = createStore();
    const holds: number[] = [];
    await clientOf({
      ...store,
      lock: (key, holdMs) => {
        holds.push(holdMs);
        return store.lock(key, holdMs);
      },
    }).get();
    expect(holds).toEqual([CALL_MS]);
    expect(scene.requests).toBe(1);
  });

  test('take the right to ask when it runs out, one of them for all', async () => {
    const { scene, locked, askAll } = createSlowScene({ fetchMs: 1_000, clients: 10 });
    locked.set('key', NOW + 60_000);
    expect(new Set(await askAll())).toEqual(new Set(['token-1']));
    expect(scene).toEqual({ nowMs: NOW + 61_000, requests: 1 });
  });

  test('try once more for the right to ask before they ask without it', async () => {
    const { scene, clientOf } = createScene();
    const { store, locked } = createStore(() => scene.nowMs);
    locked.set('key', NOW + 90_000);
    expect(await clientOf(store).get()).toBe('token-1');
    expect(scene.nowMs - NOW).toBe(90_000);
    expect(locked.size).toBe(0);
  });

  test('ask without the right while a quarter of the time of a call is left', async () => {
    const { scene, clientOf } = createScene();
    const { store, locked } = createStore(() => scene.nowMs);
    locked.set('key', Number.POSITIVE_INFINITY);
    expect(await clientOf(store).get()).toBe('token-1');
    expect(scene.nowMs - NOW).toBe(90_000);
    expect(locked.size).toBe(1);
  });

  test('stop waiting for each other when they are closed', async () => {
    const { scene, clientOf } = createScene();
    const { store, locked } = createStore();
    const abandoned = new AbortController();
    locked.set('key', Number.POSITIVE_INFINITY);
    const token = clientOf(store, abandoned.signal).get();
    abandoned.abort(new Error('closed'));
    await expect(token).rejects.toMatchObject({ code: 'CLIENT_ABORTED', cause: { message: 'closed' } });
    expect(scene.requests).toBe(0);
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

  test('go on alone when a store throws before it gives a promise', async () => {
    const { scene, clientOf } = createScene();
    const fail = () => {
      throw new Error('no such store');
    };
    expect(await clientOf({ get: fail, set: fail, discard: fail, lock: fail }).get()).toBe('token-1');
    expect(scene.events[0]).toMatchObject({ type: 'storeFailed', message: 'Error: no such store' });
  });

  test('give the right back when the token is refused to the one that has it', async () => {
    const { store, locked } = createStore();
    const cache = createTokenCache({
      renewBeforeMs: 0,
      callMs: CALL_MS,
      abandoned: new AbortController().signal,
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
