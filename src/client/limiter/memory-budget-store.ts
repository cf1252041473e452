import type { BudgetStore } from './budget-store.ts';

interface Spent {
  /** What was granted, oldest first. */
  grants: { readonly atMs: number; readonly units: number }[];
  heldUntilMs: number;
}

/** Keeps budgets in this process. */
export function createMemoryBudgetStore(): BudgetStore {
  const spentByKey = new Map<string, Spent>();

  function spentOf(key: string): Spent {
    let spent = spentByKey.get(key);
    if (spent === undefined) {
      spent = { grants: [], heldUntilMs: Number.NEGATIVE_INFINITY };
      spentByKey.set(key, spent);
    }
    return spent;
  }

  return {
    async take(key, units, { units: budget, windowMs }, nowMs) {
      const spent = spentOf(key);
      if (nowMs < spent.heldUntilMs) return spent.heldUntilMs - nowMs;
      // A clock that was set back makes instants of its future; they would block the budget for as long.
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
      spent.heldUntilMs = Math.max(spent.heldUntilMs, nowMs + holdMs);
    },
  };
}
