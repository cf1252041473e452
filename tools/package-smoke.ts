/**
 * Packs the package, installs the tarball into an empty folder, and uses it there as a user would: runs the
 * bin, imports each entry, type-checks a program against the shipped types.
 */

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ENTRIES = ['mock', 'client', 'client/redis', 'testing'] as const;
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'signimock-smoke-'));

try {
  install();
  typeCheck();
  importEntries();
  runVitestDoor();
  await runBin();
  verifyPacts();
  console.log(`The package installs, runs, and its entries ${ENTRIES.join(', ')} load with types.`);
} finally {
  rmSync(folder, { recursive: true });
}

function install(): void {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root, stdio: 'pipe' });
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack made no tarball');
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', `./${tarball}`], { cwd: folder });
  // The compiler and Node's types come from this repository: they are not what is tested here.
  for (const name of ['@types/node', 'undici-types']) {
    cpSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), { recursive: true });
  }
}

function typeCheck(): void {
  writeFileSync(
    join(folder, 'consumer.ts'),
    `import { startSimulator } from 'signimock/mock';
import { createClient, isClientError } from 'signimock/client';
import { startMock } from 'signimock/testing';
const simulator = await startSimulator({ port: 0 });
const client = createClient({ baseUrl: simulator.origin, ...simulator.credentials });
const sessions: readonly { readonly id: string }[] = (await client.sign.sessions.list()).data;
console.log(sessions.length, isClientError(new Error()), typeof startMock);
`,
  );
  const options = { strict: true, module: 'nodenext', target: 'es2023', types: ['node'], noEmit: true };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options }));
  const compiler = join(root, 'node_modules', '.bin', 'tsc');
  execFileSync(compiler, ['--project', folder], { cwd: folder, stdio: 'inherit' });
}

function importEntries(): void {
  const program = ENTRIES.map((entry) => `await import('signimock/${entry}');`).join('\n');
  execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: folder,
    stdio: 'inherit',
  });
}

/** The entry for vitest can only be imported inside vitest. */
function runVitestDoor(): void {
  installAsOurs('vitest');
  writeFileSync(
    join(folder, 'door.test.ts'),
    `import { test } from 'signimock/testing/vitest';
import { expect } from 'vitest';
test('an account is there', async ({ account }) => {
  expect(await account.client.accessToken()).toMatch(/^eyJ/);
});
`,
  );
  execFileSync(process.execPath, [join(folder, 'node_modules', 'vitest', 'vitest.mjs'), 'run'], {
    cwd: folder,
    stdio: 'pipe',
  });
}

async function runBin(): Promise<void> {
  const bin = join(folder, 'node_modules', '.bin', 'signimock');
  const child = spawn(bin, ['start', '--port', '0', '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    const { origin } = JSON.parse(line) as { origin: string };
    const reply = await fetch(`${origin}/auth/open/.well-known/openid-configuration`);
    if (reply.status !== 200) throw new Error(`The bin answered ${reply.status}`);
    break;
  }
  child.kill('SIGTERM');
  const code = await exited;
  if (code !== 0) throw new Error(`The bin ended with ${code}`);
}

/**
 * Pact's verifier is large and rarely needed, so it is optional: without it the bin says how to install it.
 */
function verifyPacts(): void {
  const bin = join(folder, 'node_modules', '.bin', 'signimock');
  const pact = join(root, 'contracts', 'signimock-client-signicat-token.json');
  const verify = () => spawnSync(bin, ['verify', '--pacts', pact], { encoding: 'utf8' });
  const without = verify();
  if (without.status !== 1 || !without.stderr.includes('npm install --save-dev @pact-foundation/pact-core'))
    throw new Error(`Without a verifier the bin ended with ${without.status}: ${without.stderr}`);
  installAsOurs('@pact-foundation/pact-core');
  const { status, stdout, stderr } = verify();
  if (status !== 0) throw new Error(`With a verifier the bin ended with ${status}: ${stdout}${stderr}`);
}

/** Installs a peer dependency in the version that this repository is tested with. */
function installAsOurs(name: string): void {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  execFileSync(
    'npm',
    ['install', '--silent', '--no-audit', '--no-fund', `${name}@${devDependencies[name]}`],
    {
      cwd: folder,
    },
  );
}
