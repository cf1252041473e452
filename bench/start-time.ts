import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { median, type Result } from './result.ts';
import type { ServerProcess } from './server-process.ts';
import { takeTurns } from './turns.ts';

const ROUNDS = 12;
const PATH = '/auth/open/.well-known/openid-configuration';

/** Compares the time from spawning a server to its first answer: the built command against a bare Fastify server. */
export async function compareStarts({ origin }: ServerProcess): Promise<Result> {
  const reply = await fetch(origin + PATH);
  const { connection, 'keep-alive': _, 'content-length': __, ...headers } = Object.fromEntries(reply.headers);
  const answer = JSON.stringify({ path: PATH, headers, body: await reply.text() });
  const baseline = [pathOf('baseline-start.js'), answer];
  const sides = { simulator: simulatorCommand(), baseline, control: baseline };
  await takeTurns(sides, 1, measureStart);
  const rounds = await takeTurns(sides, ROUNDS, measureStart);
  return {
    name: 'start',
    aim: { atMost: 1.3 },
    unit: 'ratio',
    simulator: `${median(rounds.map(({ simulator }) => simulator)).toFixed(0)} ms`,
    baseline: `${median(rounds.map((round) => round.baseline)).toFixed(0)} ms`,
    value: median(rounds.map((round) => round.simulator / round.baseline)),
    control: median(rounds.map((round) => round.control / round.baseline)),
  };
}

function simulatorCommand(): readonly string[] {
  const command = pathOf('../dist/cli/bin.js');
  return existsSync(command) ? [command, 'start', '--port', '0', '--json'] : [pathOf('simulator-start.js')];
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

/** Milliseconds from spawning `node` with these arguments to the end of the first answer. */
async function measureStart(args: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  try {
    await fetchFirst(`${await readOrigin(child.stdout)}${PATH}`);
    return performance.now() - startedAt;
  } finally {
    child.kill();
    await exit;
  }
}

/** The first address in what a server prints; each server prints it as soon as it listens. */
async function readOrigin(output: AsyncIterable<Buffer>): Promise<string> {
  let printed = '';
  for await (const chunk of output) {
    printed += chunk.toString();
    const [origin] = /http:\/\/127\.0\.0\.1:\d+(?=\D)/.exec(printed) ?? [];
    if (origin !== undefined) return origin;
  }
  throw new Error(`A server exited before it listened; it printed: ${printed}`);
}

function fetchFirst(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false }, (reply) => {
      if (reply.statusCode !== 200) reject(new Error(`${url} was answered with ${reply.statusCode}.`));
      reply.resume().once('end', resolve);
    });
    request.once('error', reject);
  });
}
