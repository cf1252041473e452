import { ClientError } from './client-error.ts';

/**
 * A store that many processes share did not answer, or not in time: the one for tokens or the one for budgets.
 *
 * A client goes on without it, so a call does not fail by it; the error stands in the client's event. Whoever calls a
 * store himself gets it thrown.
 */
export class StoreError extends ClientError {
  override readonly name = 'StoreError';
  override readonly code = 'CLIENT_STORE_FAILED';
  /** What was asked of the store, such as `takeBudget`. */
  readonly operation: string;

  constructor(operation: string, problem: string, cause?: unknown) {
    super(`${operation}: ${problem}`, cause);
    this.operation = operation;
  }
}
