import { expect } from 'vitest';
import { complete, MANY_FILES, ONE_FILE, test } from './client-mint-fixtures.ts';

test('flows are found by name, and their ids are those to execute', async ({ mint, clientFor }) => {
  const { items } = await mint.flows.list({ search: 'itsme', version: 'published' });
  expect(items.map(({ id }) => id)).toEqual([ONE_FILE]);
  const all: string[] = [];
  for await (const { id } of clientFor('api').mint.flows.all({ limit: 3 })) all.push(id);
  expect(all).toContain(ONE_FILE);
  expect(all).toHaveLength((await mint.flows.list()).total);
});

for (const dialect of ['live', 'api'] as const) {
  test(`250 instances come one by one in the dialect ${dialect}`, async ({ account, clientFor }) => {
    const { mint } = clientFor(dialect);
    const started: string[] = [];
    for (let count = 0; count < 250; count += 1) started.push((await mint.execute(ONE_FILE)).instanceId);
    const listed: string[] = [];
    for await (const { id } of mint.instances.all(ONE_FILE)) listed.push(id);
    expect(listed).toEqual(started.toReversed());
    const requests = await account.requests();
    const pages = requests.filter(({ operationId }) => operationId?.endsWith('Instances'));
    expect(pages).toHaveLength(3);
  });
}

test('instances are found by their status', async ({ account, mint }) => {
  const [first] = [await mint.execute(ONE_FILE), await mint.execute(ONE_FILE)];
  await account.clock.advance('PT1S');
  await complete(account, first.instanceId);
  const running = await mint.instances.list(ONE_FILE, { status: 'Running' });
  expect(running.items.map(({ id }) => id)).toEqual([first.instanceId]);
});

test('the id of a definition finds no instance', async ({ mint }) => {
  const [flow] = (await mint.flows.list({ id: [ONE_FILE] })).items;
  await mint.execute(ONE_FILE);
  expect((await mint.instances.list(flow?.definitionId ?? '')).total).toBe(0);
});

test('activities tell what a running instance waits for', async ({ account, mint }) => {
  const { instanceId } = await mint.execute(ONE_FILE);
  await account.clock.advance('PT1S');
  const activities = await mint.instances.activities(instanceId);
  expect(activities.map(({ name, status }) => [name, status])).toEqual([
    ['Start', 'Finished'],
    ['itsme', 'Suspended'],
  ]);
});

test('a missing input is refused with its name', async ({ mint }) => {
  await expect(mint.execute(MANY_FILES)).rejects.toMatchObject({
    status: 422,
    invalidParams: [{ name: 'input.email', reason: 'is required' }],
  });
});

test('the workflow URL lives as many seconds as asked for', async ({ mint }) => {
  const { workflowUrlExpiresAt } = await mint.execute(ONE_FILE, { workflowUrlTtlSeconds: 90 });
  expect(workflowUrlExpiresAt).toBe('2030-01-01T00:01:30Z');
});
