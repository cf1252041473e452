import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { startMock } from '../../src/testing/index.ts';
import { connectRedis, test } from './redis-test.ts';

/** An application in a process of its own: call after call over stores in Redis, until the budget is spent. */
const APPLICATION = `
  import { createClient as connect } from 'redis';
  import { createClient } from '${new URL('../../src/client/index.ts', import.meta.url)}';
  import { createRedisBudgetStore, createRedisTokenStore } from '${new URL('../../src/client/redis/index.ts', import.meta.url)}';
  const { path, calls, budget, ...options } = JSON.parse(process.argv[1]);
  const redis = await connect({ socket: { path } }).connect();
  const spent = new AbortController();
  const client = createClient({
    ...options,
    tokenStore: createRedisTokenStore(redis),
    rateLimit: { ...budget, store: createRedisBudgetStore(redis) },
    onEvent: ({ type }) => void (type === 'limiterWait' && spent.abort()),
  });
  for (let call = 0; call < calls && !spent.signal.aborted; call += 1)
    await client.sign.sessions.list({}, { signal: spent.signal }).catch((error) => {
      if (error.code !== 'CLIENT_ABORTED') throw error;
    });
  await client.close();
  redis.destroy();
`;

test('two processes fetch one token, and spend one budget', async ({ server }) => {
  const mock = await startMock();
  const account = await mock.account();
  const budget = { units: 20, windowMs: 600_000 };
  const order = { baseUrl: mock.origin, ...account.credentials, path: server.path, calls: 15, budget };
  const run = () =>
    promisify(execFile)(process.execPath, [
      '--input-type=module',
      '--eval',
      APPLICATION,
      JSON.stringify(order),
    ]);
  await Promise.all([run(), run()]);
  expect(await account.requests({ operationId: 'issueToken' })).toHaveLength(1);
  expect(await account.requests({ operationId: 'listSigningSessions' })).toHaveLength(20);
  await mock.close();
});

test('what the processes share is gone when it is of no use', async ({ server }) => {
  const redis = await connectRedis(server.path);
  const keys = (await redis.sendCommand(['KEYS', 'signimock:*'])) as string[];
  for (const key of keys) expect(Number(await redis.sendCommand(['PTTL', key]))).toBeGreaterThan(0);
  redis.destroy();
});
