import type { SimulatorOptions } from '../mock/index.ts';
import type { Bell } from './bell.ts';
import type { Host } from './host.ts';

/**
 * Starts a simulator in this process.
 *
 * @throws SimulatorError as `startSimulator` does.
 */
export async function startInThisProcess(options: SimulatorOptions, bell: Bell): Promise<Host> {
  // Loaded only here: a test with its simulator in a child process does not need it.
  const { startSimulator } = await import('../mock/index.ts');
  const simulator = await startSimulator({
    ...options,
    onLine(line) {
      bell.ring(line.accountId);
      options.onLine?.(line);
    },
  });
  return {
    origin: simulator.origin,
    nowMsOf: (accountId) => simulator.accounts.get(accountId).clock.nowMs(),
    close: () => simulator.close(),
  };
}
