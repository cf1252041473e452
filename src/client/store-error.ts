import { ClientError } from './client-error.ts';

/**
 * A shared store, for tokens or for budgets, failed or did not answer in time.
 *
 * Calls of a client do not fail because of it: the client goes on without the store and reports the error in an event. It is
 * thrown only to code that calls a store directly.
 */
export class StoreError extends ClientError {
  override readonly name = 'StoreError';
  override readonly code = 'CLIENT_STORE_FAILED';
  /** What the store was asked to do, such as `takeBudget`. */
  readonly operation: string;

  constructor(operation: string, problem: string, cause?: unknown) {
    super(`${operation}: ${problem}`, cause);
    this.operation = operation;
  }
}
