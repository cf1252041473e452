import { describe, expect } from 'vitest';
import { test } from '../support/simulator-test.ts';
import type { TestAccount } from '../support/test-account.ts';
import { act, advance, create, get, preparePdf, type Schemas } from './sign-fixtures.ts';

type List = Schemas['SigningSessionList'];

const list = (account: TestAccount, query = ''): Promise<List> => get(account, `/signing-sessions${query}`);
const titles = async (account: TestAccount, query: string): Promise<readonly string[]> =>
  (await list(account, query)).data.map(({ title }) => title);

/** Three sessions a minute apart: `Alpha` due on the 20th, `beta` on the 10th, `Gamma` without a due date. */
async function fill(account: TestAccount): Promise<readonly string[]> {
  const { request } = await preparePdf(account);
  const ids: string[] = [];
  for (const extra of [
    { title: 'Alpha', dueDate: '2030-01-20T00:00:00Z' },
    { title: 'beta', dueDate: '2030-01-10T00:00:00Z' },
    { title: 'Gamma' },
  ]) {
    ids.push(...(await create(account, { ...request, ...extra })).map(({ id }) => id));
    await advance(account, 'PT1M');
  }
  return ids;
}

describe('the list of sessions', () => {
  test('is empty at first', async ({ account }) => {
    expect(await list(account)).toEqual({ limit: 100, offset: 0, count: 0, total: 0, data: [] });
  });

  test('holds each session as it reads by itself', async ({ account }) => {
    const session = await account.createSession();
    expect((await list(account)).data).toEqual([session]);
  });

  test('gives the newest first', async ({ account }) => {
    await fill(account);
    expect(await titles(account, '')).toEqual(['Gamma', 'beta', 'Alpha']);
  });

  test('gives a page of `limit` rows after `offset` rows', async ({ account }) => {
    await fill(account);
    const page = await list(account, '?limit=1&offset=1');
    expect(page).toMatchObject({ limit: 1, offset: 1, count: 1, total: 3, data: [{ title: 'beta' }] });
  });

  test('gives a hundred rows unless asked for more', async ({ account }) => {
    const { request } = await preparePdf(account);
    await create(account, ...Array(101).fill(request));
    expect(await list(account)).toMatchObject({ count: 100, total: 101 });
    expect(await list(account, '?limit=1000')).toMatchObject({ count: 101, total: 101 });
  });

  test('is an empty page past its end', async ({ account }) => {
    await fill(account);
    expect(await list(account, '?offset=100000')).toMatchObject({ count: 0, total: 3, data: [] });
  });

  for (const [sort, expected] of [
    ['%2BdueDate', ['beta', 'Alpha', 'Gamma']],
    ['+dueDate', ['beta', 'Alpha', 'Gamma']],
    ['dueDate', ['beta', 'Alpha', 'Gamma']],
    ['-dueDate', ['Alpha', 'beta', 'Gamma']],
    ['-createdAt', ['Gamma', 'beta', 'Alpha']],
    ['createdAt', ['Alpha', 'beta', 'Gamma']],
  ] as const) {
    test(`runs as sort=${sort} says`, async ({ account }) => {
      await fill(account);
      expect(await titles(account, `?sort=${sort}`)).toEqual(expected);
    });
  }

  for (const [query, expected] of [
    ['createdDateFrom=2030-01-01T00:01:00Z', ['Gamma', 'beta']],
    ['createdDateTo=2030-01-01T00:01:00Z', ['beta', 'Alpha']],
    ['createdDateFrom=2030-01-01T00:01:00Z&createdDateTo=2030-01-01T00:01:00Z', ['beta']],
    ['dueDateFrom=2030-01-10T00:00:00Z', ['beta', 'Alpha']],
    ['dueDateFrom=2030-01-10T00:00:01Z', ['Alpha']],
    ['dueDateTo=2030-01-10T00:00:00Z', ['beta']],
    ['dueDateTo=2030-01-10T01:00:00%2B01:00', ['beta']],
    ['sessionTitleLike=A', ['Gamma', 'beta', 'Alpha']],
    ['sessionTitleLike=ALPH', ['Alpha']],
    ['sessionTitleLike=.*', []],
    ['state=SIGNED', ['Alpha']],
    ['state=SIGNED&state=REJECTED', ['beta', 'Alpha']],
    ['state=READY&sessionTitleLike=gam', ['Gamma']],
    ['state=BLOCKED', []],
    ['unknown=1&constructor=2', ['Gamma', 'beta', 'Alpha']],
  ] as const) {
    test(`keeps what ${query} asks for`, async ({ account }) => {
      const [alpha = '', beta = ''] = await fill(account);
      await act(account, alpha, 'sign');
      await act(account, beta, 'reject');
      expect(await titles(account, `?${query}`)).toEqual(expected);
    });
  }

  test('does not take a leap second for no limit at all', async ({ account }) => {
    await fill(account);
    const reply = await account.call<List>(
      'GET',
      '/sign/signing-sessions?createdDateFrom=2030-06-30T23:59:60Z',
    );
    expect(reply.status === 200 ? reply.json.total : 0).toBe(0);
  });

  test('sorts by several fields, the first counting most', async ({ account }) => {
    const { request } = await preparePdf(account);
    const at = (day: number, title: string) => ({ ...request, title, dueDate: `2030-01-${day}T00:00:00Z` });
    await create(account, at(11, 'b'), at(10, 'b'), at(10, 'a'));
    const found = (await list(account, '?sort=title&sort=dueDate')).data;
    expect(found.map(({ title, dueDate }) => `${title}${dueDate?.slice(8, 10)}`)).toEqual([
      'a10',
      'b10',
      'b11',
    ]);
  });

  test('forgets a deleted session', async ({ account }) => {
    const { id } = await account.createSession();
    await account.call('DELETE', `/sign/signing-sessions/${id}`);
    expect((await list(account)).total).toBe(0);
  });
});
