/**
 * Packs the package, installs the tarball into an empty folder, and uses it there as a user would: runs the bin, imports
 * each entry, type-checks a program against the shipped types, opens the pages that messages name. Then runs the tarball
 * where nothing is installed.
 */

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What messages and the README point to. */
const PAGES = [
  'docs/README.md',
  'docs/reference/errors.md',
  'docs/reference/failure-modes.md',
  'evidence/sources.yaml',
];
const ENTRIES = ['mock', 'client', 'client/redis', 'testing'] as const;
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'signimock-smoke-'));

try {
  const tarball = install();
  findPages();
  typeCheck();
  importEntries();
  runVitestDoor();
  await runBin();
  verifyPacts();
  runUninstalled(tarball);
  console.log(`The package installs, runs, and its entries ${ENTRIES.join(', ')} load with types.`);
} finally {
  rmSync(folder, { recursive: true });
}

function install(): string {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root, stdio: 'pipe' });
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack made no tarball');
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', `./${tarball}`], { cwd: folder });
  // The compiler and Node's types come from this repository: they are not what is tested here.
  for (const name of ['@types/node', 'undici-types']) {
    cpSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), { recursive: true });
  }
  return tarball;
}

function findPages(): void {
  const missing = PAGES.filter((page) => !existsSync(join(folder, 'node_modules/signimock', page)));
  if (missing.length > 0) throw new Error(`The package has no ${missing.join(', ')}`);
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
  // The package consists of ES modules, which CommonJS can load too.
  const required = ENTRIES.map((entry) => `require('signimock/${entry}');`).join('\n');
  execFileSync(process.execPath, ['--input-type=commonjs', '--eval', required], {
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

/**
 * Runs the bin as a team without Node.js does: npx takes the tarball and the verifier, and leaves nothing
 * behind in the team's folder.
 */
function runUninstalled(tarball: string): void {
  const team = mkdtempSync(join(tmpdir(), 'signimock-smoke-'));
  try {
    cpSync(join(folder, tarball), join(team, tarball));
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const verifier = `@pact-foundation/pact-core@${devDependencies['@pact-foundation/pact-core']}`;
    const pact = join(root, 'contracts', 'signimock-client-signicat-token.json');
    const packages = [`--package=./${tarball}`, `--package=${verifier}`];
    const args = ['--yes', ...packages, '--', 'signimock', 'verify', '--pacts', pact];
    // The variables that `npm run` sets would make npx look in this repository.
    const own = Object.entries(process.env).filter(([name]) => !name.startsWith('npm_'));
    const env = { ...Object.fromEntries(own), npm_config_cache: join(folder, 'cache') };
    const { status, stdout, stderr } = spawnSync('npx', args, { cwd: team, encoding: 'utf8', env });
    if (status !== 0) throw new Error(`Not installed, the bin ended with ${status}: ${stdout}${stderr}`);
    const left = readdirSync(team).filter((name) => name !== tarball);
    if (left.length > 0) throw new Error(`npx left ${left.join(', ')}`);
  } finally {
    rmSync(team, { recursive: true });
  }
}

/** Installs a peer in the version that this repository is tested with. */
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
