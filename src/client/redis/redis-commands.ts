import { createHash } from 'node:crypto';
import { OptionError } from '../caller-errors.ts';
import { readGroup, readMs } from '../option-values.ts';
import { StoreError } from '../store-error.ts';

/** The least that a connection must offer: `createClient`, `createCluster` and the others of the package `redis` do. */
export interface RedisCommands {
  /** Where it is `false`, nothing is sent: the connection would keep the command until Redis is back. */
  readonly isReady?: boolean;
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}

/** What a store in Redis can be told. */
export interface RedisStoreOptions {
  /** What the name of each key begins with; default `signimock:`. The rest is a digest, in `{}` for a cluster. */
  readonly keyPrefix?: string | undefined;
  /** How long Redis may take to answer, in milliseconds; default 1000. After that the store fails. */
  readonly commandTimeoutMs?: number | undefined;
}

/** One script, run whole or not at all and never beside another. */
export interface Script {
  /** What it is for, as an error names it. */
  readonly operation: string;
  /** The kinds of keys it uses, in the order of `KEYS`. */
  readonly kinds: readonly string[];
  readonly lua: string;
}

/** Runs a script for the key of a client with arguments in the order of `ARGV`. */
export type RunScript = (script: Script, key: string, args: readonly (string | number)[]) => Promise<unknown>;

/** A way to run scripts that fails with a {@link StoreError} soon rather than wait for a lost Redis. */
export function createRunner(redis: RedisCommands, options: RedisStoreOptions): RunScript {
  if (typeof redis?.eval !== 'function') {
    throw new OptionError(
      'redis',
      'is no connection to Redis: pass what createClient of the package redis gives',
    );
  }
  const group = readGroup('options', options, 'an object such as { keyPrefix }');
  const { keyPrefix = 'signimock:', commandTimeoutMs = 1000 } = group;
  if (typeof keyPrefix !== 'string')
    throw new OptionError('keyPrefix', 'is not text: write for example signimock:');
  const limitMs = readMs('commandTimeoutMs', commandTimeoutMs, 1);

  return async ({ operation, kinds, lua }, key, args) => {
    if (redis.isReady === false) throw new StoreError(operation, 'Redis is not connected');
    // One digest for all keys of a script: in a cluster they must lie on one node.
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
