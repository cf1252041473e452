import { expect } from 'vitest';
import { ApiError, isClientError, type MintDialect, type SignicatClient } from '../../../src/client/index.ts';
import { json, raw, rejectionOf, test } from './loopback-service.ts';

const RUNNING = { id: 'i1', status: 'Running', finishedAt: null, fault: null };
const PAGE = { items: [], offset: 0, limit: 100, total: 0 };
const PDF = { 'content-type': 'application/pdf' };

/** Each operation: how it is called, what the service answers, and where it stands in each dialect. */
const OPERATIONS: readonly [
  what: string,
  call: (client: SignicatClient, dialect: MintDialect) => Promise<unknown>,
  answer: object,
  places: Readonly<Record<MintDialect, string | undefined>>,
][] = [
  [
    'flows.list',
    ({ mint }) => mint.flows.list({ limit: 5 }),
    PAGE,
    { live: 'GET /mint/workflows?limit=5', hostRoot: undefined, api: 'GET /api/flows?limit=5' },
  ],
  [
    'execute',
    ({ mint }) => mint.execute('f/1'),
    { id: 'i1' },
    {
      live: 'POST /mint/flows/f%2F1/execute',
      hostRoot: 'POST /flows/f%2F1/execute',
      api: 'POST /api/flows/f%2F1/instances',
    },
  ],
  [
    'instances.list',
    ({ mint }) => mint.instances.list('f/1', { status: 'Suspended' }),
    PAGE,
    {
      live: 'GET /mint/flows/f%2F1/instances?status=Suspended',
      hostRoot: undefined,
      api: 'GET /api/flows/f%2F1/instances?status=Suspended',
    },
  ],
  [
    'instances.get',
    ({ mint }) => mint.instances.get('i/1'),
    RUNNING,
    {
      live: 'GET /mint/flows/instances/i%2F1',
      hostRoot: 'GET /flows/instances/i%2F1',
      api: 'GET /api/instances/i%2F1',
    },
  ],
  [
    'instances.activities',
    ({ mint }) => mint.instances.activities('i/1'),
    { items: [] },
    {
      live: 'GET /mint/flows/instances/i%2F1/activities',
      hostRoot: undefined,
      api: 'GET /api/instances/i%2F1/activities',
    },
  ],
  [
    'instances.files',
    ({ mint }) => mint.instances.files('i/1'),
    { items: [] },
    {
      live: 'GET /mint/flows/instances/i%2F1/files',
      hostRoot: 'GET /flows/instances/i%2F1/files',
      api: undefined,
    },
  ],
  [
    'instances.download',
    async ({ mint }, dialect) => {
      const { stream } = await mint.instances.download('i/1', dialect === 'api' ? undefined : 'r/1');
      return stream.toArray();
    },
    {},
    {
      live: 'GET /mint/flows/instances/i%2F1/files/r%2F1/download',
      hostRoot: 'GET /flows/instances/i%2F1/files/r%2F1/download',
      api: 'GET /api/instances/i%2F1/result-file',
    },
  ],
];

for (const [what, call, answer, places] of OPERATIONS) {
  for (const dialect of ['live', 'hostRoot', 'api'] as const) {
    const place = places[dialect];
    if (place === undefined) {
      test(`${what} is refused by the dialect ${dialect} before anything is sent`, async ({ service }) => {
        const error = await rejectionOf(call(service.createClient({ dialect }), dialect));
        const supportedBy = Object.keys(places).filter((name) => places[name as MintDialect] !== undefined);
        expect(error).toMatchObject({
          name: 'UnsupportedByDialectError',
          code: 'CLIENT_UNSUPPORTED_BY_DIALECT',
          operation: `mint.${what}`,
          dialect,
          supportedBy,
        });
        expect(isClientError(error)).toBe(true);
        for (const other of supportedBy) expect(String(error)).toContain(other);
        expect([...service.asked, ...service.tokenRequests]).toEqual([]);
      });
    } else {
      test(`${what} of the dialect ${dialect} is ${place}`, async ({ service }) => {
        service.answer(json(200, answer));
        await call(service.createClient({ dialect }), dialect);
        expect(service.asked.map(({ method, url }) => `${method} ${url}`)).toEqual([place]);
      });
    }
  }
}

test('the dialect is live unless another one is asked for', async ({ service, client }) => {
  service.answer(json(200, RUNNING));
  await client.mint.instances.get('i1');
  expect(service.asked[0]?.url).toBe('/mint/flows/instances/i1');
});

test('a dialect that is none is refused with those there are', ({ service }) => {
  expect(() => service.createClient({ dialect: 'elsa' as never })).toThrow('write live, hostRoot, api');
});

test('flows cannot be filtered in a dialect whose list has no filters', async ({ service }) => {
  const { mint } = service.createClient({ dialect: 'api' });
  expect(await rejectionOf(mint.flows.list({ search: 'lease' }))).toMatchObject({
    code: 'CLIENT_UNSUPPORTED_BY_DIALECT',
    operation: 'mint.flows.list by search',
    supportedBy: ['live'],
  });
});

test('a reference id means nothing in the dialect api and is refused', async ({ service }) => {
  const { mint } = service.createClient({ dialect: 'api' });
  expect(await rejectionOf(mint.instances.download('i1', 'r1'))).toMatchObject({ option: 'referenceId' });
});

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
  ['no file', [], 'none before it is Finished'],
  ['two files', [{ referenceId: 'r1' }, { referenceId: 'r2' }], 'has 2 files: write that of one'],
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
  expect(await rejectionOf(client.mint.execute('f1'))).toMatchObject({ code: 'CLIENT_TRANSPORT' });
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
