import { test } from '../../../src/testing/vitest/index.ts';

/** The instant the clocks of these tests show at first. */
export const NOW = '2030-01-01T00:00:00Z';

const clock = { mode: 'frozen', now: NOW } as const;

/** What holds for a mock holds wherever it runs: the `test` of each kind. */
export const modes = [
  { mode: 'in this process', test: test.extend('mockOptions', { scope: 'file' }, { clock }) },
  {
    mode: 'in a child process',
    test: test.extend('mockOptions', { scope: 'file' }, { clock, process: 'child' as const }),
  },
] as const;
