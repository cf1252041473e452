import { describe, expect } from 'vitest';
import { test } from '../support/simulator-test.ts';
import type { TestAccount } from '../support/test-account.ts';
import { act, download, expectRefusal, flow, read, type Schemas, start } from './mint-fixtures.ts';

const QUICK = flow('quick', {
  steps: [{ name: 'Work', takes: 'PT2S' }],
  files: [{ name: 'a.txt', contentType: 'text/plain', size: 1_000 }],
});

/** The ways to start an instance, by dialect. */
const STARTS = ['/mint/flows/quick/execute', '/flows/quick/execute', '/api/flows/quick/instances'] as const;

/** The ways to read an instance, by dialect. */
const readings = (id: string) =>
  [`/mint/flows/instances/${id}`, `/flows/instances/${id}`, `/api/instances/${id}`] as const;

/** The ways to download what an instance made, by dialect. */
const downloads = (id: string, referenceId: string) =>
  [
    `/mint/flows/instances/${id}/files/${referenceId}/download`,
    `/flows/instances/${id}/files/${referenceId}/download`,
    `/api/instances/${id}/result-file`,
  ] as const;

describe('an instance', () => {
  test.for(STARTS)(
    'that was started at %s is seen through all three dialects',
    async (path, { createAccount }) => {
      const account = createAccount({ flows: [QUICK] });
      const { status, json } = await account.call<{ id: string }>('POST', path, { json: {} });
      expect(status).toBe(200);
      for (const reading of readings(json.id)) {
        const reply = await account.call<{ id: string; status: string }>('GET', reading);
        expect([reply.status, reply.json.id, reply.json.status]).toEqual([200, json.id, 'Running']);
      }
      for (const list of ['/mint/flows/quick/instances', '/api/flows/quick/instances']) {
        const { items } = (await account.call<Schemas['InstanceList']>('GET', list)).json;
        expect(items.map(({ id }) => id)).toEqual([json.id]);
      }
    },
  );

  test('has the same files and bytes in all three', async ({ createAccount }) => {
    const account = createAccount({ flows: [QUICK] });
    const { id } = await start(account, 'quick');
    account.account.advance(2_000);
    const [file] = (await read(account, id)).files;
    for (const path of [`/mint/flows/instances/${id}/files`, `/flows/instances/${id}/files`]) {
      expect((await account.call<Schemas['FileList']>('GET', path)).json.items).toEqual([file]);
    }
    const [live, root, api] = await Promise.all(
      downloads(id, file?.referenceId ?? '').map((path) => download(account, path)),
    );
    expect(live?.bytes.byteLength).toBe(1_000);
    expect(root?.bytes.equals(live?.bytes ?? Buffer.alloc(0))).toBe(true);
    expect(api?.bytes.equals(live?.bytes ?? Buffer.alloc(0))).toBe(true);
  });

  test('has the same activities under /mint and /api', async ({ createAccount }) => {
    const account = createAccount({ flows: [QUICK] });
    const { id } = await start(account, 'quick');
    const live = await account.call('GET', `/mint/flows/instances/${id}/activities`);
    const api = await account.call('GET', `/api/instances/${id}/activities`);
    expect(api.json).toEqual(live.json);
  });

  test('is called instanceId as well in the dialect whose callback reads that', async ({ createAccount }) => {
    const account = createAccount({ flows: [QUICK] });
    const started = await account.call<Schemas['ApiStartResult']>('POST', '/api/flows/quick/instances', {
      json: {},
    });
    expect(started.json).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      instanceId: started.json.id,
      workflowUrl: null,
      workflowUrlExpiresAt: null,
    });
    const { json } = await account.call<Schemas['ApiInstance']>('GET', `/api/instances/${started.json.id}`);
    expect(json.instanceId).toBe(started.json.id);
  });

  test('of another account is not found, whoever knows its id', async ({ createAccount }) => {
    const [owner, stranger] = [createAccount({ flows: [QUICK] }), createAccount()];
    const { id } = await start(owner, 'quick');
    for (const path of [...readings(id), `/mint/flows/instances/${id}/files`]) {
      await expectRefusal(stranger, { status: 404, code: 'instance_not_found' }, 'GET', path);
    }
    await expectRefusal(stranger, { status: 404, code: 'flow_not_found' }, 'POST', STARTS[0], { json: {} });
  });
});

const ROLES = ['Flow Editor', 'Flow Viewer', 'Flow Instance Download'] as const;
type Role = (typeof ROLES)[number];

