import { expect, test, vi } from 'vitest';
import { createRunner } from '../../../src/client/redis/redis-commands.ts';

test('a command that Redis has answered leaves no timer behind', async () => {
  vi.useFakeTimers();
  const run = createRunner({ eval: async () => 0 }, {});
  await run({ operation: 'x', kinds: ['token'], lua: '' }, 'key', []);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
