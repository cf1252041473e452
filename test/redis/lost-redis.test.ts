import { expect } from 'vitest';
import { StoreError } from '../../src/client/index.ts';
import { createRedisBudgetStore, createRedisTokenStore } from '../../src/client/redis/index.ts';
import { isWithoutRedis, startRedisServer } from './redis-server.ts';
import { connectRedis, redisTest } from './redis-test.ts';

const TOKEN = { value: 'eyJ.secret.token', askedAtMs: 0, expiresAtMs: 600_000 };
const BUDGET = { units: 100, windowMs: 60_000 };

/** The two stores over a Redis of the test's own. */
const sceneTest = redisTest.extend('scene', async ({}, { onCleanup }) => {
  const server = await startRedisServer();
  const redis = await connectRedis(server.path);
  onCleanup(async () => {
    // One that has lost its server is destroyed already.
    if (redis.isOpen) redis.destroy();
    await server.stop();
  });
  const options = { commandTimeoutMs: 50 };
  const tokens = createRedisTokenStore(redis, options);
  const budgets = createRedisBudgetStore(redis, options);
  const everyMethod = (): readonly (readonly [operation: string, Promise<unknown>])[] => [
    ['getToken', tokens.get('key')],
    ['setToken', tokens.set('key', TOKEN, 600_000)],
    ['discardToken', tokens.discard('key', TOKEN.value)],
    ['lockToken', tokens.lock('key', 1000)],
    ['takeBudget', budgets.take('key', 1, BUDGET, 0)],
    ['holdBudget', budgets.hold('key', 1000, 0)],
  ];
  return { server, redis, tokens, everyMethod };
});

// Skipped, with a notice, only where there is no redis-server; CI insists on one (SIGNIMOCK_REQUIRE_REDIS).
const lostTest = sceneTest.skipIf(isWithoutRedis);

async function expectEachToFail(methods: readonly (readonly [string, Promise<unknown>])[], problem: RegExp) {
  const outcomes = await Promise.allSettled(methods.map(([, answer]) => answer));
  for (const [index, outcome] of outcomes.entries()) {
    const error: unknown = outcome.status === 'rejected' ? outcome.reason : undefined;
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toMatchObject({ code: 'CLIENT_STORE_FAILED', operation: methods[index]?.[0] });
    expect(String(error)).toMatch(problem);
    expect(String(error)).not.toContain(TOKEN.value);
  }
}

lostTest('a Redis that has gone fails each method', async ({ scene: { server, redis, everyMethod } }) => {
  const gone = new Promise((resolve) => redis.once('error', resolve));
  await server.stop();
  await gone;
  await expectEachToFail(everyMethod(), /not connected/);
});

lostTest('a Redis that is silent fails each method when its time is over', async ({ scene }) => {
  scene.server.pause();
  await expectEachToFail(scene.everyMethod(), /did not answer in 50 ms/);
  scene.server.resume();
});

lostTest('a Redis that breaks off while it is asked fails the method', async ({ scene }) => {
  scene.server.pause();
  const methods = scene.everyMethod();
  const failing = expectEachToFail(methods, /Redis failed|did not answer/);
  await scene.server.stop();
  await failing;
});

lostTest('a Redis that refuses fails the method with its words', async ({ scene: { redis, tokens } }) => {
  await redis.sendCommand(['ACL', 'SETUSER', 'default', '-hset']);
  const error = await tokens.set('key', TOKEN, 600_000).catch((failure: unknown) => failure);
  expect(error).toMatchObject({
    code: 'CLIENT_STORE_FAILED',
    cause: { message: expect.stringContaining('run this command') },
  });
});
