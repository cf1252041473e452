import { test as base, expect } from 'vitest';
import { createTokenCache } from '../../../src/client/token-cache.ts';
import type { AccessToken } from '../../../src/client/token-endpoint.ts';
import { rejectionOf } from './loopback-service.ts';

/** A token endpoint whose answers wait for the test, and a clock that only the test moves. */
function createScene({
  lifetimeMs = 600_000,
  renewBeforeMs = 30_000,
  issue = (count: number) => `token-${count}`,
} = {}) {
  const scene = { nowMs: Date.UTC(2030, 0, 1), requests: 0, failNext: false };
  const cache = createTokenCache({
    renewBeforeMs,
    nowMs: () => scene.nowMs,
    wait: async () => {},
    callMs: 120_000,
    abandoned: new AbortController().signal,
    store: undefined,
    key: 'key',
    tell: undefined,
    async fetchToken(): Promise<AccessToken> {
      scene.requests += 1;
      const value = issue(scene.requests);
      await Promise.resolve();
      if (scene.failNext) {
        scene.failNext = false;
        throw new Error('refused');
      }
      return { value, lifetimeMs };
    },
  });
  return { scene, cache };
}

const test = base.extend('endpoint', () => createScene());

test('two hundred callers who come at once share one token request', async ({
  endpoint: { scene, cache },
}) => {
  const tokens = await Promise.all(Array.from({ length: 200 }, () => cache.get()));
  expect(new Set(tokens)).toEqual(new Set(['token-1']));
  expect(scene.requests).toBe(1);
});

test('a token is kept until shortly before it expires, then renewed', async ({
  endpoint: { scene, cache },
}) => {
  await cache.get();
  scene.nowMs += 569_999;
  expect(await cache.get()).toBe('token-1');
  scene.nowMs += 1;
  expect(await cache.get()).toBe('token-2');
  expect(scene.requests).toBe(2);
});

test('a token that lives shorter than the margin is kept for half its life', async () => {
  const { scene, cache } = createScene({ lifetimeMs: 20_000, renewBeforeMs: 30_000 });
  await cache.get();
  scene.nowMs += 9_999;
  expect(await cache.get()).toBe('token-1');
  scene.nowMs += 1;
  expect(await cache.get()).toBe('token-2');
});

test('a failed renewal reaches everybody who waits and is not kept', async ({
  endpoint: { scene, cache },
}) => {
  scene.failNext = true;
  const outcomes = await Promise.allSettled([cache.get(), cache.get()]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await cache.get()).toBe('token-2');
  expect(scene.requests).toBe(2);
});

test('a refused token is forgotten', async ({ endpoint: { cache } }) => {
  cache.discard(await cache.get());
  expect(await cache.get()).toBe('token-2');
});

test('a refused token that is issued once more is kept like any other', async () => {
  const { scene, cache } = createScene({ issue: () => 'the-same' });
  for (let round = 0; round < 5; round += 1) {
    const token = await cache.get();
    if (round === 0) cache.discard(token);
  }
  expect(scene.requests).toBe(2);
});

test('a late refusal of an old token does not cost the new one', async ({ endpoint: { scene, cache } }) => {
  const old = await cache.get();
  cache.discard(old);
  await cache.get();
  cache.discard(old);
  expect(await cache.get()).toBe('token-2');
  expect(scene.requests).toBe(2);
});

test('a caller who gives up does not take the token from the others', async ({ endpoint: { cache } }) => {
  const impatience = new AbortController();
  const given = rejectionOf(cache.get(impatience.signal));
  const other = cache.get();
  impatience.abort(new Error('too slow'));
  expect(await given).toMatchObject({ code: 'CLIENT_ABORTED', operation: 'issueToken' });
  expect(await other).toBe('token-1');
});

test('a call that is given up before it starts asks for no token', async ({ endpoint: { scene, cache } }) => {
  expect(await rejectionOf(cache.get(AbortSignal.abort()))).toMatchObject({ code: 'CLIENT_ABORTED' });
  expect(scene.requests).toBe(0);
});
