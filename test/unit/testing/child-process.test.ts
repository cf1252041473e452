import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, type TestContext, test } from 'vitest';
import { Bell } from '../../../src/testing/bell.ts';
import { startInChildProcess } from '../../../src/testing/child-process.ts';

const MODULE = new URL('../../../src/testing/child-process.ts', import.meta.url).href;
const BELL = new URL('../../../src/testing/bell.ts', import.meta.url).href;

/** Whether a process runs. One that has ended and is not yet taken note of does not. */
async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return !status.includes(') Z ');
}

/** Writes a program that stands in for the simulator's. */
async function writeProgram(text: string, onTestFinished: TestContext['onTestFinished']): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'signimock-child-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const program = join(folder, 'program.mjs');
  await writeFile(program, text);
  return program;
}

test('a simulator in a child process has no process left once it is closed', async () => {
  const { origin, pid, close } = await startInChildProcess({ port: 0 }, new Bell());
  expect(await isRunning(pid)).toBe(true);
  expect((await fetch(`${origin}/_mock/v1`)).status).toBe(200);
  await close();
  expect(await isRunning(pid)).toBe(false);
  await close();
});

test('a simulator in a child process is gone when its parent is killed', async () => {
  const program = `
    import { Bell } from '${BELL}';
    import { startInChildProcess } from '${MODULE}';
    const { pid } = await startInChildProcess({ port: 0 }, new Bell());
    console.log(pid);`;
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [pid] = await once(createInterface({ input: parent.stdout }), 'line');
  expect(await isRunning(Number(pid))).toBe(true);
  parent.kill('SIGKILL');
  await expect.poll(() => isRunning(Number(pid)), { timeout: 5_000 }).toBe(false);
});

test('a child process that cannot start fails with the error it failed with', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const started = startInChildProcess({ port }, new Bell());
  await expect(started).rejects.toMatchObject({
    name: 'SimulatorError',
    code: 'SIM_PORT_IN_USE',
    message: expect.stringContaining(`Port ${port} on 127.0.0.1 is in use.`),
  });
  other.close();
});

test('a child process that dies without a word is a typed failure too', async ({ onTestFinished }) => {
  const program = await writeProgram('process.exitCode = 3;', onTestFinished);
  await expect(startInChildProcess({}, new Bell(), { program })).rejects.toMatchObject({
    code: 'SIM_NOT_RUNNING',
    message: "The simulator's process ended before it was ready, with exit code 3.",
  });
});

test('a child process that does not end by itself is ended by force', async ({ onTestFinished }) => {
  const ready = { event: 'ready', origin: 'http://127.0.0.1:1' };
  const text = `console.warn('a warning of its own');
    console.log(JSON.stringify({ ...${JSON.stringify(ready)}, pid: process.pid }));
    setInterval(() => {}, 1_000);`;
  const program = await writeProgram(text, onTestFinished);
  const { pid, close } = await startInChildProcess({}, new Bell(), { program, graceMs: 10 });
  expect(await isRunning(pid)).toBe(true);
  await close();
  expect(await isRunning(pid)).toBe(false);
});

test('a child process takes no option that cannot leave this one', async () => {
  // The types leave the option out; a JavaScript caller may pass it all the same.
  const started = startInChildProcess({ onLine: () => {} } as never, new Bell());
  await expect(started).rejects.toMatchObject({
    code: 'SIM_INVALID_OPTION',
    message: 'A mock in a child process takes no option onLine. Leave it out, or start it in this process.',
  });
});
