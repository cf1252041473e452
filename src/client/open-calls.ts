import { TransportError } from './delivery-errors.ts';

/** The calls of a client that are under way, with all their tries and waits. */
export class OpenCalls {
  #count = 0;
  #isClosed = false;
  #whenIdle: (() => void) | undefined;

  /** A call begins. @throws {TransportError} when the client has been closed. */
  begin(operation: string): void {
    if (this.#isClosed) {
      throw new TransportError(operation, 'closed', 'the client is closed; create another one');
    }
    this.#count += 1;
  }

  /** A call has ended. */
  end(): void {
    this.#count -= 1;
    if (this.#count === 0) this.#whenIdle?.();
  }

  /** Takes no more calls, and resolves when those under way have ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#count === 0) return;
    await new Promise<void>((resolve) => {
      this.#whenIdle = resolve;
    });
  }
}
