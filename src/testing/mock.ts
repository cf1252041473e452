import type { SimulatorOptions } from '../mock/index.ts';
import { SimulatorError } from '../mock/kernel/simulator-error.ts';
import type { MockAccountOptions } from './account-options.ts';
import { Bell } from './bell.ts';
import type { ChildOptions } from './child-arguments.ts';
import { startInChildProcess } from './child-process.ts';
import { createControlClient } from './control-client.ts';
import type { Host } from './host.ts';
import { createMockAccount, type MockAccount, type MockContext } from './mock-account.ts';
import { startInThisProcess } from './same-process.ts';

/**
 * The options of a mock: those of the simulator, with any free port as the default, and where it runs.
 *
 * It starts fastest in the same process. Use a child process if the test process has fake timers, a mocked
 * file system or network, or measures its own memory. A child takes only the options that can be passed to
 * another process.
 */
export type MockOptions =
  | (SimulatorOptions & { readonly process?: 'same' })
  | (ChildOptions & { readonly process: 'child' });

/** A simulator for a test suite. */
export interface Mock {
  /** The base URL for the application under test. */
  readonly origin: string;
  /**
   * Creates an account with credentials, data, clock and journal of its own. Give each test one, and fifty
   * tests can run concurrently on one mock.
   *
   * @throws SimulatorError as from the control API; `SIM_INVALID_OPTION` when the options contradict each
   * other.
   */
  account(options?: MockAccountOptions): Promise<MockAccount>;
  /**
   * Ends the simulator, its process if it has one, and the clients of its accounts. Calling it again does
   * nothing.
   */
  close(): Promise<void>;
}

/**
 * Starts a simulator for tests, by default strict about its own replies and on a free port.
 *
 * A child process needs no clean-up: it ends with this process, even if that is killed.
 *
 * @throws SimulatorError as `startSimulator` does; `SIM_NOT_RUNNING` when the child process ends before it is
 * ready.
 *
 * @example const mock = await startMock(); const account = await mock.account({ clock: { mode: 'frozen', now:
 * '2030-01-01T00:00:00Z' } }); await runMyApplication({ baseUrl: mock.origin, ...account.credentials });
 * await mock.close();
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const bell = new Bell();
  const host = await startHost(options, bell);
  const control = createControlClient(host.origin, options.controlToken);
  const accounts = new Set<MockAccount>();
  const context: MockContext = { host, bell, call: control.call };
  let closed: Promise<void> | undefined;

  async function close(): Promise<void> {
    await control.close();
    // Without connections to the simulator, accounts only release what they hold in this process.
    await Promise.all([...accounts].map((account) => account.close()));
    await host.close();
  }

  return {
    origin: host.origin,
    async account(accountOptions = {}) {
      const account = await createMockAccount(context, accountOptions, () => accounts.delete(account));
      accounts.add(account);
      return account;
    },
    async close() {
      closed ??= close();
      await closed;
    },
  };
}

async function startHost({ process = 'same', ...given }: MockOptions, bell: Bell): Promise<Host> {
  const options = { port: 0, strict: true, ...given };
  if (process === 'child') return startInChildProcess(options, bell);
  if (process === 'same') return startInThisProcess(options, bell);
  const message = `process is ${JSON.stringify(process)}. Write same or child, or leave it out.`;
  throw new SimulatorError('SIM_INVALID_OPTION', message);
}
