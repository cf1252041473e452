import { describe, expect } from 'vitest';
import { test } from '../support/simulator-test.ts';

interface Clock {
  readonly mode: string;
  readonly now: string;
  readonly code: string;
  readonly detail: string;
  readonly invalidParams: readonly { readonly name: string; readonly reason: string }[];
}

describe('the clock of an account', () => {
  test('stands still where it was frozen', async ({ account }) => {
    const frozen = { mode: 'frozen', now: '2030-01-01T00:00:00Z' };
    expect((await account.control('GET', '/clock')).json).toEqual(frozen);
    expect((await account.control('GET', '/clock')).json).toEqual(frozen);
  });

  test('is moved by what it is advanced by', async ({ account }) => {
    for (const [by, now] of [
      ['PT1S', '2030-01-01T00:00:01Z'],
      ['P30D', '2030-01-31T00:00:01Z'],
      ['PT0S', '2030-01-31T00:00:01Z'],
      ['P1DT1H', '2030-02-01T01:00:01Z'],
    ]) {
      expect((await account.control('POST', '/clock/advance', { by })).json).toEqual({ mode: 'frozen', now });
    }
  });

  test('is set to another instant, also an earlier one and one with an offset', async ({ account }) => {
    const set = async (now: string) =>
      (await account.control<Clock>('PUT', '/clock', { mode: 'frozen', now })).json.now;
    expect(await set('2031-05-06T07:08:09Z')).toBe('2031-05-06T07:08:09Z');
    expect(await set('2020-01-01T01:00:00+01:00')).toBe('2020-01-01T00:00:00Z');
  });

  test('keeps its instant when only its mode changes', async ({ createAccount }) => {
    const account = createAccount({ clock: { mode: 'live', now: '2030-01-01T00:00:00Z' } });
    const { json } = await account.control<Clock>('PUT', '/clock', { mode: 'frozen' });
    expect(json.mode).toBe('frozen');
    expect(json.now).toMatch(/^2030-01-01T00:00:/);
    expect((await account.control('PUT', '/clock', { mode: 'frozen' })).json).toEqual(json);
  });

  test('is what tokens, Date headers and the journal go by', async ({ account }) => {
    await account.control('PUT', '/clock', { mode: 'frozen', now: '2035-06-07T08:09:10Z' });
    const token = await account.freshToken();
    const { iat } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
      iat: number;
    };
    expect(iat).toBe(Date.UTC(2035, 5, 7, 8, 9, 10) / 1_000);
    const reply = await account.call('GET', '/sign/signing-sessions', { token });
    expect(reply.headers.get('date')).toBe('Thu, 07 Jun 2035 08:09:10 GMT');
    const journal = await account.control<{ items: { at: string }[] }>('GET', '/journal');
    expect(new Set(journal.json.items.map(({ at }) => at))).toEqual(new Set(['2035-06-07T08:09:10Z']));
  });

  test('does what falls due on the way before the reply to an advance', async ({ account }) => {
    const { id } = await account.createSession({
      dueDate: '2030-01-02T00:00:00Z',
      packageTo: ['PADES_CONTAINER'],
    });
    const expired = await account.createSession({ dueDate: '2030-01-02T00:00:00Z' });
    await account.sign(id);
    await account.control('POST', '/clock/advance', { by: 'P1D' });
    const { tables } = account.account.sign;
    expect(tables.sessions.get(id)?.output.packages).toHaveLength(1);
    expect(tables.sessions.get(expired.id)?.state).toBe('EXPIRED');
  });

  test('does what falls due when it is set forward as well', async ({ account }) => {
    const { id } = await account.createSession({ dueDate: '2030-01-02T00:00:00Z' });
    await account.control('PUT', '/clock', { mode: 'frozen', now: '2030-01-02T00:00:00Z' });
    expect(account.account.sign.tables.sessions.get(id)?.state).toBe('EXPIRED');
  });

  test.for([
    ['POST', '/clock/advance', {}, 'by'],
    ['POST', '/clock/advance', { by: '10 minutes' }, 'by'],
    ['POST', '/clock/advance', { by: '-PT1S' }, 'by'],
    ['POST', '/clock/advance', { by: 5 }, 'by'],
    ['POST', '/clock/advance', { by: 'PT1S', times: 2 }, 'times'],
    ['POST', '/clock/advance', { by: 'P3651D' }, 'by'],
    ['POST', '/clock/advance', { by: 'P9999999999999999Y' }, 'by'],
    ['PUT', '/clock', { mode: 'slow' }, 'mode'],
    ['PUT', '/clock', { now: '2030-01-01T00:00:00Z' }, 'mode'],
    ['PUT', '/clock', { mode: 'frozen', now: 'noon' }, 'now'],
    ['PUT', '/clock', { mode: 'frozen', now: '2030-02-30T00:00:00Z' }, 'now'],
    ['PUT', '/clock', { mode: 'frozen', freeze: true }, 'freeze'],
  ] as const)('is not moved by %s %s %j', async ([method, path, json, name], { account }) => {
    const reply = await account.control<Clock>(method, path, json);
    expect([reply.status, reply.json.code]).toEqual([400, 'SIM_INVALID_INPUT']);
    expect(reply.json.invalidParams.map((param) => param.name)).toEqual([name]);
    expect((await account.control<Clock>('GET', '/clock')).json.now).toBe('2030-01-01T00:00:00Z');
  });

  test('never takes an instant and stays where it was: a leap second is read or refused', async ({
    account,
  }) => {
    const reply = await account.control<Clock>('PUT', '/clock', {
      mode: 'frozen',
      now: '2016-12-31T23:59:60Z',
    });
    expect([`200 2017-01-01T00:00:00Z`, '400 undefined']).toContain(`${reply.status} ${reply.json.now}`);
  });

  test('is not moved beyond the years that a date-time can tell, and says so', async ({ account }) => {
    await account.control('PUT', '/clock', { mode: 'frozen', now: '9999-12-31T23:59:59Z' });
    const reply = await account.control<Clock>('POST', '/clock/advance', { by: 'P3650D' });
    expect([reply.status, reply.json.code]).toEqual([400, 'SIM_INVALID_INPUT']);
  });
});

describe('a clock that runs live', () => {
  test('runs on from the instant it is given, and can be advanced', async ({ account }) => {
    const { json } = await account.control<Clock>('PUT', '/clock', {
      mode: 'live',
      now: '2040-01-01T00:00:00Z',
    });
    expect([json.mode, json.now.slice(0, 17)]).toEqual(['live', '2040-01-01T00:00:']);
    const advanced = await account.control<Clock>('POST', '/clock/advance', { by: 'P1D' });
    expect([advanced.json.mode, advanced.json.now.slice(0, 17)]).toEqual(['live', '2040-01-02T00:00:']);
  });
});
