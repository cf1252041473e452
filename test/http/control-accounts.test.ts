import { describe, expect } from 'vitest';
import { DEFAULT_CREDENTIALS } from '../../src/mock/index.ts';
import { carried } from '../support/carried.ts';
import { test as base } from '../support/simulator-test.ts';
import { requestToken } from '../support/token-request.ts';
import { type ControlCallOptions, callControl } from './control-caller.ts';

const test = base.extend('control', ({ simulator }) => {
  return (method: string, path: string, options?: ControlCallOptions) =>
    callControl(carried(simulator.origin), method, `/_mock/v1${path}`, options);
});

const problem = (status: number, code: string) => ({
  status,
  json: expect.objectContaining({ code, status }),
});
const names = (json: Readonly<Record<string, unknown>>) =>
  ((json.invalidParams ?? []) as readonly { name: string }[]).map(({ name }) => name);

describe('the server', () => {
  test('tells its name, version, origin and how many accounts it has', async ({ control, simulator }) => {
    const { json } = await control('GET', '');
    expect(json).toEqual({
      name: 'signimock',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      origin: simulator.origin,
      accounts: simulator.accounts.size,
      strict: true,
    });
  });

  test('lists its accounts, the default one first', async ({ control, account }) => {
    const { items } = (await control('GET', '/accounts')).json as {
      items: { id: string; clientIds: string[] }[];
    };
    expect(items[0]).toEqual({ id: 'default', clientIds: [DEFAULT_CREDENTIALS.clientId] });
    expect(items).toContainEqual({ id: account.id, clientIds: [account.credentials.clientId] });
  });
});

