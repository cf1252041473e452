import { describe, expect } from 'vitest';
import type { MockAccount } from '../../../src/testing/index.ts';
import { test } from '../../../src/testing/vitest/index.ts';
import { NOW } from './modes.ts';

const seen: MockAccount[] = [];

test.override('mockOptions', { seed: 7 });

describe('the test of the vitest door', () => {
  test('gives a test an account on the mock of its file', async ({ mock, account }) => {
    seen.push(account);
    expect(account.origin).toBe(mock.origin);
    expect((await account.control('getAccount')).seed).toBe(7);
  });

  test('gives the next test another account on the same mock, and has closed the last one', async ({
    account,
  }) => {
    const [last] = seen;
    expect(last?.origin).toBe(account.origin);
    expect(last?.id).not.toBe(account.id);
    await expect(last?.requests()).rejects.toMatchObject({ code: 'SIM_UNKNOWN_ACCOUNT' });
  });

  describe('with options for its accounts', () => {
    test.override('accountOptions', { clock: { mode: 'frozen', now: NOW }, permissions: ['Flow Viewer'] });

    test('makes accounts that are so', async ({ account }) => {
      expect(await account.clock.now()).toBe(NOW);
      await expect(account.client.sign.sessions.list()).rejects.toMatchObject({ status: 403 });
    });
  });

  test('makes them as before outside', async ({ account }) => {
    await expect(account.client.sign.sessions.list()).resolves.toBeDefined();
  });
});
