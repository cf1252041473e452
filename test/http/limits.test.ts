import { describe, expect } from 'vitest';
import { test } from '../support/simulator-test.ts';
import { download, flow, type Problem, read } from './mint-fixtures.ts';

const SESSIONS = '/sign/signing-sessions';

describe('an account with a limit of requests a minute', () => {
  test('refuses the request beyond it with the vendor’s 429, and lets it in a minute later', async ({
    createAccount,
  }) => {
    const account = createAccount({ settings: { requestsPerMinute: 2 } });
    expect((await account.call('GET', SESSIONS)).status).toBe(200);
    expect((await account.call('GET', '/mint/flows')).status).toBe(200);
    const refused = await account.call<Problem>('GET', SESSIONS);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(refused.json).toMatchObject({
      code: 'too_many_requests',
      title: 'Too many requests',
      status: 429,
    });
    account.account.advance(60_000);
    expect((await account.call('GET', SESSIONS)).status).toBe(200);
  });

  test('charges a download from Mint as much as its settings say', async ({ createAccount }) => {
    const files = [{ name: 'a.txt', contentType: 'text/plain' }];
    const account = createAccount({
      flows: [flow('maker', { files })],
      settings: { requestsPerMinute: 12, downloadUnits: 5 },
    });
    const { json } = await account.call<{ id: string }>('POST', '/mint/flows/maker/execute', { json: {} });
    const { id, files: made } = await read(account, json.id);
    const path = `/mint/flows/instances/${id}/files/${made[0]?.referenceId}/download`;
    const statuses = [];
    for (let count = 0; count < 3; count += 1) statuses.push((await download(account, path)).status);
    expect(statuses).toEqual([200, 200, 429]);
  });

  test('refuses a bad token and a missing permission before it counts', async ({ createAccount }) => {
    const account = createAccount({
      clients: [{ permissions: ['Flow Viewer'] }],
      settings: { requestsPerMinute: 1 },
    });
    expect((await account.call('GET', SESSIONS, { token: null })).status).toBe(401);
    expect((await account.call('GET', SESSIONS)).status).toBe(403);
    expect((await account.call('GET', '/mint/flows')).status).toBe(200);
    expect((await account.call('GET', '/mint/flows')).status).toBe(429);
  });

  test('never refuses a token, and tells the limit in its settings', async ({ createAccount }) => {
    const account = createAccount();
    await account.control('PATCH', '/settings', { requestsPerMinute: 1, retryAfter: 'none' });
    const settings = await account.control('GET', '/settings');
    expect(settings.json).toMatchObject({ requestsPerMinute: 1, burstPerSecond: null, retryAfter: 'none' });
    await account.call('GET', SESSIONS);
    await account.freshToken();
    const refused = await account.call('GET', SESSIONS);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, null]);
  });
});

describe('an account with a monthly quota', () => {
  test('refuses the execution beyond it until the month is over', async ({ createAccount }) => {
    const account = createAccount({ settings: { monthlyQuota: 1 } });
    const execute = () => account.call<Problem>('POST', '/mint/flows/identify-sbid/execute', { json: {} });
    expect((await execute()).status).toBe(200);
    const refused = await execute();
    expect([refused.status, refused.json.code]).toEqual([429, 'quota_exceeded']);
    expect(refused.headers.get('retry-after')).toBeNull();
    account.account.advance(31 * 86_400_000);
    expect((await execute()).status).toBe(200);
  });
});
