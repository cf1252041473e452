import type { BudgetStore } from '../limiter/budget-store.ts';
import { createRunner, type RedisCommands, type RedisStoreOptions, type Script } from './redis-commands.ts';

// Each grant is a row "<microseconds>:<units>" with those microseconds, by the clock of Redis, as its score. A row is dropped
// when it is older than the window, so no window has more units than the budget. No two rows have the same microsecond.
const TAKE: Script = {
  operation: 'takeBudget',
  kinds: ['grants', 'hold'],
  lua: `local units, budget, window = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]) * 1000
local held = redis.call('PTTL', KEYS[2])
if held > 0 then return held end
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('(%.0f', now - window))
redis.call('ZREMRANGEBYSCORE', KEYS[1], string.format('(%.0f', now + window), '+inf')
local rows = redis.call('ZRANGE', KEYS[1], 0, -1)
local spent, at = 0, now
for _, row in ipairs(rows) do
  spent = spent + tonumber(string.match(row, ':(.*)'))
  at = math.max(now, tonumber(string.match(row, '^%d+')) + 1)
end
local missing = spent + math.min(units, budget) - budget
if missing <= 0 then
  redis.call('ZADD', KEYS[1], string.format('%.0f', at), string.format('%.0f:%s', at, ARGV[1]))
  redis.call('PEXPIRE', KEYS[1], math.ceil(window / 1000) + 1000)
  return 0
end
for _, row in ipairs(rows) do
  missing = missing - tonumber(string.match(row, ':(.*)'))
  if missing <= 0 then
    return math.floor((tonumber(string.match(row, '^%d+')) + window - now) / 1000) + 1
  end
end
return math.ceil(window / 1000)`,
};

const HOLD: Script = {
  operation: 'holdBudget',
  kinds: ['hold'],
  lua: `if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], '1', 'PX', ARGV[1]) end
return 0`,
};

/**
 * Keeps request budgets in Redis, so that all processes of an API client share one, and a 429 to one of them holds them all.
 * Windows and holds are measured by the clock of Redis alone, because the clocks of the machines do not agree.
 *
 * A request for more units than the whole budget is granted when nothing of it has been spent.
 *
 * ```ts
 * const client = createClient({ ...options, rateLimit: { store: createRedisBudgetStore(redis) } });
 * ```
 *
 * @throws {OptionError} `CLIENT_INVALID_OPTION`: `redis` or an option is wrong.
 * @throws {StoreError} `CLIENT_STORE_FAILED`, from each method: Redis is lost, too slow, or refuses.
 */
export function createRedisBudgetStore(redis: RedisCommands, options: RedisStoreOptions = {}): BudgetStore {
  const run = createRunner(redis, options);
  return {
    async take(key, units, { units: budget, windowMs }) {
      return Number(await run(TAKE, key, [units, budget, windowMs]));
    },
    async hold(key, holdMs) {
      if (holdMs > 0) await run(HOLD, key, [Math.ceil(holdMs)]);
    },
  };
}
