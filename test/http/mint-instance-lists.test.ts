import { describe, expect } from 'vitest';
import { test } from '../support/simulator-test.ts';
import type { TestAccount } from '../support/test-account.ts';
import { act, expectRefusal, type Schemas, start } from './mint-fixtures.ts';

const LISTS = ['/mint/flows/identify-sbid/instances', '/api/flows/identify-sbid/instances'] as const;
const INVALID = { status: 400, code: 'invalid_request_parameter' } as const;

const list = async (account: TestAccount, path: string) =>
  (await account.call<Schemas['InstanceList']>('GET', path)).json;

/** Starts instances, a second apart; gives their ids, the newest first. */
async function startSome(account: TestAccount, count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    ids.unshift((await start(account, 'identify-sbid')).id);
    account.account.advance(1_000);
  }
  return ids;
}

describe('the list of a flow’s instances', () => {
  test.for(LISTS)('at %s pages through them, the newest first', async (path, { account }) => {
    const ids = await startSome(account, 7);
    await start(account, 'identify-itsme');
    const whole = await list(account, path);
    expect(whole).toMatchObject({ offset: 0, limit: 100, total: 7 });
    expect(whole.items.map(({ id }) => id)).toEqual(ids);
    const page = await list(account, `${path}?offset=2&limit=3`);
    expect(page).toMatchObject({ offset: 2, limit: 3, total: 7 });
    expect(page.items.map(({ id }) => id)).toEqual(ids.slice(2, 5));
    expect((await list(account, `${path}?offset=6&limit=100`)).items.map(({ id }) => id)).toEqual(
      ids.slice(6),
    );
    expect(await list(account, `${path}?offset=7`)).toMatchObject({ items: [], total: 7 });
    expect(await list(account, `${path}?offset=2147483647`)).toMatchObject({ items: [], total: 7 });
  });

  test.for(LISTS)('at %s keeps those of one status, and counts only them', async (path, { account }) => {
    const [newest, ...older] = await startSome(account, 5);
    await act(account, newest ?? '', 'fault');
    await act(account, older[0] ?? '', 'cancel');
    await act(account, older[1] ?? '', 'complete');
    const ids = async (query: string) => {
      const { items, total } = await list(account, `${path}?${query}`);
      return [items.map(({ id }) => id), total];
    };
    expect(await ids('status=Faulted')).toEqual([[newest], 1]);
    expect(await ids('status=Cancelled')).toEqual([[older[0]], 1]);
    expect(await ids('status=Running')).toEqual([[older[1]], 1]);
    expect(await ids('status=Suspended')).toEqual([older.slice(2), 2]);
    expect(await ids('status=Suspended&offset=1&limit=1')).toEqual([[older[3]], 2]);
    expect(await ids('status=Finished')).toEqual([[], 0]);
  });

  test.for(LISTS)('at %s refuses what is no offset, limit or status', async (path, { account }) => {
    for (const wrong of ['010', '0', '101', '-1', '1.5', '', '1&limit=1']) {
      await expectRefusal(account, { ...INVALID, names: 'limit' }, 'GET', `${path}?limit=${wrong}`);
    }
    for (const wrong of ['007', '-1', '2147483648']) {
      await expectRefusal(account, { ...INVALID, names: 'offset' }, 'GET', `${path}?offset=${wrong}`);
    }
    for (const wrong of ['Active', 'Idle', 'suspended', 'Canceled', '', 'Running&status=Faulted']) {
      await expectRefusal(account, { ...INVALID, names: 'status' }, 'GET', `${path}?status=${wrong}`);
    }
  });

  test('is empty for a definition id, and 404 for an id that is neither', async ({ account }) => {
    await start(account, 'identify-sbid');
    const { items } = await list(account, '/mint/workflows?id=identify-sbid');
    // This list is one of flows; the helper is typed for instances.
    const { definitionId } = items[0] as unknown as Schemas['Flow'];
    for (const dialect of ['/mint', '/api']) {
      const empty = { items: [], offset: 0, limit: 100, total: 0 };
      expect(await list(account, `${dialect}/flows/${definitionId}/instances`)).toEqual(empty);
      expect(await list(account, `${dialect}/flows/${definitionId}/instances?status=Running`)).toEqual(empty);
      const path = `${dialect}/flows/nothing/instances`;
      await expectRefusal(account, { status: 404, code: 'flow_not_found' }, 'GET', path);
    }
  });

  test('has the journey only in the dialect of the live reference', async ({ account }) => {
    await start(account, 'identify-sbid');
    const [live, api] = [await list(account, LISTS[0]), await list(account, LISTS[1])];
    expect(live.items[0]).toHaveProperty('workflowUrl', expect.stringContaining('/_mock/journeys/'));
    expect(api.items[0]).not.toHaveProperty('workflowUrl');
    expect(api.items[0]).toHaveProperty('instanceId', live.items[0]?.id);
  });
});
