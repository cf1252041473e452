import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from 'vitest';

const BIN = fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url));

/** How the program ended, and all it said. */
export interface Ending {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The real program, in a process of its own. */
export interface Program {
  readonly ended: Promise<Ending>;
  /** Waits for a text on standard output. Rejects when the program ends without having said it. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  signal(signal: NodeJS.Signals): void;
  /** Stops reading what the program says. */
  ignore(): void;
  /** Closes our end of its standard output. */
  hangUp(): void;
}

/** A test with programs that do not outlive it, and files of its own. */
export const test = base
  .extend('launch', ({}, { onCleanup }) => {
    const children: ChildProcess[] = [];
    onCleanup(() => {
      for (const child of children) child.kill('SIGKILL');
    });
    return (args: readonly string[], env: Readonly<Record<string, string>> = {}): Program => {
      const child = spawn(process.execPath, [BIN, ...args], {
        env: { ...process.env, SIGNIMOCK_CONTROL_TOKEN: '', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      children.push(child);
      return follow(child);
    };
  })
  .extend('createFile', ({}, { onCleanup }) => {
    const folders: string[] = [];
    onCleanup(async () => {
      for (const folder of folders) await rm(folder, { recursive: true });
    });
    return async (content: string | Uint8Array, name = 'account.yaml'): Promise<string> => {
      const folder = await mkdtemp(join(tmpdir(), 'signimock-cli-'));
      folders.push(folder);
      const path = join(folder, name);
      await writeFile(path, content);
      return path;
    };
  });

function follow(child: ReturnType<typeof spawn>): Program {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('The program has no pipes.');
  const said = { stdout: '', stderr: '' };
  stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text;
  });
  stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
  });
  const ended = new Promise<Ending>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, ...said }));
  });
  return {
    ended,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(said.stdout);
          if (found === null) return;
          stdout.off('data', look);
          resolve(found);
        };
        stdout.on('data', look);
        look();
        void ended.then(() => {
          const missing = `The program ended without saying ${pattern}. It said: ${said.stdout}${said.stderr}`;
          reject(new Error(missing));
        });
      }),
    signal: (signal) => child.kill(signal),
    ignore: () => stdout.pause(),
    hangUp: () => stdout.destroy(),
  };
}
