import { test as base } from 'vitest';
import type { AccountDefinition } from '../../src/mock/accounts/account.ts';
import { type Simulator, startSimulator } from '../../src/mock/index.ts';
import { createCaller, type TestAccount } from './test-account.ts';

/** The instant every test account's clock shows at first; it moves only when a test advances it. */
export const TEST_NOW = '2030-01-01T00:00:00Z';

/**
 * A test with a simulator of its file, and accounts of its own on it.
 *
 * The simulator is strict: a reply of ours that is not as `openapi/` says turns into a 500, and the test fails.
 */
export const test = base
  .extend('simulator', { scope: 'file' }, async ({}, { onCleanup }): Promise<Simulator> => {
    const simulator = await startSimulator({ port: 0, strict: true });
    onCleanup(() => simulator.close());
    return simulator;
  })
  .extend('createAccount', ({ simulator }) => {
    return (definition: AccountDefinition = {}): TestAccount => {
      const clock = { mode: 'frozen', now: TEST_NOW } as const;
      return createCaller(simulator, simulator.accounts.create({ clock, ...definition }));
    };
  })
  .extend('account', ({ createAccount }): TestAccount => createAccount());