describe('an account', () => {
  test('is created of nothing, with credentials to use at once', async ({ control, account }) => {
    for (const options of [{}, { json: {} }]) {
      const { status, json } = await control('POST', '/accounts', options);
      expect(status).toBe(201);
      const credentials = json.credentials as { clientId: string; clientSecret: string };
      const form = {
        grant_type: 'client_credentials',
        scope: 'signicat-api',
        client_id: credentials.clientId,
        client_secret: credentials.clientSecret,
      };
      expect((await requestToken(account, { form })).status).toBe(200);
    }
  });

  test('is created as its definition says', async ({ control }) => {
    const clients = [{ clientId: 'full-1', secrets: ['a', 'b'], tokenLifetimeSeconds: 60, permissions: [] }];
    const settings = { packagingDelay: 'PT0S', identityProviders: ['nbid'] };
    const clock = { mode: 'frozen', now: '2026-12-01T08:00:00.000Z' };
    const { json } = await control('POST', '/accounts', {
      json: { id: 'full', seed: 7, clock, clients, settings },
    });
    expect(json).toMatchObject({
      id: 'full',
      seed: 7,
      createdAt: '2026-12-01T08:00:00Z',
      clock: { mode: 'frozen', now: '2026-12-01T08:00:00Z' },
      clients: [{ ...clients[0], status: 'active', scopes: ['signicat-api'] }],
      settings,
      credentials: { clientId: 'full-1', clientSecret: 'a' },
    });
    expect((await control('GET', '/accounts/full')).json).toEqual(json);
  });

  const wrong: readonly [string, unknown, string][] = [
    ['an unknown member', { sead: 7 }, 'sead'],
    ['an unknown member of a client', { clients: [{ secret: 'x' }] }, 'clients[0].secret'],
    ['an unknown setting', { settings: { packageDelay: 'PT1S' } }, 'settings.packageDelay'],
    ['an unknown member of the clock', { clock: { mode: 'live', speed: 2 } }, 'clock.speed'],
    ['no clients', { clients: [] }, 'clients'],
    ['an odd id', { id: '../default' }, 'id'],
    ['a negative seed', { seed: -1 }, 'seed'],
    ['an instant that is none', { clock: { mode: 'frozen', now: 'soon' } }, 'clock.now'],
    ['a duration that is none', { settings: { packagingDelay: '2s' } }, 'settings.packagingDelay'],
    ['a list', [], 'body'],
    ['null', null, 'body'],
  ];
  test.for(wrong)('is refused with %s, which is named', async ([, json, name], { control, simulator }) => {
    const before = simulator.accounts.size;
    const reply = await control('POST', '/accounts', {
      body: JSON.stringify(json),
      headers: { 'content-type': 'application/json' },
    });
    expect(reply).toMatchObject(problem(400, 'SIM_INVALID_INPUT'));
    expect(names(reply.json)).toEqual([name]);
    expect(reply.json.detail).toContain(name);
    expect(simulator.accounts.size).toBe(before);
  });

  test('is refused when an id is taken', async ({ control, account }) => {
    const taken = await control('POST', '/accounts', { json: { id: account.id } });
    expect(taken).toMatchObject(problem(409, 'SIM_ACCOUNT_EXISTS'));
    const clients = [{ clientId: account.credentials.clientId }];
    expect(await control('POST', '/accounts', { json: { clients } })).toMatchObject(
      problem(409, 'SIM_CLIENT_EXISTS'),
    );
  });

  test('is gone once it is deleted, with its tokens', async ({ control, account }) => {
    const token = await account.token();
    expect((await control('DELETE', `/accounts/${account.id}`)).status).toBe(204);
    expect(await control('GET', `/accounts/${account.id}`)).toMatchObject(
      problem(404, 'SIM_UNKNOWN_ACCOUNT'),
    );
    expect((await account.call('GET', '/sign/signing-sessions', { token })).status).toBe(401);
    expect((await requestToken(account)).json.error).toBe('invalid_client');
  });

  test('named default is kept', async ({ control }) => {
    expect(await control('DELETE', '/accounts/default')).toMatchObject(
      problem(409, 'SIM_DEFAULT_ACCOUNT_KEPT'),
    );
  });

  test('forgets on reset what has happened to it', async ({ account, control }) => {
    const { id } = await account.createSession();
    const token = await account.token();
    await account.control('POST', '/clock/advance', { by: 'PT1M' });
    expect((await account.control('POST', '/reset')).status).toBe(204);
    expect((await control('GET', `/accounts/${account.id}/clock`)).json.now).toBe('2030-01-01T00:00:00Z');
    expect((await account.call('GET', '/sign/signing-sessions', { token })).status).toBe(401);
    const fresh = await account.freshToken();
    expect((await account.call('GET', `/sign/signing-sessions/${id}`, { token: fresh })).status).toBe(404);
  });

  test('does not see what happens in another', async ({ createAccount }) => {
    const [one, other] = [createAccount(), createAccount()];
    const { id } = await one.createSession();
    expect((await other.call('GET', `/sign/signing-sessions/${id}`)).status).toBe(404);
    expect((await other.sign(id)).status).toBe(404);
    await one.control('POST', '/clock/advance', { by: 'P1D' });
    await one.control('PATCH', '/settings', { uploadLimitBytes: 1 });
    const { json } = await other.control<Record<string, unknown>>('GET', '');
    expect(json).toMatchObject({
      clock: { now: '2030-01-01T00:00:00Z' },
      settings: { uploadLimitBytes: 52_428_800 },
    });
    const journal = await other.control<{ items: { path: string }[] }>('GET', '/journal');
    expect(journal.json.items.map(({ path }) => path)).toEqual([
      '/auth/open/connect/token',
      `/sign/signing-sessions/${id}`,
    ]);
  });

  test.for([
    ['GET', ''],
    ['DELETE', ''],
    ['POST', '/reset'],
    ['GET', '/settings'],
    ['PATCH', '/settings'],
    ['POST', '/clients'],
    ['PATCH', '/clients/x'],
    ['GET', '/clock'],
    ['PUT', '/clock'],
    ['POST', '/clock/advance'],
    ['GET', '/journal'],
    ['DELETE', '/journal'],
    ['POST', '/signing-sessions/3f0c9a52-6c1e-4b0a-9a3e-2b7d1f4e8c60/open'],
    ['POST', '/signing-sessions/3f0c9a52-6c1e-4b0a-9a3e-2b7d1f4e8c60/sign'],
    ['POST', '/signing-sessions/3f0c9a52-6c1e-4b0a-9a3e-2b7d1f4e8c60/reject'],
    ['POST', '/signing-sessions/3f0c9a52-6c1e-4b0a-9a3e-2b7d1f4e8c60/cancel'],
  ] as const)('that does not exist is said so by %s %s', async ([method, path], { control }) => {
    const bodies: Record<string, unknown> = { '/clock': { mode: 'live' }, '/clock/advance': { by: 'PT1S' } };
    const json = method === 'GET' || method === 'DELETE' ? undefined : (bodies[path] ?? {});
    expect(await control(method, `/accounts/nobody${path}`, { json })).toMatchObject(
      problem(404, 'SIM_UNKNOWN_ACCOUNT'),
    );
  });
});

