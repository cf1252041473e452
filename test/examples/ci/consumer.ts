import { execFile } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { test as base } from 'vitest';
import { ROOT } from '../../docs/pages.ts';
import type { ShellStep } from './recipes.ts';

/** How a step ended, and what it printed. */
interface Ended {
  readonly code: number;
  readonly out: string;
}

/** A folder of a team that has signimock installed, and the CI that runs its steps there. */
export interface Consumer {
  /** The port that stands for the recipe's. */
  readonly port: number;
  /** Runs a step as both CIs do: in bash, until something fails. Only what is installed already is left out. */
  run(step: ShellStep, env?: Readonly<Record<string, string>>): Promise<Ended>;
  read(file: string): string;
  /** Gives the path of the file. */
  write(file: string, text: string): string;
}

/** The team's own test: takes the address and the credentials from the environment, as its application does. */
const OWN_TEST = `
const { SIGNICAT_BASE_URL: origin, SIGNICAT_CLIENT_ID: id, SIGNICAT_CLIENT_SECRET: secret } = process.env;
const body = new URLSearchParams({ grant_type: 'client_credentials', scope: 'signicat-api', client_id: id, client_secret: secret });
const { status } = await fetch(origin + '/auth/open/connect/token', { method: 'POST', body });
console.log('token', status);
process.exitCode = status === 200 ? 0 : 1;
`;

/** A pact that the team's consumer tests have written. */
const PACT = 'signimock-client-signicat-token.json';

const PORT = /\b4010\b/g;

/** A test with a folder of its own, of which no simulator stays behind. */
export const test = base.extend('consumer', async ({}, { onCleanup }): Promise<Consumer> => {
  const folder = mkdtempSync(join(tmpdir(), 'signimock-consumer-'));
  onCleanup(() => {
    kill(folder);
    rmSync(folder, { recursive: true });
  });
  install(folder);
  const port = await findFreePort();
  const toOwn = (text: string): string =>
    text.replaceAll(PORT, String(port)).replaceAll('$CI_PROJECT_DIR', folder);
  return {
    port,
    run({ script, env }, more = {}) {
      const given = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, toOwn(value)]));
      const lines = toOwn(script)
        .split('\n')
        .filter((line) => line !== 'npm ci');
      return bash(lines.join('\n'), folder, { ...given, ...more });
    },
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    write(file, text) {
      const path = join(folder, file);
      writeFileSync(path, text);
      return path;
    },
  };
});

function install(folder: string): void {
  const bin = join(folder, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  const program = join(bin, 'signimock');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, 'src/cli/bin.ts')}' "$@"\n`);
  chmodSync(program, 0o755);
  mkdirSync(join(folder, 'contracts'));
  copyFileSync(join(ROOT, 'contracts', PACT), join(folder, 'contracts', PACT));
  writeFileSync(join(folder, 'own-test.js'), OWN_TEST);
  const manifest = { private: true, type: 'module', scripts: { test: 'node own-test.js' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
}

function bash(script: string, cwd: string, env: Readonly<Record<string, string>>): Promise<Ended> {
  const options = {
    cwd,
    env: { ...process.env, npm_config_cache: join(cwd, '.npm'), ...env, npm_config_offline: 'true' },
  };
  return promisify(execFile)(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
    options,
  ).then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    (failure: { code?: number; stdout?: string }) => ({
      code: failure.code ?? -1,
      out: failure.stdout ?? String(failure),
    }),
  );
}

/** Whatever the test came to: the simulator that said its id in the log ends. */
function kill(folder: string): void {
  try {
    const [, pid] = /"pid":(\d+)/.exec(readFileSync(join(folder, 'signimock.log'), 'utf8')) ?? [];
    if (pid !== undefined) process.kill(Number(pid), 'SIGKILL');
  } catch {
    // It never started, or has ended.
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
