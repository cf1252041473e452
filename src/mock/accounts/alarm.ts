/** The longest that a timer of this platform can wait. */
const LONGEST_MS = 2_147_483_647;

/**
 * Wakes a live account when something falls due in it, so that a callback leaves on time though nobody calls.
 *
 * Never keeps the process alive, and says nothing about what is due: whoever wakes looks at the clock.
 */
export class Alarm {
  readonly #ring: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(ring: () => void) {
    this.#ring = ring;
  }

  /** Rings after `delayMs`; an earlier wish is forgotten. */
  set(delayMs: number): void {
    this.cancel();
    this.#timer = setTimeout(this.#ring, Math.min(Math.max(delayMs, 0), LONGEST_MS)).unref();
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
