import { describe, expect } from 'vitest';
import { carried } from '../support/carried.ts';
import { test } from '../support/simulator-test.ts';
import type { TestAccount } from '../support/test-account.ts';
import { expectRefusal, flow, type Schemas } from './mint-fixtures.ts';

/** Versions: 1 published, 2 published, 3 a draft. */
const MANY = {
  id: 'zz-many',
  name: 'Åse Many',
  description: 'The longest of ALL descriptions',
  versions: [{}, {}, { published: false }],
};

type Row = Schemas['Flow'];

async function rows(account: TestAccount, path: string): Promise<readonly Row[]> {
  const reply = await account.call<Schemas['FlowList']>('GET', path);
  expect(`${path} ${reply.status}`).toBe(`${path} 200`);
  return reply.json.items;
}

const many = async (account: TestAccount, query: string): Promise<readonly number[]> =>
  (await rows(account, `/mint/flows?${query}`))
    .filter(({ id }) => id === MANY.id)
    .map(({ version }) => version);

const INVALID = { status: 400, code: 'invalid_request_parameter' } as const;

describe('every list of flows', () => {
  const LISTS = ['/mint/flows', '/mint/workflows', '/api/flows'] as const;

  test.for(LISTS)('shows at %s the latest version of each flow by name', async (path, { account }) => {
    const items = await rows(account, path);
    const names = items.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(items).toHaveLength(7);
    expect(items.every(({ isLatest }) => isLatest)).toBe(true);
    expect(items.find(({ id }) => id === 'kyc-onboarding-nbid')).toEqual({
      id: 'kyc-onboarding-nbid',
      definitionId: expect.stringMatching(/^[0-9a-f]{32}$/),
      name: 'KYC onboarding with Norwegian BankID',
      description: 'Identifies a new customer and screens them; the report is one PDF.',
      version: 2,
      isLatest: true,
      isPublished: false,
      isDraft: true,
      createdAt: '2030-01-01T00:00:00Z',
      inputs: [
        { name: 'email', type: 'string', required: true },
        { name: 'product', type: 'string', required: true },
      ],
      expectedEid: 'nbid',
    });
  });

  test.for(LISTS)('pages at %s by offset and limit', async (path, { account }) => {
    const all = await rows(account, path);
    const page = await account.call<Schemas['FlowList']>('GET', `${path}?offset=2&limit=3`);
    expect(page.json).toEqual({ items: all.slice(2, 5), offset: 2, limit: 3, total: 7 });
    const beyond = await account.call<Schemas['FlowList']>('GET', `${path}?offset=2147483647&limit=100`);
    expect(beyond.json).toMatchObject({ items: [], total: 7 });
    expect((await account.call<Schemas['FlowList']>('GET', path)).json.limit).toBe(100);
  });

  test.for(LISTS)('refuses at %s what is no offset or limit', async (path, { account }) => {
    for (const wrong of ['010', '0', '101', '-1', '1.5', '1e1', '+1', 'ten', '', '%20', '1&limit=2']) {
      await expectRefusal(account, { ...INVALID, names: 'limit' }, 'GET', `${path}?limit=${wrong}`);
    }
    for (const wrong of ['00', '01', '-1', '2147483648', 'NaN', '']) {
      await expectRefusal(account, { ...INVALID, names: 'offset' }, 'GET', `${path}?offset=${wrong}`);
    }
  });

  test('gives every flow a definition id that is not its id', async ({ account }) => {
    const items = await rows(account, '/mint/flows');
    expect(items.filter(({ id, definitionId }) => id === definitionId)).toEqual([]);
    expect(new Set(items.map(({ definitionId }) => definitionId)).size).toBe(items.length);
  });
});

