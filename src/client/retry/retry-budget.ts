/** What a retry takes, in parts of what a call that succeeds gives back. Whole numbers: tenths would not add up. */
const PRICE = 10;

/** The retries a client has in hand, so that one whose service is down does not multiply its load. */
export class RetryBudget {
  readonly #most: number;
  #parts: number;

  constructor(most: number) {
    this.#most = most * PRICE;
    this.#parts = this.#most;
  }

  /** How many there are; a fraction is none yet. */
  get left(): number {
    return this.#parts / PRICE;
  }

  /** A retry is made. */
  charge(): void {
    this.#parts -= PRICE;
  }

  /** A call has succeeded. */
  refund(): void {
    if (this.#parts < this.#most) this.#parts += 1;
  }
}
