import { readAble, readCount, readGroup, readMs } from '../option-values.ts';
import type { Budget, BudgetStore } from './budget-store.ts';
import { createMemoryBudgetStore } from './memory-budget-store.ts';

/** How many requests a client makes at most. */
export interface RateLimitOptions {
  /** Request units in any window; default 100, the figure of S0 and S1 for an API client. */
  readonly units?: number | undefined;
  /**
   * The window, in milliseconds; default 61 000: a minute, and a second because requests are on their way for unlike times.
   */
  readonly windowMs?: number | undefined;
  /** What a download from Mint costs; default 5 [S1]. All else costs one. */
  readonly downloadUnits?: number | undefined;
  /** Where the budget is kept; default in this process. `createRedisBudgetStore` shares one among many. */
  readonly store?: BudgetStore | undefined;
}

/** The options, checked and complete. */
export interface RateLimit {
  readonly budget: Budget;
  readonly downloadUnits: number;
  readonly store: BudgetStore;
}

/** Checks the `rateLimit` option; `undefined` where there is no limit. */
export function readRateLimit(options: RateLimitOptions | boolean = false): RateLimit | undefined {
  if (options === false) return undefined;
  const given = options === true ? {} : options;
  const group = readGroup('rateLimit', given, 'true, or an object such as { units: 100 }');
  const { units = 100, windowMs = 61_000, downloadUnits = 5, store = createMemoryBudgetStore() } = group;
  return {
    budget: {
      units: readCount('rateLimit.units', units, 100),
      windowMs: readMs('rateLimit.windowMs', windowMs, 1),
    },
    downloadUnits: readCount('rateLimit.downloadUnits', downloadUnits, 5),
    store: readAble('rateLimit.store', store, ['take', 'hold'], IS_NO_STORE),
  };
}

const IS_NO_STORE = 'is not a budget store: write for example createRedisBudgetStore(redis)';
