/** The cost of a retry; a successful call gives back 1. These are whole numbers because tenths would not add up exactly. */
const PRICE = 10;

/** The retries that a client has left, so that it does not multiply the load of a service that is down. */
export class RetryBudget {
  readonly #most: number;
  #parts: number;

  constructor(most: number) {
    this.#most = most * PRICE;
    this.#parts = this.#most;
  }

  /** How many retries are left. A fraction is not enough for one. */
  get left(): number {
    return this.#parts / PRICE;
  }

  /** A retry is made. */
  charge(): void {
    this.#parts -= PRICE;
  }

  /** A call succeeded. */
  refund(): void {
    if (this.#parts < this.#most) this.#parts += 1;
  }
}
