/**
 * Rings when an account has received a request, so that waiting for one does not need frequent polling.
 *
 * A ring that nobody waits for is lost: ask for the next one first, then look, then wait.
 */
export class Bell {
  readonly #waiting = new Map<string, PromiseWithResolvers<void>>();

  /** Resolves with the next ring for an account. */
  next(accountId: string): Promise<void> {
    const waiting = this.#waiting.get(accountId) ?? Promise.withResolvers<void>();
    this.#waiting.set(accountId, waiting);
    return waiting.promise;
  }

  ring(accountId: string): void {
    this.#waiting.get(accountId)?.resolve();
    this.#waiting.delete(accountId);
  }
}