/** An account whose client has these roles, and a finished instance in it. */
async function withRoles(createAccount: (definition: object) => TestAccount, permissions: readonly Role[]) {
  const account = createAccount({ flows: [QUICK], clients: [{ permissions: [...ROLES] }] });
  const { id } = await start(account, 'quick');
  account.account.advance(2_000);
  const referenceId = (await read(account, id)).files[0]?.referenceId ?? '';
  await account.control('PATCH', `/clients/${account.credentials.clientId}`, { permissions });
  const token = await account.freshToken();
  return { account, token, id, referenceId };
}

describe('a client with one role', () => {
  test.for(ROLES)(
    '%s alone may do what that role is for and nothing else, in every dialect',
    async (role, { createAccount }) => {
      const { account, token, id, referenceId } = await withRoles(createAccount, [role]);
      const calls: readonly [Role, string, string][] = [
        ...STARTS.map((path) => ['Flow Editor', 'POST', path] as [Role, string, string]),
        ...[...readings(id), '/mint/flows', '/mint/workflows', '/api/flows', '/mint/flows/quick/instances']
          .concat(['/api/flows/quick/instances', `/api/instances/${id}/activities`])
          .concat([`/mint/flows/instances/${id}/activities`, `/mint/flows/instances/${id}/files`])
          .concat([`/flows/instances/${id}/files`])
          .map((path) => ['Flow Viewer', 'GET', path] as [Role, string, string]),
        ...downloads(id, referenceId).map(
          (path) => ['Flow Instance Download', 'GET', path] as [Role, string, string],
        ),
      ];
      for (const [needed, method, path] of calls) {
        const options = method === 'POST' ? { json: {}, token } : { token };
        const { status } = await account.call(method, path, options);
        expect(`${method} ${path} ${status}`).toBe(`${method} ${path} ${needed === role ? 200 : 403}`);
      }
    },
  );

  test('is refused without a word about which role is missing; only the journal says it', async ({
    createAccount,
  }) => {
    const { account, token, id } = await withRoles(createAccount, ['Flow Viewer']);
    for (const path of [`/api/instances/${id}/result-file`, `/mint/flows/instances/${id}/files/x/download`]) {
      const refused = { status: 403, code: 'missing_permission' };
      const problem = await expectRefusal(account, refused, 'GET', path, { token });
      expect(JSON.stringify(problem)).not.toMatch(/flow|role|editor|viewer|download/i);
      expect(account.account.journal.lines().at(-1)?.reason).toContain('Flow Instance Download');
    }
  });

  test('needs a new token after it was given another role', async ({ createAccount }) => {
    const { account, token } = await withRoles(createAccount, ['Flow Viewer']);
    await account.control('PATCH', `/clients/${account.credentials.clientId}`, { permissions: [...ROLES] });
    const execute = (bearer: string) => account.call('POST', STARTS[0], { json: {}, token: bearer });
    expect((await execute(token)).status).toBe(403);
    expect((await execute(await account.freshToken())).status).toBe(200);
  });
});

describe('the Mint API', () => {
  test('refuses a missing or expired token before it says whether anything is there', async ({
    createAccount,
  }) => {
    const account = createAccount({ flows: [QUICK] });
    const token = await account.freshToken();
    const path = '/mint/flows/instances/nothing';
    await expectRefusal(account, { status: 401, code: 'invalid_token' }, 'GET', path, { token: null });
    account.account.advance(600_000);
    await expectRefusal(account, { status: 401, code: 'invalid_token' }, 'GET', path, { token });
  });

  test('has nothing with which a client could move a suspended instance on', async ({ account }) => {
    const { id } = await start(account, 'identify-sbid');
    account.account.advance(1_000);
    expect((await read(account, id)).status).toBe('Suspended');
    for (const verb of ['resume', 'complete', 'cancel', 'fault', 'signal', 'execute']) {
      for (const path of readings(id)) {
        const { status } = await account.call('POST', `${path}/${verb}`, { json: {} });
        expect(`${path}/${verb} ${status}`).toBe(`${path}/${verb} 404`);
      }
    }
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      for (const path of readings(id)) {
        expect((await account.call(method, path, { json: { status: 'Running' } })).status).toBe(405);
      }
    }
    expect((await read(account, id)).status).toBe('Suspended');
    expect((await act(account, id, 'complete')).json.status).toBe('Running');
  });
});
