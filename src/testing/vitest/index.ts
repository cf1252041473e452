/**
 * `signimock/testing/vitest`: a `test` that gives each test an account of its own.
 *
 * @module
 */

import { test as base } from 'vitest';
import {
  type Mock,
  type MockAccount,
  type MockAccountOptions,
  type MockOptions,
  startMock,
} from '../index.ts';

/**
 * vitest's `test` with four fixtures. `mock` is one simulator for the file; `account` is a fresh account for
 * each test that asks for it, closed after the test. `mockOptions` and `accountOptions` are their options:
 * change them with `test.override`, for a file or inside a `describe`.
 *
 * @example
 * test.override('accountOptions', { clock: { mode: 'frozen', now: '2030-01-01T09:00:00Z' } });
 *
 * test('a session is signed', async ({ account }) => {
 *   const sessionId = await askForConsent(account.origin, account.credentials);
 *   await account.signer.sign(sessionId);
 * });
 */
export const test = base
  .extend('mockOptions', { scope: 'file' }, {} as MockOptions)
  .extend('mock', { scope: 'file' }, async ({ mockOptions }, { onCleanup }): Promise<Mock> => {
    const mock = await startMock(mockOptions);
    onCleanup(() => mock.close());
    return mock;
  })
  .extend('accountOptions', {} as MockAccountOptions)
  .extend('account', async ({ mock, accountOptions }, { onCleanup }): Promise<MockAccount> => {
    const account = await mock.account(accountOptions);
    onCleanup(() => account.close());
    return account;
  });
