/** What may be spent: `units` in any span of `windowMs` milliseconds. */
export interface Budget {
  readonly units: number;
  readonly windowMs: number;
}

/**
 * Where a request budget is kept, so that several clients, or several processes, spend the same one.
 *
 * A key identifies the API client that the limit applies to. `nowMs` is the caller's clock in epoch milliseconds; a store that
 * many machines share may use a clock of its own instead, because theirs do not agree. A failing store is not fatal: the client
 * reports it in an event and uses a budget of its own in the meantime.
 */
export interface BudgetStore {
  /**
   * Takes units from the budget if they are available and nothing is on hold. Returns 0 if they were taken. Otherwise nothing is
   * taken, and the result is how many milliseconds to wait before it is worth asking again.
   *
   * No span of `windowMs`, wherever it begins, may grant more than the budget's `units`: it is not known how the service counts.
   */
  take(key: string, units: number, budget: Budget, nowMs: number): Promise<number>;
  /** Grants nothing under this key for the next `holdMs` milliseconds. A hold that already lasts longer stays. */
  hold(key: string, holdMs: number, nowMs: number): Promise<void>;
}
