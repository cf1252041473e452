import { expect } from 'vitest';
import { createRedisTokenStore } from '../../src/client/redis/index.ts';
import { test } from './redis-test.ts';

const KEY = 'https://api.signicat.com/auth/open/connect/token sandbox-round-apple-123 signicat-api';
const TOKEN = { value: 'eyJ.one.sig', askedAtMs: 1_893_456_000_000.5, expiresAtMs: 1_893_456_600_000.5 };
const OTHER = { ...TOKEN, value: 'eyJ.two.sig' };

test('a token that one store keeps is what another one finds', async ({ redis }) => {
  await createRedisTokenStore(redis).set(KEY, TOKEN, 600_000);
  expect(await createRedisTokenStore(redis).get(KEY)).toEqual(TOKEN);
});

test('there is no token under another key, or under another prefix', async ({ redis }) => {
  const store = createRedisTokenStore(redis);
  await store.set(KEY, TOKEN, 600_000);
  expect(await store.get(`${KEY} other`)).toBeUndefined();
  expect(await createRedisTokenStore(redis, { keyPrefix: 'tenant-b:' }).get(KEY)).toBeUndefined();
});

test('a token is dropped by Redis when it is of no use', async ({ redis }) => {
  await createRedisTokenStore(redis).set(KEY, TOKEN, 599_999.5);
  const [key = ''] = (await redis.sendCommand(['KEYS', 'signimock:*'])) as string[];
  const leftMs = Number(await redis.sendCommand(['PTTL', key]));
  expect(leftMs).toBeGreaterThan(500_000);
  expect(leftMs).toBeLessThanOrEqual(600_000);
});

test('the names of the keys tell nothing but the prefix', async ({ redis }) => {
  const store = createRedisTokenStore(redis, { keyPrefix: 'tenant-a:' });
  await store.set(KEY, TOKEN, 600_000);
  await store.lock(KEY, 30_000);
  const keys = (await redis.sendCommand(['KEYS', '*'])) as string[];
  expect(keys.map((key) => key.replace(/[0-9a-f]{32}/, 'digest')).toSorted()).toEqual([
    'tenant-a:{digest}:token',
    'tenant-a:{digest}:token-lock',
  ]);
});

test('a refused token is forgotten, and one that has taken its place is not', async ({ redis }) => {
  const store = createRedisTokenStore(redis);
  await store.set(KEY, TOKEN, 600_000);
  await store.discard(KEY, OTHER.value);
  expect(await store.get(KEY)).toEqual(TOKEN);
  await store.discard(KEY, TOKEN.value);
  expect(await store.get(KEY)).toBeUndefined();
});

test('of many who want to ask for a token, one gets the right to', async ({ redis }) => {
  const stores = Array.from({ length: 50 }, () => createRedisTokenStore(redis));
  const locks = await Promise.all(stores.map((store) => store.lock(KEY, 30_000)));
  expect(locks.filter((release) => release !== undefined)).toHaveLength(1);
});

test('the right is there again when it was given back, or has run out', async ({ redis }) => {
  const store = createRedisTokenStore(redis);
  const release = await store.lock(KEY, 30_000);
  expect(await store.lock(KEY, 30_000)).toBeUndefined();
  await release?.();
  expect(await store.lock(KEY, 30_000)).toBeDefined();
  await redis.sendCommand(['FLUSHALL']);
  expect(await store.lock(KEY, 30_000)).toBeDefined();
});

test('the right runs out by itself', async ({ redis }) => {
  await createRedisTokenStore(redis).lock(KEY, 30_000);
  const [key = ''] = (await redis.sendCommand(['KEYS', '*lock'])) as string[];
  expect(Number(await redis.sendCommand(['PTTL', key]))).toBeGreaterThan(20_000);
});

test('who gives a right back too late takes it from nobody', async ({ redis }) => {
  const store = createRedisTokenStore(redis);
  const late = await store.lock(KEY, 30_000);
  await redis.sendCommand(['FLUSHALL']);
  await store.lock(KEY, 30_000);
  await late?.();
  expect(await store.lock(KEY, 30_000)).toBeUndefined();
});

test('what somebody else wrote under the key is no token', async ({ redis }) => {
  const store = createRedisTokenStore(redis);
  await store.set(KEY, TOKEN, 600_000);
  const [key = ''] = (await redis.sendCommand(['KEYS', '*token'])) as string[];
  await redis.sendCommand(['HSET', key, 'expiresAtMs', 'soon']);
  expect(await store.get(KEY)).toBeUndefined();
  await redis.sendCommand(['HDEL', key, 'expiresAtMs']);
  expect(await store.get(KEY)).toBeUndefined();
});
