import { expect } from 'vitest';
import { createClient } from '../../src/client/index.ts';
import { test } from '../../src/testing/vitest/index.ts';
import { carried } from '../support/carried.ts';

test.override('accountOptions', { clock: { mode: 'frozen', now: '2030-01-01T00:00:00Z' } });

test('two hundred calls on a cold client share one token request', async ({ account }) => {
  const client = createClient({ ...account.clientOptions, baseUrl: carried(account.origin) });
  await Promise.all(Array.from({ length: 200 }, () => client.sign.sessions.list()));
  await client.close();
  expect(await account.requests({ operationId: 'issueToken' })).toHaveLength(1);
  expect(await account.requests({ operationId: 'listSigningSessions', status: 200 })).toHaveLength(200);
});

test('two hundred flows started at once under the limit all start, each once, and nobody sees a 429', async ({
  account,
}) => {
  await account.updateSettings({ requestsPerMinute: 100 });
  const { wait } = account.clientOptions;
  const client = createClient({
    ...account.clientOptions,
    baseUrl: carried(account.origin),
    rateLimit: true,
    async wait(waitMs, signal) {
      // On this clock a minute passes at once: not before those that were let through have arrived.
      await account.waitFor({ operationId: 'executeFlow', times: 100 });
      await wait?.(waitMs, signal);
    },
  });
  const started = await Promise.all(Array.from({ length: 200 }, () => client.mint.execute('identify-sbid')));
  await client.close();
  expect(new Set(started.map(({ instanceId }) => instanceId)).size).toBe(200);
  expect(await account.requests({ status: 429 })).toEqual([]);
  expect((await account.usage()).executions).toBe(200);
  expect(await account.requests({ operationId: 'issueToken' })).toHaveLength(1);
});