describe('the older list', () => {
  test.for([
    ['IsLatest=true', [3]],
    ['IsPublished=true', [2]],
    ['IsDraft=true', [3]],
    ['IsLatestOrPublished=true', [2, 3]],
    ['AllVersions=true', [1, 2, 3]],
    ['Version=1', [1]],
    ['Version=7', []],
    ['Version=0', []],
    ['IsPublished=true&IsDraft=true', [2, 3]],
    ['IsPublished=false', [3]],
    ['', [3]],
  ] as const)('shows with %s the versions %j', async ([query, versions], { createAccount }) => {
    const account = createAccount({ flows: [MANY] });
    expect(await many(account, query)).toEqual(versions);
  });

  test('takes Version as one more flag, joined by "or" like the others', async ({ createAccount }) => {
    const account = createAccount({ flows: [MANY] });
    expect(await many(account, 'IsPublished=true&Version=1')).toEqual([1, 2]);
  });

  test('names published, latest and draft in each row', async ({ createAccount }) => {
    const account = createAccount({ flows: [MANY] });
    const found = (await rows(account, '/mint/flows?AllVersions=true')).filter(({ id }) => id === MANY.id);
    expect(found.map(({ isLatest, isPublished, isDraft }) => [isLatest, isPublished, isDraft])).toEqual([
      [false, false, false],
      [false, true, false],
      [true, false, true],
    ]);
  });

  test('searches name and description in any letter case', async ({ createAccount }) => {
    const account = createAccount({ flows: [MANY] });
    for (const term of ['longest%20OF', '%C3%A5SE', 'many']) {
      expect((await rows(account, `/mint/flows?searchTerm=${term}`)).map(({ id }) => id)).toEqual([MANY.id]);
    }
    expect(await rows(account, '/mint/flows?searchTerm=zz-many')).toEqual([]);
  });

  test('sorts by each field in both directions', async ({ account }) => {
    for (const [orderBy, key] of [
      ['Name', 'name'],
      ['Description', 'description'],
    ] as const) {
      const up = (await rows(account, `/mint/flows?orderBy=${orderBy}`)).map((row) => row[key] ?? '');
      expect(up).toEqual([...up].sort());
      const down = await rows(account, `/mint/flows?orderBy=${orderBy}&sortBy=Descending`);
      expect(down.map((row) => row[key] ?? '')).toEqual([...up].reverse());
    }
  });

  test('sorts by when a flow was made', async ({ account }) => {
    account.account.advance(1_000);
    await account.control('POST', '/flows', flow('aa-newest'));
    const ids = async (query: string) => (await rows(account, `/mint/flows?${query}`)).map(({ id }) => id);
    expect((await ids('orderBy=CreatedAt')).at(-1)).toBe('aa-newest');
    expect((await ids('orderBy=CreatedAt&sortBy=Descending'))[0]).toBe('aa-newest');
  });

  test('refuses other values', async ({ account }) => {
    for (const query of [
      'IsLatest=1',
      'IsDraft=TRUE',
      'orderBy=name',
      'sortBy=asc',
      'Version=x',
      'Version=01',
    ]) {
      await expectRefusal(
        account,
        { ...INVALID, names: query.split('=')[0] ?? '' },
        'GET',
        `/mint/flows?${query}`,
      );
    }
  });

  test('ignores flags in another letter case, as it does any unknown name', async ({ createAccount }) => {
    const account = createAccount({ flows: [MANY] });
    expect(await many(account, 'allversions=true&isPublished=true')).toEqual([3]);
  });
});

