import type { MockOptions } from '../../../src/testing/index.ts';
import { test } from '../../../src/testing/vitest/index.ts';

/** The instant the clocks of these tests show at first. */
export const NOW = '2030-01-01T00:00:00Z';

const clock = { mode: 'frozen', now: NOW } as const;

const testWith = (options: MockOptions) => test.extend('mockOptions', { scope: 'file' }, options);

/** What holds for a mock holds wherever it runs: the `test` of each kind. */
export const modes = [
  { mode: 'in this process', test: testWith({ clock }) },
  {
    mode: 'in a child process',
    test: testWith({ clock, process: 'child' }),
  },
] as const;
