/**
 * Stores in Redis for the client (`signimock/client/redis`): processes that use them share a token and a budget.
 *
 * You make the connection, with the package `redis` (6 or later), and you close it.
 */

export { createRedisBudgetStore } from './redis-budget-store.ts';
export type { RedisCommands, RedisStoreOptions } from './redis-commands.ts';
export { createRedisTokenStore } from './redis-token-store.ts';
