import { OptionError } from '../caller-errors.ts';
import { readMs } from '../option-values.ts';
import type { Budget, BudgetStore } from './budget-store.ts';
import { createMemoryBudgetStore } from './memory-budget-store.ts';

/** How many requests a client makes at most. */
export interface RateLimitOptions {
  /** Request units in any window; default 100, the figure of S0 and S1 for an API client. */
  readonly units?: number;
  /**
   * The window, in milliseconds; default 61 000: a minute, and a second because requests are on their way for unlike times.
   */
  readonly windowMs?: number;
  /** What a download from Mint costs; default 5 [S1]. All else costs one. */
  readonly downloadUnits?: number;
  /** Where the budget is kept; default in this process. `createRedisBudgetStore` shares one among many. */
  readonly store?: BudgetStore;
}

/** The options, checked and complete. */
export interface RateLimit {
  readonly budget: Budget;
  readonly downloadUnits: number;
  readonly store: BudgetStore;
}

/** Checks the `rateLimit` option; `undefined` where there is none. */
export function readRateLimit(options: RateLimitOptions | boolean = false): RateLimit | undefined {
  if (options === false) return undefined;
  const given = options === true ? {} : options;
  if (typeof given !== 'object' || given === null) {
    throw new OptionError('rateLimit', 'is none: write true, or { units, windowMs }');
  }
  const { units = 100, windowMs = 61_000, downloadUnits = 5, store = createMemoryBudgetStore() } = given;
  readUnits('rateLimit.units', units);
  readUnits('rateLimit.downloadUnits', downloadUnits);
  readMs('rateLimit.windowMs', windowMs, 1);
  if (typeof store?.take !== 'function' || typeof store.hold !== 'function') {
    throw new OptionError('rateLimit.store', 'is no store: write for example createRedisBudgetStore(redis)');
  }
  return { budget: { units, windowMs }, downloadUnits, store };
}

function readUnits(option: string, value: unknown): void {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1) return;
  throw new OptionError(option, 'is no whole number from 1 up: write for example 100');
}
