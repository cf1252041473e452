import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Usage } from './server-door.ts';

/** A server that runs in a process of its own. */
export interface ServerProcess {
  readonly origin: string;
  readonly port: number;
  usage(): Promise<Usage>;
  /** Gives the process work to do and resolves when it is done. */
  tell(message: object): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts one of the server scripts in this folder and resolves once it listens; `plan` is its only argument.
 */
export async function startServer(
  script: string,
  plan?: unknown,
  execArgv: readonly string[] = [],
): Promise<ServerProcess> {
  const child = fork(new URL(script, import.meta.url), plan === undefined ? [] : [JSON.stringify(plan)], {
    execArgv: [...execArgv],
  });
  const { origin } = (await nextMessage(child)) as { readonly origin: string };
  return {
    origin,
    port: Number(new URL(origin).port),
    async usage() {
      const answer = nextMessage(child);
      child.send('usage');
      return (await answer) as Usage;
    },
    async tell(message) {
      const answer = nextMessage(child);
      child.send(message);
      await answer;
    },
    async stop() {
      const exit = once(child, 'exit');
      child.kill();
      await exit;
    },
  };
}

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void =>
      reject(new Error(`A server process exited (code ${code}).`));
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message);
    });
  });
}
