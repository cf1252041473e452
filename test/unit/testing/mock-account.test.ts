import { describe, expect } from 'vitest';
import { modes, NOW } from './modes.ts';
import { createSession } from './session.ts';

const UNKNOWN = '3f0c9a52-6c1e-4b0a-9a3e-2b7d1f4e8c60';
const ASK = { id: 'ask', versions: [{ steps: [{ name: 'Ask', waitsForPerson: true }] }] };

describe.for(modes)('an account of a mock $mode', ({ test }) => {
  test('is what its options say', async ({ mock }) => {
    const account = await mock.account({
      id: 'checkout',
      clients: [{ clientId: 'mine', secrets: ['s'] }],
      clock: { mode: 'frozen', now: '2031-05-06T07:08:09Z' },
      settings: { packagingDelay: 'PT0S' },
    });
    expect([account.id, account.credentials]).toEqual(['checkout', { clientId: 'mine', clientSecret: 's' }]);
    expect(account.origin).toBe(mock.origin);
    expect(await account.clock.now()).toBe('2031-05-06T07:08:09Z');
    expect((await account.settings()).packagingDelay).toBe('PT0S');
  });

  test('has a client that may do only what its permissions say', async ({ mock }) => {
    const { client } = await mock.account({ permissions: ['Flow Viewer'] });
    await expect(client.mint.flows.list()).resolves.toBeDefined();
    await expect(client.sign.sessions.list()).rejects.toMatchObject({ status: 403 });
  });

  test('cannot be made with permissions that belong to nobody', async ({ mock }) => {
    const made = mock.account({ permissions: ['Flow Viewer'], clients: [{}, {}] });
    await expect(made).rejects.toMatchObject({ code: 'SIM_INVALID_OPTION' });
  });

  test('plays the signer: open, sign, reject and cancel', async ({ account }) => {
    const { signer, client } = account;
    const [signed, rejected] = [await createSession(account), await createSession(account)];
    expect((await signer.open(signed)).state).toBe('READY');
    expect((await signer.cancel(signed)).state).toBe('READY');
    expect((await signer.sign(signed, { person: { fullName: 'Kari Nordmann' } })).state).toBe('SIGNED');
    expect((await signer.reject(rejected, 'Too dear')).state).toBe('REJECTED');
    const session = await client.sign.sessions.get(signed);
    expect(session.output.userInfo?.fullName).toBe('Kari Nordmann');
    expect((await client.sign.sessions.get(rejected)).lifecycle.state).toBe('REJECTED');
  });

  test('says why the signer cannot act', async ({ account: { signer } }) => {
    for (const act of [signer.open, signer.sign, signer.reject, signer.cancel]) {
      await expect(act(UNKNOWN)).rejects.toMatchObject({ code: 'SIM_UNKNOWN_SESSION' });
    }
  });

  test('plays the person on a Mint journey: completes the step, lets it fail or be cancelled', async ({
    mock,
  }) => {
    const { client, person } = await mock.account({ flows: [ASK] });
    const ids = await Promise.all(
      ['one', 'two', 'three'].map(async () => (await client.mint.execute('ask')).instanceId),
    );
    const [completed = '', faulted = '', cancelled = ''] = ids;
    await client.mint.waitForCompletion(completed, { onSuspended: 'return' });
    await person.completeStep(completed);
    await person.fault(faulted);
    expect((await person.cancel(cancelled)).status).toBe('Cancelled');
    const outcomes = await Promise.all(ids.map((id) => client.mint.waitForCompletion(id)));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['finished', 'faulted', 'cancelled']);
    await expect(person.completeStep(completed)).rejects.toMatchObject({ code: 'SIM_PERSON_REFUSED' });
    await expect(person.fault('nobody')).rejects.toMatchObject({ code: 'SIM_UNKNOWN_INSTANCE' });
  });

  test('shows its requests, oldest first and with their reasons, and no secrets', async ({ account }) => {
    await createSession(account);
    const requests = await account.requests();
    expect(requests.map(({ operationId }) => operationId)).toEqual([
      'issueToken',
      'uploadDocument',
      'createDocumentCollection',
      'createSigningSessions',
    ]);
    expect(requests[0]).toMatchObject({ number: 1, at: NOW, status: 200, reason: 'ok' });
    expect(JSON.stringify(requests)).not.toContain(account.credentials.clientSecret);
  });

  test('narrows its requests by operation, status, path and number', async ({ account }) => {
    await createSession(account);
    await expect(account.client.sign.sessions.get(UNKNOWN)).rejects.toThrow();
    const numbersOf = async (filter: Parameters<typeof account.requests>[0]) =>
      (await account.requests(filter)).map(({ number }) => number);
    expect(await numbersOf({ operationId: 'uploadDocument' })).toEqual([2]);
    expect(await numbersOf({ status: 404 })).toEqual([5]);
    expect(await numbersOf({ status: '2xx', path: '/sign/', after: 2 })).toEqual([3, 4]);
  });

  test('counts what it has used', async ({ account }) => {
    await createSession(account);
    expect(await account.usage()).toMatchObject({ executions: 0, requestUnits: 3 });
  });

  test('changes its settings while it is in use', async ({ account }) => {
    const changed = await account.updateSettings({ uploadLimitBytes: 4 });
    expect(changed.uploadLimitBytes).toBe(4);
    await expect(createSession(account)).rejects.toMatchObject({ status: 413 });
  });

  test('gives the rest of the control API, for itself', async ({ account }) => {
    const path = { clientId: account.credentials.clientId };
    await account.control('updateClient', { path, body: { status: 'disabled' } });
    await expect(account.client.accessToken()).rejects.toMatchObject({ code: 'CLIENT_OAUTH_REFUSED' });
    const input = { path: { clientId: '' }, body: {} };
    await expect(account.control('updateClient', input)).rejects.toMatchObject({
      code: 'SIM_INVALID_INPUT',
      message: 'updateClient needs clientId. Write it as a text that is not empty.',
    });
  });

  test('is as new after a reset, and its client needs no second try', async ({ account }) => {
    const sessionId = await createSession(account);
    await account.clock.advance('P1D');
    await account.reset();
    expect(await account.clock.now()).toBe(NOW);
    expect(await account.requests()).toEqual([]);
    await expect(account.client.sign.sessions.get(sessionId)).rejects.toMatchObject({ status: 404 });
    expect((await account.requests()).map(({ status }) => status)).toEqual([200, 404]);
  });

  test('is gone once it is closed, and its calls are broken off', async ({ mock }) => {
    const account = await mock.account();
    const call = expect(account.client.sign.sessions.list()).rejects.toMatchObject({
      code: expect.stringMatching(/^CLIENT_/),
    });
    await account.close();
    await account.close();
    await call;
    await expect(account.requests()).rejects.toMatchObject({ code: 'SIM_UNKNOWN_ACCOUNT' });
  });
});
