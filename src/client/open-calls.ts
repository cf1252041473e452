import { TransportError } from './delivery-errors.ts';

/** The calls of a client that are in progress, with all their tries and waits. */
export class OpenCalls {
  #count = 0;
  #isClosed = false;
  #whenIdle: (() => void) | undefined;

  /** A call begins. @throws {TransportError} The client has been closed. */
  begin(operation: string): void {
    if (this.#isClosed) {
      throw new TransportError(operation, 'closed', 'the client is closed; create a new one');
    }
    this.#count += 1;
  }

  /** A call has ended. */
  end(): void {
    this.#count -= 1;
    if (this.#count === 0) this.#whenIdle?.();
  }

  /** Refuses further calls, and resolves when those in progress have ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#count === 0) return;
    await new Promise<void>((resolve) => {
      this.#whenIdle = resolve;
    });
  }
}
