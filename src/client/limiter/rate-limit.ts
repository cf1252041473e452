import { readAble, readCount, readGroup, readMs } from '../option-values.ts';
import type { Budget, BudgetStore } from './budget-store.ts';
import { createMemoryBudgetStore } from './memory-budget-store.ts';

/** How many requests a client may make. */
export interface RateLimitOptions {
  /** How many request units any window may have; default 100, the number that S0 and S1 give for an API client. */
  readonly units?: number | undefined;
  /**
   * The length of the window, in milliseconds; default 61 000: a minute, and a second more because requests take different times
   * to arrive.
   */
  readonly windowMs?: number | undefined;
  /** How many units a download from Mint costs; default 5 [S1]. Every other request costs one. */
  readonly downloadUnits?: number | undefined;
  /** Where the budget is kept; default in this process. `createRedisBudgetStore` shares one between processes. */
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
