import { expect } from 'vitest';
import { ApiError } from '../../../src/client/index.ts';
import { json, raw, rejectionOf, test } from './loopback-service.ts';

const PAGE = { items: [], offset: 0, limit: 100, total: 0 };
const PDF = { 'content-type': 'application/pdf' };

test('without a reference id the one file of the instance is downloaded', async ({ service, client }) => {
  service.answer(json(200, { items: [{ referenceId: 'r1' }] }), raw(200, 'the result', PDF));
  const { stream } = await client.mint.instances.download('i1');
  expect(Buffer.concat(await stream.toArray()).toString()).toBe('the result');
  expect(service.asked.map(({ url }) => url)).toEqual([
    '/mint/flows/instances/i1/files',
    '/mint/flows/instances/i1/files/r1/download',
  ]);
});

for (const [what, items, says] of [
  ['no file', [], 'only once it is Finished'],
  ['two files', [{ referenceId: 'r1' }, { referenceId: 'r2' }], 'has 2 files: pass that of one of them'],
] as const) {
  test(`a download without a reference id is refused for an instance of ${what}`, async ({
    service,
    client,
  }) => {
    service.answer(json(200, { items }));
    const error = await rejectionOf(client.mint.instances.download('i1'));
    expect(error).toMatchObject({ code: 'CLIENT_INVALID_OPTION', option: 'referenceId' });
    expect(String(error)).toContain(says);
  });
}

test('an instance that the service names by instanceId alone has the same shape', async ({ service }) => {
  const { mint } = service.createClient({ dialect: 'api' });
  service.answer(
    json(200, { instanceId: 'i1', status: 'Finished' }),
    json(200, { ...PAGE, items: [{ instanceId: 'i1', status: 'Finished' }], total: 1 }),
    json(201, { instanceId: 'i1' }),
  );
  const instance = { id: 'i1', status: 'Finished', fault: null };
  expect(await mint.instances.get('i1')).toEqual(instance);
  expect((await mint.instances.list('f1')).items).toEqual([instance]);
  expect(await mint.execute('f1')).toEqual({
    instanceId: 'i1',
    workflowUrl: null,
    workflowUrlExpiresAt: null,
  });
});

for (const [what, reply] of [
  ['an id', { status: 'Running' }],
  ['a status', { id: 'i1' }],
] as const) {
  test(`an instance without ${what} makes no sense`, async ({ service, client }) => {
    service.answer(json(200, reply));
    const error = await rejectionOf(client.mint.instances.get('i1'));
    expect(error).toMatchObject({ code: 'CLIENT_UNEXPECTED_REPLY', operation: 'getFlowInstance' });
  });
}

test('execution sends the inputs and the life of the workflow URL in seconds', async ({
  service,
  client,
}) => {
  service.answer(json(200, { id: 'i1' }), json(200, { id: 'i2' }));
  await client.mint.execute('f1', { input: { email: 'a@example.org' }, workflowUrlTtlSeconds: 3600 });
  await client.mint.execute('f1');
  expect(service.asked.map(({ body }) => JSON.parse(body.toString()))).toEqual([
    { input: { email: 'a@example.org' }, workflowUrlTtl: 3600 },
    {},
  ]);
});

test('a life of the workflow URL that JSON cannot tell is refused', async ({ service, client }) => {
  const work = client.mint.execute('f1', { workflowUrlTtlSeconds: Number.NaN });
  expect(await rejectionOf(work)).toMatchObject({ option: 'workflowUrlTtlSeconds' });
  expect(service.asked).toEqual([]);
});

test('a paid execution that fails is not repeated', async ({ service, client }) => {
  service.answer((response) => response.destroy());
  expect(await rejectionOf(client.mint.execute('f1'))).toMatchObject({
    code: 'CLIENT_OUTCOME_UNKNOWN',
    cause: { code: 'CLIENT_TRANSPORT' },
  });
  expect(service.asked).toHaveLength(1);
});

test('a refused input is told with its name', async ({ service, client }) => {
  const invalidParams = [{ name: 'input.email', reason: 'is required' }];
  service.answer(
    json(422, { title: 'Workflow validation failed', code: 'workflow_validation_failed', invalidParams }),
  );
  const error = await rejectionOf(client.mint.execute('f1'));
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ operation: 'executeFlow', status: 422, invalidParams });
});
