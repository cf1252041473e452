import { expect } from 'vitest';
import { isClientError, type MintDialect, type SignicatClient } from '../../../src/client/index.ts';
import { json, rejectionOf, test } from './loopback-service.ts';

const RUNNING = { id: 'i1', status: 'Running', finishedAt: null, fault: null };
const PAGE = { items: [], offset: 0, limit: 100, total: 0 };

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
  // The types allow no unknown dialect; a JavaScript caller has none.
  expect(() => service.createClient({ dialect: 'elsa' as never })).toThrow(
    'write one of live, hostRoot, api',
  );
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
