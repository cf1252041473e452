import { describe, expect, test as unit } from 'vitest';
import { deliverCallback } from '../../src/mock/http/courier.ts';
import { buildApp } from '../../src/mock/index.ts';
import type { components } from '../../src/wire/generated/control.ts';
import { test as base } from '../support/simulator-test.ts';
import type { TestAccount } from '../support/test-account.ts';
import { act, flow, type Receiver, read, start, startReceiver, type Version } from './mint-fixtures.ts';

type Callback = components['schemas']['Callback'];

const test = base.extend('receive', async ({}, { onCleanup }) => {
  const receivers: Receiver[] = [];
  onCleanup(() => {
    for (const receiver of receivers) receiver.close();
  });
  return async (answer?: Parameters<typeof startReceiver>[0]): Promise<Receiver> => {
    const receiver = await startReceiver(answer);
    receivers.push(receiver);
    return receiver;
  };
});

const calling = (url: string, version: Version = {}, body?: string) =>
  flow('caller', { ...version, callback: { url, ...(body === undefined ? {} : { body }) } });

/** The account's callbacks, once each has been tried. */
async function tried(account: TestAccount): Promise<readonly Callback[]> {
  for (let asked = 0; asked < 2_000; asked += 1) {
    const { items } = (await account.control<{ items: Callback[] }>('GET', '/callbacks')).json;
    if (items.every(({ attempts }) => attempts.length > 0)) return items;
  }
  throw new Error('A callback was never tried.');
}

describe('the callback of a flow', () => {
  test('posts the instance and its status when the flow finishes, and keeps what came of it', async ({
    createAccount,
    receive,
  }) => {
    const receiver = await receive();
    const url = `${receiver.origin}/webhooks/mint?secret=1`;
    const steps = [{ name: 'Work', takes: 'PT6S' }];
    const account = createAccount({ flows: [calling(url, { steps })] });
    const { id } = await start(account, 'caller');
    account.account.advance(5_999);
    expect((await account.control<{ items: Callback[] }>('GET', '/callbacks')).json.items).toEqual([]);
    account.account.advance(1);
    const body = JSON.stringify({ instanceId: id, status: 'Finished' });
    expect(await receiver.until(1)).toEqual([
      { method: 'POST', url: '/webhooks/mint?secret=1', contentType: 'application/json', body },
    ]);
    const [callback] = await tried(account);
    expect(callback).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      instanceId: id,
      url,
      body,
      dueAt: '2030-01-01T00:00:06Z',
      attempts: [{ at: '2030-01-01T00:00:06Z', status: 200, outcome: 'delivered' }],
    });
  });

  test('fills in a body of the tester’s own as often as it names them', async ({
    createAccount,
    receive,
  }) => {
    const receiver = await receive();
    const body = '{"a":"{instanceId}/{status}","b":"{instanceId}","c":"{other}"}';
    const account = createAccount({ flows: [calling(receiver.origin, {}, body)] });
    const { id } = await start(account, 'caller');
    const [received] = await receiver.until(1);
    expect(received?.body).toBe(`{"a":"${id}/Finished","b":"${id}","c":"{other}"}`);
  });

  test('is due when the flow finished, however far the clock has jumped', async ({
    createAccount,
    receive,
  }) => {
    const receiver = await receive();
    const steps = [{ name: 'Work', takes: 'PT6S' }];
    const account = createAccount({ flows: [calling(receiver.origin, { steps })] });
    await start(account, 'caller');
    account.account.advance(2_592_000_000);
    const [callback] = await tried(account);
    expect(callback?.dueAt).toBe('2030-01-01T00:00:06Z');
  });

  test('leaves by itself in a live account, without any further call', async ({ createAccount, receive }) => {
    const receiver = await receive();
    const account = createAccount({ clock: { mode: 'live' }, flows: [calling(receiver.origin)] });
    const options = { json: {} };
    const { json } = await account.call<{ id: string }>('POST', '/mint/flows/caller/execute', options);
    expect((await receiver.until(1))[0]?.body).toContain(json.id);
  });

  test('leaves when the person completes the last step', async ({ createAccount, receive }) => {
    const receiver = await receive();
    const steps = [{ name: 'Ask', waitsForPerson: true }];
    const account = createAccount({ flows: [calling(receiver.origin, { steps })] });
    const { id } = await start(account, 'caller');
    expect(receiver.received).toEqual([]);
    await act(account, id, 'complete');
    expect((await receiver.until(1))[0]?.body).toContain('Finished');
  });

  test('is the last step, so it is not made by a flow that fails or is cancelled', async ({
    createAccount,
    receive,
  }) => {
    const receiver = await receive();
    const steps = [{ name: 'Ask', waitsForPerson: true }];
    const account = createAccount({ flows: [calling(receiver.origin, { steps })] });
    for (const what of ['fault', 'cancel'] as const)
      await act(account, (await start(account, 'caller')).id, what);
    expect(await tried(account)).toEqual([]);
    expect(receiver.received).toEqual([]);
  });

  test('is made once for each instance', async ({ createAccount, receive }) => {
    const receiver = await receive();
    const account = createAccount({ flows: [calling(receiver.origin)] });
    const ids = [];
    for (let count = 0; count < 5; count += 1) ids.push((await start(account, 'caller')).id);
    account.account.advance(86_400_000);
    const callbacks = await tried(account);
    expect(callbacks.map(({ instanceId }) => instanceId)).toEqual(ids);
    expect(callbacks.map(({ attempts }) => attempts.length)).toEqual([1, 1, 1, 1, 1]);
    expect(receiver.received).toHaveLength(5);
  });
});

