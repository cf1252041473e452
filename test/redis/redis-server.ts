import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A Redis of one test file: no port, no persistence, gone with the file. */
export interface RedisServer {
  /** The socket it listens on. */
  readonly path: string;
  /** Stops it from answering, with its connections open, until `resume`. */
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
}

const REQUIRED = process.env.SIGNIMOCK_REQUIRE_REDIS === '1';
const isInstalled = spawnSync('redis-server', ['--version']).status === 0;

/** Whether the tests with Redis are left out. Where CI requires them they run, and fail for want of the program. */
export const isWithoutRedis = !isInstalled && !REQUIRED;

if (isWithoutRedis) {
  process.stderr.write(
    '\n▸ test/redis is skipped: there is no redis-server here. Install the package redis-server.\n\n',
  );
}

/** Starts the `redis-server` of the machine in an empty folder. */
export async function startRedisServer(): Promise<RedisServer> {
  if (!isInstalled)
    throw new Error('SIGNIMOCK_REQUIRE_REDIS is 1, but there is no redis-server on the PATH.');
  const folder = mkdtempSync(join(tmpdir(), 'signimock-redis-'));
  const path = join(folder, 'redis.sock');
  const options = ['--port', '0', '--unixsocket', path, '--save', '', '--appendonly', 'no', '--dir', folder];
  const child = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  // A test process that is killed must not leave a server behind.
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  for await (const line of createInterface({ input: child.stdout })) {
    if (/ready to accept connections/i.test(line)) break;
  }
  child.stdout.resume();
  if (child.exitCode !== null) throw new Error(`redis-server ended with ${child.exitCode}`);
  return {
    path,
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    async stop() {
      process.off('exit', kill);
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
