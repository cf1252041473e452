import { type SimulatorOptions, startSimulator } from '../mock/index.ts';
import { createMockAccount, type MockAccount, type MockAccountOptions } from './mock-account.ts';

/** What a mock can be given: the simulator's options, on a free port unless one is named. */
export type MockOptions = SimulatorOptions;

/** A simulator in this process, for a test suite. */
export interface Mock {
  /** The base URL for the application under test. */
  readonly origin: string;
  /**
   * Creates an account with credentials, data, clock and journal of its own: give each test one, and fifty of them can run
   * at the same time on one mock.
   */
  account(options?: MockAccountOptions): MockAccount;
  /** Stops the simulator and the clients of its accounts. */
  close(): Promise<void>;
}

/**
 * Starts a simulator for tests, strict about its own replies and on a free port.
 *
 * @throws SimulatorError as `startSimulator` does.
 *
 * @example
 * const mock = await startMock();
 * const account = mock.account({ clock: { mode: 'frozen', now: '2030-01-01T00:00:00Z' } });
 * await runMyApplication({ baseUrl: mock.origin, ...account.credentials });
 * await mock.close();
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const simulator = await startSimulator({ port: 0, strict: true, ...options });
  const accounts: MockAccount[] = [];
  return {
    origin: simulator.origin,
    account(accountOptions = {}) {
      const account = createMockAccount(simulator, accountOptions);
      accounts.push(account);
      return account;
    },
    async close() {
      await Promise.all(accounts.map((account) => account.client.close()));
      await simulator.close();
    },
  };
}
