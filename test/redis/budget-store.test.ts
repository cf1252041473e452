import fc from 'fast-check';
import { expect } from 'vitest';
import { createRedisBudgetStore } from '../../src/client/redis/index.ts';
import { type RedisConnection, test } from './redis-test.ts';

const KEY = 'https://api.signicat.com sandbox-round-apple-123';
const PER_MINUTE = { units: 100, windowMs: 60_000 };

/** The grants that are remembered, as `<microseconds>:<units>`, from one place on. */
async function rowsOf(redis: RedisConnection, from: string): Promise<readonly string[]> {
  const [key = ''] = (await redis.sendCommand(['KEYS', '*grants'])) as string[];
  return (await redis.sendCommand(['ZRANGE', key, from, '-1'])) as string[];
}

/** Makes every grant so many milliseconds older than it is: no test waits for a minute. */
async function age(redis: RedisConnection, byMs: number): Promise<void> {
  const [key = ''] = (await redis.sendCommand(['KEYS', '*grants'])) as string[];
  const rows = await rowsOf(redis, '0');
  await redis.sendCommand(['DEL', key]);
  for (const row of rows) {
    const [at = '', units = ''] = row.split(':');
    const then = String(Number(at) - byMs * 1000);
    await redis.sendCommand(['ZADD', key, then, `${then}:${units}`]);
  }
}

test('stores of several processes spend one budget', async ({ redis }) => {
  const stores = Array.from({ length: 3 }, () => createRedisBudgetStore(redis));
  const waits = await Promise.all(
    stores.flatMap((store) => Array.from({ length: 50 }, () => store.take(KEY, 1, PER_MINUTE, 0))),
  );
  expect(waits.filter((waitMs) => waitMs === 0)).toHaveLength(100);
  for (const waitMs of waits.filter((one) => one !== 0)) {
    expect(waitMs).toBeGreaterThan(30_000);
    expect(waitMs).toBeLessThanOrEqual(60_001);
  }
});

test('a download costs what it weighs', async ({ redis }) => {
  const store = createRedisBudgetStore(redis);
  expect(await store.take(KEY, 98, PER_MINUTE, 0)).toBe(0);
  expect(await store.take(KEY, 5, PER_MINUTE, 0)).toBeGreaterThan(0);
  expect(await store.take(KEY, 2, PER_MINUTE, 0)).toBe(0);
});

test('a key has a budget of its own, and so has a prefix', async ({ redis }) => {
  const store = createRedisBudgetStore(redis);
  expect(await store.take(KEY, 100, PER_MINUTE, 0)).toBe(0);
  expect(await store.take(`${KEY} other`, 100, PER_MINUTE, 0)).toBe(0);
  expect(await createRedisBudgetStore(redis, { keyPrefix: 'b:' }).take(KEY, 100, PER_MINUTE, 0)).toBe(0);
});

test('the wait is until enough of the oldest grants are older than the window', async ({ redis }) => {
  const store = createRedisBudgetStore(redis);
  await store.take(KEY, 3, PER_MINUTE, 0);
  await age(redis, 20_000);
  await store.take(KEY, 97, PER_MINUTE, 0);
  await age(redis, 10_000);
  const three = await store.take(KEY, 3, PER_MINUTE, 0);
  expect(three).toBeGreaterThan(20_000);
  expect(three).toBeLessThanOrEqual(30_001);
  const four = await store.take(KEY, 4, PER_MINUTE, 0);
  expect(four).toBeGreaterThan(40_000);
  expect(four).toBeLessThanOrEqual(50_001);
});

test('a grant counts for a whole window and not longer', async ({ redis }) => {
  const store = createRedisBudgetStore(redis);
  await store.take(KEY, 100, PER_MINUTE, 0);
  await age(redis, 50_000);
  expect(await store.take(KEY, 1, PER_MINUTE, 0)).toBeGreaterThan(0);
  await age(redis, 10_001);
  expect(await store.take(KEY, 100, PER_MINUTE, 0)).toBe(0);
});

test('more than the whole budget is granted when nothing of it is spent', async ({ redis }) => {
  const store = createRedisBudgetStore(redis);
  await store.take(KEY, 1, PER_MINUTE, 0);
  expect(await store.take(KEY, 500, PER_MINUTE, 0)).toBeGreaterThan(0);
  await age(redis, 60_001);
  expect(await store.take(KEY, 500, PER_MINUTE, 0)).toBe(0);
  expect(await store.take(KEY, 1, PER_MINUTE, 0)).toBeGreaterThan(0);
});

test('whatever is taken, a window never sees more than the budget', async ({ redis }) => {
  const takes = fc.array(fc.record({ units: fc.integer({ min: 1, max: 5 }), afterMs: fc.nat(500) }), {
    minLength: 5,
    maxLength: 30,
  });
  const budget = { units: 10, windowMs: 1000 };
  await fc.assert(
    fc.asyncProperty(takes, async (sequence) => {
      await redis.sendCommand(['FLUSHALL']);
      const store = createRedisBudgetStore(redis);
      let grants: readonly { readonly atUs: number; readonly units: number }[] = [];
      for (const { units, afterMs } of sequence) {
        await age(redis, afterMs);
        grants = grants.map((grant) => ({ ...grant, atUs: grant.atUs - afterMs * 1000 }));
        if ((await store.take(KEY, units, budget, 0)) > 0) continue;
        const [last] = await rowsOf(redis, '-1');
        grants = [...grants, { atUs: Number(last?.split(':')[0]), units }];
      }
      for (const { atUs } of grants) {
        const inWindow = grants.filter((grant) => grant.atUs >= atUs && grant.atUs <= atUs + 1_000_000);
        expect(inWindow.reduce((sum, { units }) => sum + units, 0)).toBeLessThanOrEqual(10);
      }
      expect(grants.length).toBeGreaterThan(1);
    }),
    { numRuns: 20 },
  );
});

test('a hold stops all stores, and a shorter one does not end it', async ({ redis }) => {
  const [one, other] = [createRedisBudgetStore(redis), createRedisBudgetStore(redis)];
  await one.hold(KEY, 30_000, 0);
  await other.hold(KEY, 1000, 0);
  await other.hold(KEY, 0, 0);
  const waitMs = await other.take(KEY, 1, PER_MINUTE, 0);
  expect(waitMs).toBeGreaterThan(20_000);
  expect(waitMs).toBeLessThanOrEqual(30_000);
  expect(await other.take(`${KEY} other`, 1, PER_MINUTE, 0)).toBe(0);
});

test('a longer hold takes the place of a shorter one', async ({ redis }) => {
  const store = createRedisBudgetStore(redis);
  await store.hold(KEY, 1000, 0);
  await store.hold(KEY, 45_000.2, 0);
  expect(await store.take(KEY, 1, PER_MINUTE, 0)).toBeGreaterThan(30_000);
});

test('Redis forgets a budget that nobody uses', async ({ redis }) => {
  await createRedisBudgetStore(redis).take(KEY, 1, PER_MINUTE, 0);
  const [key = ''] = (await redis.sendCommand(['KEYS', '*grants'])) as string[];
  expect(Number(await redis.sendCommand(['PTTL', key]))).toBeLessThanOrEqual(61_000);
});

test('a clock of Redis that was far ahead stops nobody', async ({ redis }) => {
  const store = createRedisBudgetStore(redis);
  await store.take(KEY, 100, PER_MINUTE, 0);
  await age(redis, -3_600_000);
  expect(await store.take(KEY, 100, PER_MINUTE, 0)).toBe(0);
});
