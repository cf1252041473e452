import type { components } from '../../wire/generated/control.ts';

/** The price of an execution in dollars [S1; facts C18]. */
const EXECUTION_PRICE_USD = 0.5;

/** What an account has used so far: the figures that end up on an invoice, or at a limit. */
export class Usage {
  #executions = 0;
  #requestUnits = 0;

  /** Counts a request that was let in; a download costs more than one unit [S1]. */
  countRequest(units: number): void {
    this.#requestUnits += units;
  }

  /** Counts an execution, which is paid for. */
  countExecution(): void {
    this.#executions += 1;
  }

  /** Writes the counters for the control API. */
  describe(): components['schemas']['Usage'] {
    return {
      executions: this.#executions,
      requestUnits: this.#requestUnits,
      price: { amount: this.#executions * EXECUTION_PRICE_USD, currency: 'USD' },
    };
  }
}
