import { expect, test } from 'vitest';
import { StoreError } from '../../../src/client/index.ts';
import {
  createRedisBudgetStore,
  createRedisTokenStore,
  type RedisCommands,
} from '../../../src/client/redis/index.ts';

const TOKEN = { value: 'eyJ.secret.token', askedAtMs: 0, expiresAtMs: 600_000 };

/** A connection that throws at once, as one that was closed may do. */
const closed: RedisCommands = {
  isReady: true,
  eval() {
    throw new Error('The client is closed');
  },
};

test('a connection that throws before it gives a promise fails each method in the same way', async () => {
  const tokens = createRedisTokenStore(closed);
  const budgets = createRedisBudgetStore(closed);
  const methods: readonly (readonly [operation: string, work: Promise<unknown>])[] = [
    ['getToken', tokens.get('key')],
    ['setToken', tokens.set('key', TOKEN, 600_000)],
    ['discardToken', tokens.discard('key', TOKEN.value)],
    ['lockToken', tokens.lock('key', 1_000)],
    ['takeBudget', budgets.take('key', 1, { units: 1, windowMs: 1_000 }, 0)],
    ['holdBudget', budgets.hold('key', 1_000, 0)],
  ];
  for (const [operation, work] of methods) {
    const error: unknown = await work.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toMatchObject({
      code: 'CLIENT_STORE_FAILED',
      operation,
      cause: { message: 'The client is closed' },
    });
  }
});
