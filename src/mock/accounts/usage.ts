import type { components } from '../../wire/generated/control.ts';

/** The price of an execution in dollars [S1; facts C18]. */
const EXECUTION_PRICE_USD = 0.5;

/** What an account has used so far: the figures that end up on an invoice, or at a limit. */
export class Usage {
  #executions = 0;
  #requestUnits = 0;
  readonly #executionsByMonth = new Map<string, number>();

  /** Counts an admitted request; a download costs more than one unit [S1]. */
  countRequest(units: number): void {
    this.#requestUnits += units;
  }

  /** Counts an execution, which costs money. */
  countExecution(nowMs: number): void {
    this.#executions += 1;
    this.#executionsByMonth.set(monthOf(nowMs), this.executionsInMonth(nowMs) + 1);
  }

  /** The executions so far in the calendar month (UTC) of an instant. */
  executionsInMonth(nowMs: number): number {
    return this.#executionsByMonth.get(monthOf(nowMs)) ?? 0;
  }

  /** Describes the counters for the control API. */
  describe(): components['schemas']['Usage'] {
    return {
      executions: this.#executions,
      requestUnits: this.#requestUnits,
      price: { amount: this.#executions * EXECUTION_PRICE_USD, currency: 'USD' },
    };
  }
}

function monthOf(nowMs: number): string {
  return new Date(nowMs).toISOString().slice(0, 7);
}
