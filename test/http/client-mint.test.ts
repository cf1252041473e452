import { stat } from 'node:fs/promises';
import { expect } from 'vitest';
import { complete, ONE_FILE, pollsOf, test } from './client-mint-fixtures.ts';

for (const dialect of ['live', 'hostRoot', 'api'] as const) {
  test(`a journey goes from execution to its file in the dialect ${dialect}`, async ({
    account,
    clientFor,
    folder,
  }) => {
    const { mint } = clientFor(dialect);
    const started = await mint.execute(ONE_FILE);
    expect(started).toMatchObject({
      workflowUrl: expect.stringContaining('/_mock/journeys/'),
      workflowUrlExpiresAt: '2030-01-02T00:00:00Z',
    });
    const { instanceId } = started;
    expect(await mint.instances.get(instanceId)).toMatchObject({ id: instanceId, status: 'Running' });
    const completion = await mint.waitForCompletion(instanceId, {
      onProgress: async ({ status }) => {
        if (status === 'Suspended') await complete(account, instanceId);
      },
    });
    expect(completion).toMatchObject({ outcome: 'finished', instance: { id: instanceId, flowId: ONE_FILE } });
    const saved = await mint.instances.downloadToFile(instanceId, `${folder}/identity.json`);
    expect(saved).toEqual({ mimeType: 'application/json', sizeBytes: 2_000 });
    expect((await stat(`${folder}/identity.json`)).size).toBe(2_000);
  });
}

test('a person who walks away is told as suspended after half an hour, on one silent renewal after another', async ({
  account,
  mint,
}) => {
  const { instanceId, workflowUrl } = await mint.execute(ONE_FILE);
  const completion = await mint.waitForCompletion(instanceId);
  expect(completion).toMatchObject({ outcome: 'suspended', workflowUrl, instance: { status: 'Suspended' } });
  const polls = await pollsOf(account);
  expect(polls.map(({ status }) => status)).toEqual(Array.from({ length: 61 }, () => 200));
  const gaps = polls.slice(1).map(({ at }, index) => Date.parse(at) - Date.parse(polls[index]?.at ?? ''));
  expect(new Set(gaps)).toEqual(new Set([30_000]));
  const requests = await account.requests();
  const tokens = requests.filter(({ path }) => path.endsWith('/token'));
  expect(tokens.length).toBeGreaterThanOrEqual(3);
  expect(requests.every(({ status }) => status === 200)).toBe(true);
});

test('a failed and a cancelled instance are told apart', async ({ account, mint }) => {
  const [faulted, cancelled] = [await mint.execute(ONE_FILE), await mint.execute(ONE_FILE)];
  await account.person.fault(faulted.instanceId);
  await account.person.cancel(cancelled.instanceId);
  expect(await mint.waitForCompletion(faulted.instanceId)).toMatchObject({
    outcome: 'faulted',
    fault: 'Workflow execution failed',
  });
  expect(await mint.waitForCompletion(cancelled.instanceId)).toMatchObject({ outcome: 'cancelled' });
});

test('a step that takes too long is told as timed out', async ({ account, mint }) => {
  const steps = [{ name: 'Slow register', takes: 'PT2H' }];
  await account.control('addCatalogueFlow', { body: { id: 'slow', versions: [{ steps }] } });
  const { instanceId } = await mint.execute('slow');
  const completion = await mint.waitForCompletion(instanceId, { timeoutMs: 90_000 });
  expect(completion).toMatchObject({ outcome: 'timedOut', instance: { status: 'Running' } });
  expect(await pollsOf(account)).toHaveLength(4);
});

test('the signal ends the wait between two polls', async ({ account, mint }) => {
  const { instanceId } = await mint.execute(ONE_FILE);
  const patience = new AbortController();
  const work = mint.waitForCompletion(instanceId, {
    signal: patience.signal,
    wait: async () => patience.abort(),
  });
  await expect(work).rejects.toMatchObject({ code: 'CLIENT_ABORTED' });
  expect(await pollsOf(account)).toHaveLength(1);
});
