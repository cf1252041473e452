import { test as base, describe, expect } from 'vitest';
import { type Mock, type MockAccount, startMock } from '../../../src/testing/index.ts';
import { sessionRequest } from '../../support/test-account.ts';

const NOW = '2030-01-01T00:00:00Z';

const test = base.extend('mock', { scope: 'file' }, async ({}, { onCleanup }): Promise<Mock> => {
  const mock = await startMock({ clock: { mode: 'frozen', now: NOW } });
  onCleanup(() => mock.close());
  return mock;
});

async function createSession({ client }: MockAccount, extra: object = {}): Promise<string> {
  const { documentId } = await client.sign.documents.upload(Buffer.from('I agree.'), {
    contentType: 'text/plain',
  });
  const { id } = await client.sign.collections.create({ documents: [{ documentId }] });
  const request = { ...sessionRequest(id, documentId), ...extra };
  const [session] = await client.sign.sessions.create([request as never]);
  return session?.id ?? '';
}

describe('a mock', () => {
  test('listens on a free port of this machine', ({ mock }) => {
    expect(mock.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  test('gives accounts apart from each other: credentials, data, clock and journal', async ({ mock }) => {
    const [one, other] = [mock.account(), mock.account()];
    expect(one.id).not.toBe(other.id);
    expect(one.credentials.clientId).not.toBe(other.credentials.clientId);
    const sessionId = await createSession(one);
    await expect(other.client.sign.sessions.get(sessionId)).rejects.toMatchObject({ status: 404 });
    one.advance('P1D');
    expect(other.account.clock.nowMs()).toBe(Date.parse(NOW));
    expect(one.requests().every(({ clientId }) => clientId === one.credentials.clientId)).toBe(true);
    expect(other.requests().map(({ status }) => status)).toEqual([200, 404]);
  });

  test('closes with clients and accounts in use, and twice without harm', async () => {
    const mock = await startMock();
    await createSession(mock.account());
    await mock.close();
    await expect(fetch(mock.origin)).rejects.toThrow();
  });
});

describe('an account for a test', () => {
  test('is what its options say', ({ mock }) => {
    const account = mock.account({
      id: 'checkout',
      clients: [{ clientId: 'mine', secrets: ['s'] }],
      clock: { mode: 'frozen', now: '2031-05-06T07:08:09Z' },
    });
    expect([account.id, account.credentials]).toEqual(['checkout', { clientId: 'mine', clientSecret: 's' }]);
    expect(account.account.clock.nowMs()).toBe(Date.UTC(2031, 4, 6, 7, 8, 9));
  });

  test('lets time pass at once: a session expires, and the client fetches a new token', async ({ mock }) => {
    const account = mock.account();
    const sessionId = await createSession(account, { dueDate: '2030-01-10T00:00:00Z' });
    account.advance('P30D');
    expect((await account.client.sign.sessions.get(sessionId)).lifecycle.state).toBe('EXPIRED');
    const tokens = account.requests().filter(({ operationId }) => operationId === 'issueToken');
    expect(tokens).toHaveLength(2);
  });

  test('refuses to advance by what is no duration', ({ mock }) => {
    const account = mock.account();
    expect(() => account.advance('ten minutes')).toThrow(
      expect.objectContaining({ code: 'SIM_INVALID_INPUT' }),
    );
  });

  test('shows its requests, oldest first and with their reasons', async ({ mock }) => {
    const account = mock.account();
    await createSession(account);
    expect(account.requests().map(({ operationId }) => operationId)).toEqual([
      'issueToken',
      'uploadDocument',
      'createDocumentCollection',
      'createSigningSessions',
    ]);
    expect(account.requests()[0]).toMatchObject({
      number: 1,
      status: 200,
      reason: 'ok',
      accountId: account.id,
    });
  });

  test('plays the signer: sign, reject and cancel', async ({ mock }) => {
    const account = mock.account();
    const [signed, rejected] = [await createSession(account), await createSession(account)];
    expect(account.cancel(signed).state).toBe('READY');
    expect(account.sign(signed, { person: { fullName: 'Kari Nordmann' } }).state).toBe('SIGNED');
    expect(account.reject(rejected, 'Too dear').state).toBe('REJECTED');
    const session = await account.client.sign.sessions.get(signed);
    expect(session.output.userInfo?.fullName).toBe('Kari Nordmann');
    expect((await account.client.sign.sessions.get(rejected)).lifecycle.state).toBe('REJECTED');
  });

  test('says why the signer cannot act', ({ mock }) => {
    const account = mock.account();
    for (const act of [account.sign, account.reject, account.cancel]) {
      expect(() => act('nobody')).toThrow(expect.objectContaining({ code: 'SIM_UNKNOWN_SESSION' }));
    }
  });
});
