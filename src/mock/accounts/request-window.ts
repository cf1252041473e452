/**
 * The requests admitted during the last span of time.
 *
 * The window slides: no span of its length, wherever it begins, exceeds the limit. How the vendor counts is
 * not known; this way of counting leaves a client no loophole.
 */
export class RequestWindow {
  readonly #spanMs: number;
  /** What was admitted, oldest first. */
  #grants: { readonly atMs: number; readonly units: number }[] = [];

  constructor(spanMs: number) {
    this.#spanMs = spanMs;
  }

  /**
   * How long to wait until this many more units are within the limit; 0 when they already are. More units
   * than the whole limit are admitted when the window is empty.
   */
  waitMs(units: number, limit: number, nowMs: number): number {
    this.#forget(nowMs);
    let over = this.#grants.reduce((sum, grant) => sum + grant.units, Math.min(units, limit)) - limit;
    if (over <= 0) return 0;
    for (const grant of this.#grants) {
      over -= grant.units;
      if (over <= 0) return grant.atMs + this.#spanMs - nowMs;
    }
    return this.#spanMs;
  }

  /** Notes units that were admitted. */
  add(units: number, nowMs: number): void {
    this.#grants.push({ atMs: nowMs, units });
  }

  /**
   * After a clock is set back, some noted instants lie in its future; like those long past, they do not
   * count.
   */
  #forget(nowMs: number): void {
    this.#grants = this.#grants.filter(({ atMs }) => atMs > nowMs - this.#spanMs && atMs <= nowMs);
  }
}
