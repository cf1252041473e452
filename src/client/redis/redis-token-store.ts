import type { ReleaseLock, StoredToken, TokenStore } from '../token-store.ts';
import { createRunner, type RedisCommands, type RedisStoreOptions, type Script } from './redis-commands.ts';

const GET: Script = {
  operation: 'getToken',
  kinds: ['token'],
  lua: `return redis.call('HMGET', KEYS[1], 'value', 'askedAtMs', 'expiresAtMs')`,
};

const SET: Script = {
  operation: 'setToken',
  kinds: ['token'],
  lua: `redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'value', ARGV[1], 'askedAtMs', ARGV[2], 'expiresAtMs', ARGV[3])
return redis.call('PEXPIRE', KEYS[1], ARGV[4])`,
};

const DISCARD: Script = {
  operation: 'discardToken',
  kinds: ['token'],
  lua: `if redis.call('HGET', KEYS[1], 'value') == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`,
};

// The server's time identifies the holder: the lock can be taken only once in a microsecond.
const LOCK: Script = {
  operation: 'lockToken',
  kinds: ['token-lock'],
  lua: `local now = redis.call('TIME')
local holder = now[1] .. '.' .. now[2]
if redis.call('SET', KEYS[1], holder, 'NX', 'PX', ARGV[1]) then return holder end
return false`,
};

const UNLOCK: Script = {
  operation: 'unlockToken',
  kinds: ['token-lock'],
  lua: `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`,
};

/**
 * Keeps access tokens in Redis, so that all processes of an API client share one, and only one of them asks for the next.
 *
 * The token is stored in Redis unencrypted until it expires: whoever can read it can act as the API client. Protect Redis with a
 * password, TLS and an ACL for the key prefix. The client secret is never stored.
 *
 * The clocks of the machines should agree to within `renewBeforeMs`. If they do not, a call may be refused with 401, and the
 * client renews the token. Locks and the lifetimes of keys are measured by the clock of Redis.
 *
 * ```ts
 * const redis = await createRedisConnection({ url: 'redis://127.0.0.1:6379' }).on('error', report).connect();
 * const client = createClient({ ...options, tokenStore: createRedisTokenStore(redis) });
 * ```
 *
 * @throws {OptionError} `CLIENT_INVALID_OPTION`: `redis` or an option is wrong.
 * @throws {StoreError} `CLIENT_STORE_FAILED`, from each method: Redis is lost, too slow, or refuses.
 */
export function createRedisTokenStore(redis: RedisCommands, options: RedisStoreOptions = {}): TokenStore {
  const run = createRunner(redis, options);
  return {
    async get(key) {
      return readToken(await run(GET, key, []));
    },
    async set(key, { value, askedAtMs, expiresAtMs }, keepMs) {
      await run(SET, key, [value, askedAtMs, expiresAtMs, toSpan(keepMs)]);
    },
    async discard(key, value) {
      await run(DISCARD, key, [value]);
    },
    async lock(key, holdMs): Promise<ReleaseLock | undefined> {
      const holder = await run(LOCK, key, [toSpan(holdMs)]);
      if (holder === null) return undefined;
      return async () => {
        await run(UNLOCK, key, [String(holder)]);
      };
    },
  };
}

/** The token in an answer from Redis; `undefined` if a part of it is missing. */
function readToken(answer: unknown): StoredToken | undefined {
  if (!Array.isArray(answer) || answer.some((part) => part === null)) return undefined;
  const [value, askedAtMs, expiresAtMs] = answer.map(String);
  if (value === undefined || value === '') return undefined;
  const token = { value, askedAtMs: Number(askedAtMs), expiresAtMs: Number(expiresAtMs) };
  return Number.isFinite(token.askedAtMs) && Number.isFinite(token.expiresAtMs) ? token : undefined;
}

/** Redis accepts only whole milliseconds from 1 up. */
function toSpan(ms: number): number {
  return Math.max(1, Math.ceil(ms));
}