describe('a receiver', () => {
  test.for([200, 204, 299])(
    'that answers %s has taken the callback',
    async (status, { createAccount, receive }) => {
      const receiver = await receive((_request, response) => response.writeHead(status).end());
      const account = createAccount({ flows: [calling(receiver.origin)] });
      await start(account, 'caller');
      expect((await tried(account))[0]?.attempts[0]).toMatchObject({ status, outcome: 'delivered' });
    },
  );

  test.for([301, 302, 307, 308])(
    'that redirects with %s is not followed, so that no page leads the simulator elsewhere',
    async (status, { createAccount, receive }) => {
      const target = await receive();
      const receiver = await receive((_request, response) =>
        response.writeHead(status, { location: `${target.origin}/elsewhere` }).end(),
      );
      const account = createAccount({ flows: [calling(receiver.origin)] });
      await start(account, 'caller');
      expect((await tried(account))[0]?.attempts[0]).toMatchObject({
        status,
        outcome: 'the receiver refused it',
      });
      expect(target.received).toEqual([]);
    },
  );

  test.for([400, 404, 500, 503])(
    'that answers %s is noted and not asked again',
    async (status, { createAccount, receive }) => {
      const receiver = await receive((_request, response) => response.writeHead(status).end('no'));
      const account = createAccount({ flows: [calling(receiver.origin)] });
      const { id } = await start(account, 'caller');
      expect((await tried(account))[0]?.attempts).toEqual([
        { at: '2030-01-01T00:00:00Z', status, outcome: 'the receiver refused it' },
      ]);
      account.account.advance(86_400_000);
      expect(receiver.received).toHaveLength(1);
      expect((await read(account, id)).status).toBe('Finished');
    },
  );

  test('that hangs up is noted as not reached', async ({ createAccount, receive }) => {
    const receiver = await receive((request) => request.socket.destroy());
    const account = createAccount({ flows: [calling(receiver.origin)] });
    await start(account, 'caller');
    const [attempt] = (await tried(account))[0]?.attempts ?? [];
    expect(attempt).toMatchObject({ status: null, outcome: expect.stringMatching(/^not delivered: \w+/) });
  });

  test('that is not there is noted as not reached', async ({ createAccount, receive }) => {
    const receiver = await receive();
    receiver.close();
    const account = createAccount({ flows: [calling(receiver.origin)] });
    await start(account, 'caller');
    const [attempt] = (await tried(account))[0]?.attempts ?? [];
    expect(attempt).toMatchObject({ status: null, outcome: 'not delivered: ECONNREFUSED' });
  });

  test('that never answers keeps nobody waiting', async ({ createAccount, receive }) => {
    const receiver = await receive(() => undefined);
    const account = createAccount({ flows: [calling(receiver.origin)] });
    const { id } = await start(account, 'caller');
    await receiver.until(1);
    expect((await read(account, id)).status).toBe('Finished');
    const { items } = (await account.control<{ items: Callback[] }>('GET', '/callbacks')).json;
    expect(items[0]?.attempts).toEqual([]);
  });

  test.for([
    'http://192.0.2.1/hook',
    'https://example.org/',
    'http://127.0.0.1.example.org/',
    'http://[2001:db8::1]/',
  ])('elsewhere, such as %s, is not called', async (url, { createAccount }) => {
    const account = createAccount({ flows: [calling(url)] });
    await start(account, 'caller');
    expect((await tried(account))[0]?.attempts[0]).toMatchObject({
      status: null,
      outcome: expect.stringMatching(/^not sent: .*callbackHosts$/),
    });
  });

  test('elsewhere is called once the account allows its host', async ({ createAccount, receive }) => {
    const receiver = await receive();
    // The one address that is this machine's and is not called loopback.
    const url = receiver.origin.replace('127.0.0.1', '0.0.0.0');
    const account = createAccount({ flows: [calling(url)] });
    await start(account, 'caller');
    expect((await tried(account))[0]?.attempts[0]?.status).toBeNull();
    await account.control('PATCH', '/settings', { callbackHosts: ['0.0.0.0'] });
    await start(account, 'caller');
    expect((await receiver.until(1))[0]?.body).toContain('Finished');
    expect((await tried(account))[1]?.attempts[0]).toMatchObject({ status: 200 });
  });

  test.for(['ftp://127.0.0.1/', 'file:///etc/passwd', 'urn:isbn:0', 'mailto:a@b.example'])(
    'at %s is not called',
    async (url, { createAccount }) => {
      const account = createAccount({ flows: [calling(url)] });
      await start(account, 'caller');
      expect((await tried(account))[0]?.attempts[0]?.outcome).toMatch(/^not sent/);
    },
  );
});

unit.for(['http://127.0.0.1:99999/', 'http://256.256.256.256/', 'http://[::1', 'nonsense'])(
  'a callback to %s, which is no address at all, is an attempt that failed and not the end of the server',
  async (url) => {
    const { state, fastify } = buildApp({ clock: { mode: 'frozen' } });
    const { default: account } = state.registry;
    const callback = { id: 'c', instanceId: 'i', url, body: '{}', dueAtMs: 0, attempts: [] };
    account.mint.apply([{ put: 'callbacks', id: 'c', entity: callback }]);
    await expect(deliverCallback(account, 'c')).resolves.toBeUndefined();
    expect(account.mint.tables.callbacks.get('c')?.attempts).toHaveLength(1);
    await fastify.close();
  },
);
