import type { Surroundings } from '../../../src/mock/accounts/account.ts';

/** A server around an account whose wall clock stands at the epoch, and that delivers nothing to anybody. */
export const SURROUNDINGS: Surroundings = {
  wallClock: () => 0,
  defaultSeed: 1,
  defaultClock: { mode: 'frozen', now: '2030-01-01T00:00:00Z' },
  deliver: () => {},
  isTaken: () => false,
};
