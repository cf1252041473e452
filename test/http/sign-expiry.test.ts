import { describe, expect } from 'vitest';
import { test } from '../support/simulator-test.ts';
import { act, advance, createOne, preparePdf } from './sign-fixtures.ts';

const DUE = '2030-01-11T00:00:00Z';

describe('a due date', () => {
  test('makes the session EXPIRED and final when it comes, not before', async ({ createAccount }) => {
    const account = createAccount();
    const { id } = await account.createSession({ dueDate: DUE });
    await advance(account, 'P9DT23H59M59S');
    expect((await account.getSession(id)).lifecycle.state).toBe('READY');
    await advance(account, 'PT1S');
    expect((await account.getSession(id)).lifecycle).toEqual({ state: 'EXPIRED', stateIsFinal: true });
  });

  test('may be 45 days ahead to the second', async ({ account }) => {
    expect((await account.createSession({ dueDate: '2030-02-15T00:00:00Z' })).lifecycle.state).toBe('READY');
  });

  test('ends a BLOCKED session too', async ({ createAccount }) => {
    const account = createAccount();
    const { request } = await preparePdf(account);
    const first = await createOne(account, request);
    const { id } = await createOne(account, { ...request, subsequentTo: [first.id], dueDate: DUE });
    await advance(account, 'P10D');
    await account.sign(first.id);
    expect((await account.getSession(id)).lifecycle.state).toBe('EXPIRED');
  });

  test('leaves a signed session as it is', async ({ createAccount }) => {
    const account = createAccount();
    const { id } = await account.createSession({ dueDate: DUE });
    await account.sign(id);
    await advance(account, 'P20D');
    expect((await account.getSession(id)).lifecycle.state).toBe('SIGNED');
  });

  for (const [word, dueDate, state] of [
    ['later', '2030-01-21T00:00:00Z', 'READY'],
    ['earlier', '2030-01-02T00:00:00Z', 'EXPIRED'],
  ] as const) {
    test(`can be moved ${word}`, async ({ createAccount }) => {
      const account = createAccount();
      const { id } = await account.createSession({ dueDate: DUE });
      const reply = await account.call('PATCH', `/sign/signing-sessions/${id}`, { json: { dueDate } });
      expect([reply.status, reply.text]).toEqual([204, '']);
      await advance(account, word === 'later' ? 'P10D' : 'P1D');
      expect(await account.getSession(id)).toMatchObject({ dueDate, lifecycle: { state } });
    });
  }

  test('that is moved still ends the session in the end', async ({ createAccount }) => {
    const account = createAccount();
    const { id } = await account.createSession({ dueDate: DUE });
    const json = { dueDate: '2030-01-21T00:00:00Z' };
    await account.call('PATCH', `/sign/signing-sessions/${id}`, { json });
    await advance(account, 'P20D');
    expect((await account.getSession(id)).lifecycle.state).toBe('EXPIRED');
  });

  test('that is moved later lets the signer sign until then', async ({ createAccount }) => {
    const account = createAccount();
    const { id } = await account.createSession({ dueDate: DUE });
    const json = { dueDate: '2030-01-21T00:00:00Z' };
    await account.call('PATCH', `/sign/signing-sessions/${id}`, { json });
    await advance(account, 'P15D');
    expect((await act(account, id, 'sign')).json).toMatchObject({ state: 'SIGNED' });
  });

  test('is left alone by a change without one', async ({ account }) => {
    const { id } = await account.createSession({ dueDate: DUE });
    const reply = await account.call('PATCH', `/sign/signing-sessions/${id}`, { json: {} });
    expect(reply.status).toBe(204);
    expect((await account.getSession(id)).dueDate).toBe(DUE);
  });

  test('leaves the session READY but not to be signed where sessions do not expire', async ({
    createAccount,
  }) => {
    const account = createAccount({ settings: { sessionsExpire: false } });
    const { id } = await account.createSession({ dueDate: DUE });
    await advance(account, 'P10D');
    const reply = await act(account, id, 'sign');
    expect(reply.json).toMatchObject({ status: 409, code: 'SIM_SIGNER_REFUSED' });
    expect(reply.json.detail).toContain('due date');
    expect((await account.getSession(id)).lifecycle.state).toBe('READY');
  });

  test('that has passed is not forgotten when sessions are made to expire afterwards', async ({
    createAccount,
  }) => {
    const account = createAccount({ settings: { sessionsExpire: false } });
    const { id } = await account.createSession({ dueDate: DUE, signatureUrlTTL: 100_000 });
    await advance(account, 'P10D');
    await account.control('PATCH', '/settings', { sessionsExpire: true });
    expect((await act(account, id, 'sign')).status).toBe(409);
  });
});

describe('a signature URL', () => {
  for (const [how, extra, at] of [
    ['the deprecated minutes', { signatureUrlTTL: 5 }, '2030-01-01T00:05:00Z'],
    ['the most minutes', { signatureUrlTTL: 525_600 }, '2031-01-01T00:00:00Z'],
    ['a duration under five minutes', { signatureUrlTimeToLive: 'PT1M30S' }, '2030-01-01T00:01:30Z'],
    ['a duration of 45 days', { signatureUrlTimeToLive: 'P45D' }, '2030-02-15T00:00:00Z'],
    [
      'the duration, when both are given',
      { signatureUrlTTL: 5, signatureUrlTimeToLive: 'PT1H' },
      '2030-01-01T01:00:00Z',
    ],
  ] as const) {
    test(`lives as long as ${how} says`, async ({ account }) => {
      expect((await account.createSession(extra)).signatureUrlExpiresAt).toBe(at);
    });
  }

  test('cannot be opened once it has expired, and the session stays READY', async ({ account }) => {
    const { id } = await account.createSession({ signatureUrlTTL: 5 });
    await advance(account, 'PT5M');
    const reply = await act(account, id, 'open');
    expect(reply.json).toMatchObject({ status: 409, code: 'SIM_SIGNER_REFUSED' });
    expect(reply.json.detail).toContain('signature URL');
    expect((await account.getSession(id)).lifecycle.state).toBe('READY');
  });

  test('that was opened in time leaves the signer time to sign', async ({ account }) => {
    const { id } = await account.createSession({ signatureUrlTTL: 5 });
    await act(account, id, 'open');
    await advance(account, 'PT6M');
    expect((await act(account, id, 'sign')).json.state).toBe('SIGNED');
  });
});
