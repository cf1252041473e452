import type { BudgetStore } from './budget-store.ts';

interface Spent {
  /** The grants so far, oldest first. */
  grants: { readonly atMs: number; readonly units: number }[];
  /** When the hold starts, and how long nothing is granted. */
  hold: { readonly fromMs: number; readonly holdMs: number };
}

/** How much of the hold is left, in milliseconds. A hold that starts in the future (the clock was set back) starts now. */
function leftOf(spent: Spent, nowMs: number): number {
  const { fromMs, holdMs } = spent.hold;
  if (nowMs < fromMs) spent.hold = { fromMs: nowMs, holdMs };
  return Math.max(0, spent.hold.fromMs + holdMs - nowMs);
}

/** Keeps budgets in this process. */
export function createMemoryBudgetStore(): BudgetStore {
  const spentByKey = new Map<string, Spent>();

  function spentOf(key: string): Spent {
    let spent = spentByKey.get(key);
    if (spent === undefined) {
      spent = { grants: [], hold: { fromMs: 0, holdMs: 0 } };
      spentByKey.set(key, spent);
    }
    return spent;
  }

  return {
    async take(key, units, { units: budget, windowMs }, nowMs) {
      const spent = spentOf(key);
      // Grants in the future (the clock was set back) are dropped, or they would block the budget until then.
      const heldMs = leftOf(spent, nowMs);
      if (heldMs > 0) return heldMs;
      spent.grants = spent.grants.filter(({ atMs }) => atMs > nowMs - windowMs && atMs <= nowMs);
      let missing = spent.grants.reduce((sum, grant) => sum + grant.units, Math.min(units, budget)) - budget;
      if (missing <= 0) {
        spent.grants.push({ atMs: nowMs, units });
        return 0;
      }
      for (const grant of spent.grants) {
        missing -= grant.units;
        if (missing <= 0) return grant.atMs + windowMs - nowMs;
      }
      return windowMs;
    },
    async hold(key, holdMs, nowMs) {
      const spent = spentOf(key);
      spent.hold = { fromMs: nowMs, holdMs: Math.max(leftOf(spent, nowMs), holdMs) };
    },
  };
}
