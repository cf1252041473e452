import { clearTimeout, setTimeout } from 'node:timers';
import { expect, test, vi } from 'vitest';
import { createWaitFor } from '../../../src/testing/wait-for.ts';

vi.mock('node:timers', async (load) => {
  const timers = await load<typeof import('node:timers')>();
  return { ...timers, setTimeout: vi.fn(timers.setTimeout), clearTimeout: vi.fn(timers.clearTimeout) };
});
test('a wait that is over leaves no timer behind that would keep the process', async () => {
  const waitFor = createWaitFor({
    accountId: 'a',
    isFrozen: () => false,
    nextRequest: async () => {},
    requests: async () => [],
  });
  await waitFor(() => true);
  const [timer] = vi.mocked(setTimeout).mock.results;
  expect(clearTimeout).toHaveBeenCalledWith(timer?.value);
});
