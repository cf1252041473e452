/** What may be spent: so many units in any span of so many milliseconds. */
export interface Budget {
  readonly units: number;
  readonly windowMs: number;
}

/**
 * Where a request budget is kept, so that several clients, or several processes, spend the same one.
 *
 * A key stands for the API client whose limit it is. `nowMs` is the caller's clock in epoch milliseconds; a store that
 * many machines share may go by a clock of its own instead, as these do not agree. A store that fails is not fatal: the
 * client says so in an event, and goes by a budget of its own meanwhile.
 */
export interface BudgetStore {
  /**
   * Takes units of the budget if they are there and nothing is on hold. Gives 0 when they were taken, else how many
   * milliseconds to wait before it is worth asking again; nothing is taken then.
   *
   * No span of `windowMs`, wherever it begins, may see more than `units` granted: it is not known how the service counts.
   */
  take(key: string, units: number, budget: Budget, nowMs: number): Promise<number>;
  /** Grants nothing under this key for the next `holdMs` milliseconds; a hold that ends later stays. */
  hold(key: string, holdMs: number, nowMs: number): Promise<void>;
}
