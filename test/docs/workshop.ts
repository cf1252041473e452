import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { startSimulator } from '../../src/mock/index.ts';
import { ROOT } from './pages.ts';

/** What a program said and how it ended. */
interface Ended {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** An empty folder in which code of the docs is compiled or run, as if in a project that has the package. */
export interface Workshop {
  readonly path: string;
  write(name: string, text: string): string;
  run(command: string, args: readonly string[], options?: { readonly cwd?: string }): Promise<Ended>;
  remove(): void;
}

const ENTRIES = ['mock', 'client', 'client/redis', 'testing', 'testing/vitest'] as const;
const TIMEOUT_MS = 60_000;

/** Makes a workshop. Packages of the repository can be imported in it. */
export function createWorkshop(): Workshop {
  const path = mkdtempSync(join(tmpdir(), 'signimock-docs-'));
  symlinkSync(join(ROOT, 'node_modules'), join(path, 'node_modules'));
  writeFileSync(join(path, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  const bin = join(path, 'bin');
  mkdirSync(bin);
  const program = join(ROOT, 'src/cli/bin.ts');
  writeFileSync(join(bin, 'signimock'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`, {
    mode: 0o755,
  });
  return {
    path,
    write(name, text) {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      return file;
    },
    async run(command, args, { cwd = path } = {}) {
      const options = {
        cwd,
        timeout: TIMEOUT_MS,
        env: { ...process.env, NO_COLOR: '1', TMPDIR: path, PATH: `${bin}:${process.env.PATH}` },
      };
      return promisify(execFile)(command, args, options).then(
        ({ stdout, stderr }) => ({ code: 0, out: stdout, error: stderr }),
        (failure: { code?: number; stdout?: string; stderr?: string }) => ({
          code: failure.code ?? -1,
          out: failure.stdout ?? '',
          error: failure.stderr ?? String(failure),
        }),
      );
    },
    remove: () => rmSync(path, { recursive: true }),
  };
}

/** Lays a copy of the example's files where the docs name them. */
export function layExamples({ path }: Workshop): void {
  cpSync(join(ROOT, 'examples'), join(path, 'examples'), { recursive: true });
}

/** The compiler's `paths` that lead the package's entries to the sources. */
export const SOURCE_PATHS: Readonly<Record<string, readonly [string]>> = Object.fromEntries(
  ENTRIES.map((entry) => [`signimock/${entry}`, [join(ROOT, 'src', entry, 'index.ts')]]),
);

/** The code with the package's entries named by their place in the sources, so that it runs without a build. */
export function toSources(code: string): string {
  return code.replaceAll(/'signimock\/([\w/]+)'/g, (_, entry) => `'${join(ROOT, 'src', entry, 'index.ts')}'`);
}

const DOCUMENTED_ORIGIN = 'http://127.0.0.1:4010';

/** Calls `use` with a fresh simulator, and with the way from the origin in the docs to its own and back. */
export async function withSimulator<Result>(
  use: (origins: { toReal(text: string): string; toDocumented(text: string): string }) => Promise<Result>,
): Promise<Result> {
  const simulator = await startSimulator({ port: 0 });
  try {
    return await use({
      toReal: (text) => text.replaceAll(DOCUMENTED_ORIGIN, simulator.origin),
      toDocumented: (text) => text.replaceAll(simulator.origin, DOCUMENTED_ORIGIN),
    });
  } finally {
    await simulator.close();
  }
}

/** Turns printed output into a pattern: `…` stands for any text, everything else for itself. */
export function toPattern(printed: string): RegExp {
  const parts = printed
    .trimEnd()
    .split('…')
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join(String.raw`[\s\S]*?`)}$`);
}
