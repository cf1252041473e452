import { createClient } from 'redis';
import { test as base } from 'vitest';
import type { RedisCommands } from '../../src/client/redis/index.ts';
import { isWithoutRedis, type RedisServer, startRedisServer } from './redis-server.ts';

/** A connection of the package `redis` as the tests use it. */
export interface RedisConnection extends RedisCommands {
  sendCommand(args: string[]): Promise<unknown>;
}

/** Connects to a server of the tests; the errors that a lost connection emits are what the tests are about. */
export async function connectRedis(path: string) {
  const redis = createClient({ socket: { path, reconnectStrategy: false } });
  redis.on('error', () => {});
  await redis.connect();
  return redis;
}

/** A test with a Redis of its file, and an empty database on a connection of its own. */
export const redisTest = base
  .extend('server', { scope: 'file' }, async ({}, { onCleanup }): Promise<RedisServer> => {
    const server = await startRedisServer();
    onCleanup(() => server.stop());
    return server;
  })
  .extend('redis', async ({ server }, { onCleanup }): Promise<RedisConnection> => {
    const redis = await connectRedis(server.path);
    onCleanup(() => redis.destroy());
    await redis.sendCommand(['FLUSHALL']);
    return redis;
  });

/** Skipped, with a notice, only where there is no `redis-server`; CI insists on one (`SIGNIMOCK_REQUIRE_REDIS`). */
export const test = redisTest.skipIf(isWithoutRedis);
