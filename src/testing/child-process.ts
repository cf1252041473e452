import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { SimulatorError, type SimulatorErrorCode } from '../mock/kernel/simulator-error.ts';
import type { Bell } from './bell.ts';
import { type ChildOptions, toArguments } from './child-arguments.ts';
import type { Host } from './host.ts';

/** The program of this package: TypeScript in the repository, JavaScript when installed. */
const PROGRAM = fileURLToPath(
  new URL(`../cli/bin.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url),
);

/** How a child is started and ended; tests use other programs than this package's. */
interface Handling {
  readonly program?: string;
  /** How long a child may take to end before it is killed. */
  readonly graceMs?: number;
}

/** A simulator in a process of its own. */
export interface ChildHost extends Host {
  readonly pid: number;
}

/** What a simulator's output says; other events and members are ignored. */
type ChildEvent =
  | { readonly event: 'ready'; readonly origin: string; readonly pid: number }
  | { readonly event: 'request'; readonly accountId: string }
  | { readonly event: 'error'; readonly code: SimulatorErrorCode; readonly message: string };

/**
 * Starts a simulator in a child process, and resolves once it answers.
 *
 * The child lives as long as its standard input is open. This process holds the other end, which the system
 * closes when this process ends, in whatever way, so no child is left behind.
 *
 * @throws SimulatorError with the code and message the child failed with; `SIM_NOT_RUNNING` when it ended
 * without an error message; `SIM_INVALID_OPTION` for an option that cannot be passed to another process.
 */
export async function startInChildProcess(
  options: ChildOptions,
  bell: Bell,
  { program = PROGRAM, graceMs = 5_000 }: Handling = {},
): Promise<ChildHost> {
  const args = toArguments(options);
  // `fork`, because it runs the same node binary; it requires a message channel, which is not used.
  const child = fork(program, args, { execArgv: [], stdio: ['pipe', 'pipe', 'pipe', 'ipc'] });
  child.stdin?.on('error', () => {});
  const ended = once(child, 'close');
  const { origin, pid } = await awaitReady(child, ended, bell);
  return {
    origin,
    pid,
    async close() {
      const force = setTimeout(() => child.kill('SIGKILL'), graceMs);
      child.stdin?.end();
      await ended.finally(() => clearTimeout(force));
    },
  };
}

async function awaitReady(child: ChildProcess, ended: Promise<unknown[]>, bell: Bell) {
  const { promise: ready, resolve } = Promise.withResolvers<ChildEvent & { readonly event: 'ready' }>();
  let failure: (ChildEvent & { readonly event: 'error' }) | undefined;
  const hear = (event: ChildEvent): void => {
    if (event.event === 'ready') resolve(event);
    if (event.event === 'request') bell.ring(event.accountId);
    if (event.event === 'error') failure = event;
  };
  listen(child.stdout, hear);
  listen(child.stderr, hear);
  const died = ended.then(
    ([exitCode, signal]) => {
      const how = signal === null ? `exit code ${exitCode}` : `signal ${signal}`;
      const message = `The simulator's process ended before it was ready, with ${how}.`;
      throw new SimulatorError(failure?.code ?? 'SIM_NOT_RUNNING', failure?.message ?? message);
    },
    (cause: unknown) => {
      throw new SimulatorError('SIM_NOT_RUNNING', "The simulator's process could not be started.", { cause });
    },
  );
  // Once it is ready, `close` handles how it ends.
  died.catch(() => {});
  return Promise.race([ready, died]);
}

/** Node's own warnings arrive here too, so anything but our events is ignored. */
function listen(output: Readable | null, hear: (event: ChildEvent) => void): void {
  if (output === null) return;
  createInterface({ input: output }).on('line', (line) => {
    if (line.startsWith('{"event":')) hear(JSON.parse(line));
  });
}
