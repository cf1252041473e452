/** The longest time a timer can wait on this platform. */
const LONGEST_MS = 2_147_483_647;

/**
 * Wakes a live account when something falls due in it, so that a callback leaves on time even if no request
 * comes.
 *
 * Never keeps the process alive, and does not know what is due: the account it wakes looks at its clock.
 */
export class Alarm {
  readonly #ring: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(ring: () => void) {
    this.#ring = ring;
  }

  /** Rings after `delayMs`; replaces any earlier alarm. */
  set(delayMs: number): void {
    this.cancel();
    this.#timer = setTimeout(this.#ring, Math.min(Math.max(delayMs, 0), LONGEST_MS)).unref();
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