describe('the newer list', () => {
  test('shows the published version when asked, and leaves out what was never published', async ({
    createAccount,
  }) => {
    const account = createAccount({ flows: [MANY] });
    const published = await rows(account, '/mint/workflows?version=published');
    expect(published.map(({ id }) => id)).not.toContain('credit-check-draft');
    expect(published.find(({ id }) => id === MANY.id)?.version).toBe(2);
    expect(
      (await rows(account, '/mint/workflows?version=latest')).find(({ id }) => id === MANY.id)?.version,
    ).toBe(3);
  });

  test('keeps the flows that are named, in its own order', async ({ account }) => {
    const query = 'id=identify-sbid&id=nothing&id=document-verification';
    expect((await rows(account, `/mint/workflows?${query}`)).map(({ id }) => id)).toEqual([
      'document-verification',
      'identify-sbid',
    ]);
    expect(await rows(account, '/mint/workflows?id=nothing')).toEqual([]);
  });

  test('takes a hundred ids and texts up to their bounds, and refuses one more', async ({ account }) => {
    const ids = Array.from({ length: 101 }, (_, index) => `id=f${index}`);
    expect(await rows(account, `/mint/workflows?${ids.slice(1).join('&')}`)).toEqual([]);
    await expectRefusal(account, { ...INVALID, names: 'id' }, 'GET', `/mint/workflows?${ids.join('&')}`);
    expect(await rows(account, `/mint/workflows?search=${'x'.repeat(100)}`)).toEqual([]);
    await expectRefusal(
      account,
      { ...INVALID, names: 'search' },
      'GET',
      `/mint/workflows?search=${'x'.repeat(101)}`,
    );
    await expectRefusal(
      account,
      { ...INVALID, names: 'sort' },
      'GET',
      `/mint/workflows?sort=${'n'.repeat(51)}`,
    );
    await expectRefusal(account, { ...INVALID, names: 'version' }, 'GET', '/mint/workflows?version=draft');
  });

  test('sorts with and without a sign', async ({ account }) => {
    const names = async (sort: string) =>
      (await rows(account, `/mint/workflows?sort=${sort}`)).map(({ name }) => name);
    const up = await names('name');
    expect(await names('+name')).toEqual(up);
    expect(await names('%2Bname')).toEqual(up);
    expect(await names('-name')).toEqual([...up].reverse());
  });

  test.for(['Name', 'id', 'constructor', '-', 'name,createdAt', 'created-at', 'createdAt desc', '--name'])(
    'refuses to sort by %s',
    async (sort, { account }) => {
      const path = `/mint/workflows?sort=${encodeURIComponent(sort)}`;
      await expectRefusal(account, { ...INVALID, names: 'sort' }, 'GET', path);
    },
  );
});

describe('the catalogue', () => {
  test('takes a flow that can be executed at once through every dialect', async ({ account }) => {
    const added = await account.control<{ id: string; definitionId: string }>(
      'POST',
      '/flows',
      flow('quick-check'),
    );
    expect(added.status).toBe(201);
    for (const path of ['/mint/flows/quick-check/execute', '/flows/quick-check/execute']) {
      expect((await account.call('POST', path, { json: {} })).status).toBe(200);
    }
    expect((await account.call('POST', '/api/flows/quick-check/instances')).status).toBe(200);
  });

  test('refuses a taken id, ids that are the same, and a duration that is none', async ({ account }) => {
    const add = async (spec: object) =>
      (await account.control<{ code: string }>('POST', '/flows', spec)).json.code;
    expect(await add(flow('identify-sbid'))).toBe('SIM_FLOW_EXISTS');
    // What it is named after is about the whole account, and would do nothing.
    expect(await add(flow('rate-limit'))).toBe('SIM_INVALID_INPUT');
    expect(await add(flow('same', {}, { definitionId: 'same' }))).toBe('SIM_INVALID_INPUT');
    expect(await add(flow('odd', { steps: [{ name: 'a', takes: 'soon' }] }))).toBe('SIM_INVALID_INPUT');
    expect(await add({ id: 'none', versions: [] })).toBe('SIM_INVALID_INPUT');
  });

  test('refuses a definition id that is the id, or the definition id, of another flow', async ({
    account,
  }) => {
    await account.control('POST', '/flows', flow('first', {}, { definitionId: 'def-first' }));
    for (const definitionId of ['def-first', 'identify-sbid']) {
      const reply = await account.control('POST', '/flows', flow('second', {}, { definitionId }));
      expect([definitionId, reply.status]).toEqual([definitionId, 400]);
    }
  });

  test('of an account that is created is checked like one that grows', async ({ simulator, account }) => {
    const create = async (flows: readonly object[]) => {
      const body = JSON.stringify({ flows });
      const headers = { 'content-type': 'application/json' };
      return (
        await fetch(`${carried(simulator.origin)}/_mock/v1/accounts`, { method: 'POST', headers, body })
      ).status;
    };
    expect(account.id).not.toBe('default');
    expect(await create([flow('own')])).toBe(201);
    expect(await create([flow('same', {}, { definitionId: 'same' })])).toBe(400);
    expect(await create([flow('twice'), flow('twice')])).toBeGreaterThanOrEqual(400);
  });
});