describe('settings', () => {
  test('are changed one by one, and shown as a whole', async ({ account }) => {
    const before = (await account.control<Record<string, unknown>>('GET', '/settings')).json;
    const patched = await account.control('PATCH', '/settings', {
      packagingDelay: 'PT90S',
      sessionsExpire: false,
    });
    expect(patched.json).toEqual({ ...before, packagingDelay: 'PT1M30S', sessionsExpire: false });
    expect((await account.control('GET', '/settings')).json).toEqual(patched.json);
  });

  test.for([
    [{ packageDelay: 'PT1S' }, 'packageDelay'],
    [{ uploadLimitBytes: 0 }, 'uploadLimitBytes'],
    [{ basicRefusalStatus: 403 }, 'basicRefusalStatus'],
    [{ identityProviders: ['nbid', 'nbid'] }, 'identityProviders'],
    [{ packagingDelay: 'P99999999999999999999999D' }, 'packagingDelay'],
  ] as const)('are not changed by %j', async ([json, name], { account }) => {
    const before = (await account.control('GET', '/settings')).text;
    const reply = await account.control<Record<string, unknown>>('PATCH', '/settings', json);
    expect([reply.status, names(reply.json)]).toEqual([400, [name]]);
    expect((await account.control('GET', '/settings')).text).toBe(before);
  });
});

describe('a client', () => {
  test('is added, used, changed and disabled', async ({ account, control }) => {
    const clientId = 'sandbox-added-1';
    const added = await control('POST', `/accounts/${account.id}/clients`, {
      json: { clientId, secrets: ['old'] },
    });
    expect([added.status, added.json.secrets]).toEqual([201, ['old']]);
    const ask = (client_secret: string) =>
      requestToken(account, {
        form: { grant_type: 'client_credentials', scope: 'signicat-api', client_id: clientId, client_secret },
      });
    expect((await ask('old')).status).toBe(200);
    const path = `/clients/${clientId}`;
    await account.control('PATCH', path, { secrets: ['old', 'new'], tokenLifetimeSeconds: 5 });
    expect((await ask('new')).json.expires_in).toBe(5);
    expect(
      (await account.control<{ status: string }>('PATCH', path, { status: 'disabled' })).json.status,
    ).toBe('disabled');
    expect((await ask('new')).json.error).toBe('invalid_client');
  });

  test('is made up when nothing is said', async ({ account }) => {
    const { json } = await account.control<{ clientId: string; secrets: string[] }>('POST', '/clients');
    expect(json.clientId).toMatch(/^sandbox-[a-z]+-[a-z]+-\d+$/);
    expect(json.secrets).toHaveLength(1);
  });

  test.for([
    [{ secret: 'x' }, 'secret'],
    [{ secrets: [] }, 'secrets'],
    [{ permissions: ['Everything'] }, 'permissions[0]'],
    [{ status: 'pending' }, 'activeFrom'],
    [{ clientId: 'a b' }, 'clientId'],
  ] as const)('is refused with %j', async ([json, name], { account }) => {
    const reply = await account.control<Record<string, unknown>>('POST', '/clients', json);
    expect([reply.status, names(reply.json)]).toEqual([400, [name]]);
  });

  test('is refused when its id is taken, and unknown when it is not there', async ({ account }) => {
    const taken = await account.control('POST', '/clients', { clientId: DEFAULT_CREDENTIALS.clientId });
    expect(taken).toMatchObject(problem(409, 'SIM_CLIENT_EXISTS'));
    expect(await account.control('PATCH', '/clients/nobody', {})).toMatchObject(
      problem(404, 'SIM_UNKNOWN_CLIENT'),
    );
  });
});

describe('a body', () => {
  const json = { 'content-type': 'application/json' };
  const cases: readonly [string, ControlCallOptions, number, string][] = [
    ['that is no JSON', { body: '{"by"', headers: json }, 400, 'SIM_INVALID_INPUT'],
    [
      'of another type',
      { body: '{"by":"PT1S"}', headers: { 'content-type': 'text/plain' } },
      415,
      'SIM_UNSUPPORTED_MEDIA_TYPE',
    ],
    ['without a type', { body: '{"by":"PT1S"}' }, 415, 'SIM_UNSUPPORTED_MEDIA_TYPE'],
    [
      'of a form',
      { body: 'by=PT1S', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'SIM_UNSUPPORTED_MEDIA_TYPE',
    ],
    ['nested too deep', { body: '['.repeat(100), headers: json }, 400, 'SIM_INVALID_INPUT'],
    [
      'that reaches for a prototype',
      { body: '{"by":"PT1S","__proto__":{}}', headers: json },
      400,
      'SIM_INVALID_INPUT',
    ],
    [
      'that is too large',
      { body: `"${'x'.repeat(2 * 1024 * 1024)}"`, headers: json },
      413,
      'SIM_BODY_TOO_LARGE',
    ],
  ];
  test.for(cases)('%s is refused', async ([, options, status, code], { control, account }) => {
    const reply = await control('POST', `/accounts/${account.id}/clock/advance`, options);
    expect(reply).toMatchObject(problem(status, code));
  });
});
