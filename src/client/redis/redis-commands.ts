import { createHash } from 'node:crypto';
import { OptionError } from '../caller-errors.ts';
import { readGroup, readMs } from '../option-values.ts';
import { StoreError } from '../store-error.ts';

/** What a connection must offer, as those made by `createClient` or `createCluster` of the package `redis` do. */
export interface RedisCommands {
  /** While this is `false` nothing is sent, because the connection would queue the command until Redis is back. */
  readonly isReady?: boolean;
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}

/** Options of the stores in Redis. */
export interface RedisStoreOptions {
  /** The prefix of all keys; default `signimock:`. A digest follows, in `{}` for the sake of clusters. */
  readonly keyPrefix?: string | undefined;
  /** How long Redis may take to answer, in milliseconds; default 1000. After that the method fails. */
  readonly commandTimeoutMs?: number | undefined;
}

/** One script. Redis runs it completely or not at all, and nothing else at the same time. */
export interface Script {
  /** What the script does, as errors name it. */
  readonly operation: string;
  /** The kinds of keys that it uses, in the order of `KEYS`. */
  readonly kinds: readonly string[];
  readonly lua: string;
}

/** Runs a script for a client's key, with arguments in the order of `ARGV`. */
export type RunScript = (script: Script, key: string, args: readonly (string | number)[]) => Promise<unknown>;

/** Creates a function that runs scripts. It fails soon, with a {@link StoreError}, instead of waiting for a lost Redis. */
export function createRunner(redis: RedisCommands, options: RedisStoreOptions): RunScript {
  if (typeof redis?.eval !== 'function') {
    throw new OptionError(
      'redis',
      'is not a connection to Redis: pass one made by createClient of the package redis',
    );
  }
  const group = readGroup('options', options, 'an object such as { keyPrefix }');
  const { keyPrefix = 'signimock:', commandTimeoutMs = 1000 } = group;
  if (typeof keyPrefix !== 'string')
    throw new OptionError('keyPrefix', 'is not text: write for example signimock:');
  const limitMs = readMs('commandTimeoutMs', commandTimeoutMs, 1);

  return async ({ operation, kinds, lua }, key, args) => {
    if (redis.isReady === false) throw new StoreError(operation, 'Redis is not connected');
    // All keys of a script have the same digest, because in a cluster they must be on one node.
    const digest = createHash('sha256').update(key).digest('hex').slice(0, 32);
    const keys = kinds.map((kind) => `${keyPrefix}{${digest}}:${kind}`);
    const ask = () => redis.eval(lua, { keys, arguments: args.map(String) });
    return answerWithin(operation, ask, limitMs);
  };
}

/** Redis's answer, or an error if there is none within `limitMs`. A late answer is ignored. */
async function answerWithin(
  operation: string,
  ask: () => Promise<unknown>,
  limitMs: number,
): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new StoreError(operation, `Redis did not answer in ${limitMs} ms; see commandTimeoutMs`));
    }, limitMs);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch (error) {
    throw error instanceof StoreError ? error : new StoreError(operation, 'Redis failed', error);
  } finally {
    clearTimeout(timer);
  }
}
