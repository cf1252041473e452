/** What a call that succeeds gives back. */
const REFUND = 0.1;

/** The retries a client has in hand, so that one whose service is down does not multiply its load. */
export class RetryBudget {
  readonly #most: number;
  #left: number;

  constructor(most: number) {
    this.#most = most;
    this.#left = most;
  }

  /** How many there are; a fraction is none yet. */
  get left(): number {
    return this.#left;
  }

  /** A retry is made. */
  charge(): void {
    this.#left -= 1;
  }

  /** A call has succeeded. */
  refund(): void {
    if (this.#left < this.#most) this.#left = Math.min(this.#most, this.#left + REFUND);
  }
}
