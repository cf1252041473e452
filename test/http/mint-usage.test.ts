import { describe, expect } from 'vitest';
import type { components } from '../../src/wire/generated/control.ts';
import { test } from '../support/simulator-test.ts';
import type { TestAccount } from '../support/test-account.ts';
import { download, flow, read } from './mint-fixtures.ts';

type Usage = components['schemas']['Usage'];

const usageOf = async (account: TestAccount): Promise<Usage> =>
  (await account.control<Usage>('GET', '/usage')).json;

const FLOWS = [flow('maker', { files: [{ name: 'a.txt', contentType: 'text/plain' }] })];

describe('the usage of an account', () => {
  test('is nothing at first', async ({ account }) => {
    expect(await usageOf(account)).toEqual({
      executions: 0,
      requestUnits: 0,
      price: { amount: 0, currency: 'USD' },
    });
  });

  test('counts an execution in every dialect at half a dollar, and one unit', async ({ createAccount }) => {
    const account = createAccount({ flows: FLOWS });
    for (const path of ['/mint/flows/maker/execute', '/flows/maker/execute', '/api/flows/maker/instances']) {
      await account.call('POST', path, { json: {} });
    }
    expect(await usageOf(account)).toEqual({
      executions: 3,
      requestUnits: 3,
      price: { amount: 1.5, currency: 'USD' },
    });
  });

  test('counts a download as five units in every dialect, ready or not, and all else as one', async ({
    createAccount,
  }) => {
    const account = createAccount({ flows: FLOWS });
    const started = await account.call<{ id: string }>('POST', '/mint/flows/maker/execute', { json: {} });
    const { id, files } = await read(account, started.json.id);
    const before = (await usageOf(account)).requestUnits;
    expect(before).toBe(2);
    const paths = [
      `/mint/flows/instances/${id}/files/${files[0]?.referenceId}/download`,
      `/flows/instances/${id}/files/${files[0]?.referenceId}/download`,
      `/api/instances/${id}/result-file`,
      `/api/instances/nothing/result-file`,
    ];
    for (const path of paths) await download(account, path);
    expect((await usageOf(account)).requestUnits).toBe(before + 20);
    for (const path of ['/mint/flows', '/mint/workflows', '/api/flows', '/mint/flows/maker/instances']) {
      await account.call('GET', path);
    }
    expect((await usageOf(account)).requestUnits).toBe(before + 24);
  });

  test('counts no execution that was refused', async ({ account }) => {
    await account.call('POST', '/mint/flows/nothing/execute', { json: {} });
    await account.call('POST', '/mint/flows/credit-check-draft/execute', { json: {} });
    await account.call('POST', '/mint/flows/identify-mitid/execute', { json: {} });
    expect((await usageOf(account)).executions).toBe(0);
  });

  test('counts no request without a good token or the role', async ({ createAccount }) => {
    const account = createAccount({ clients: [{ permissions: ['Flow Viewer'] }] });
    await account.call('GET', '/mint/flows', { token: null });
    await account.call('GET', '/mint/flows', { token: 'nonsense' });
    await account.call('POST', '/mint/flows/identify-sbid/execute', { json: {} });
    expect((await usageOf(account)).requestUnits).toBe(0);
  });

  test('is the account’s own, and starts anew with a reset', async ({ createAccount }) => {
    const [one, other] = [createAccount(), createAccount()];
    await one.call('POST', '/mint/flows/identify-sbid/execute', { json: {} });
    expect((await usageOf(other)).executions).toBe(0);
    await one.control('POST', '/reset');
    expect(await usageOf(one)).toMatchObject({ executions: 0, requestUnits: 0 });
  });
});
