/**
 * What was let in during the last span of time.
 *
 * The window slides: no span of its length, wherever it begins, sees more than the limit. How the vendor counts is not
 * known; this is the count that a client cannot get round.
 */
export class RequestWindow {
  readonly #spanMs: number;
  /** What was let in, oldest first. */
  #grants: { readonly atMs: number; readonly units: number }[] = [];

  constructor(spanMs: number) {
    this.#spanMs = spanMs;
  }

  /**
   * How long to wait until so many more units would be within the limit; 0 when they are now. More units than the whole
   * limit are let in when nothing else is.
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

  /** Notes units that were let in. */
  add(units: number, nowMs: number): void {
    this.#grants.push({ atMs: nowMs, units });
  }

  /** A clock that was set back makes instants of its future; they count no more than those that are long past. */
  #forget(nowMs: number): void {
    this.#grants = this.#grants.filter(({ atMs }) => atMs > nowMs - this.#spanMs && atMs <= nowMs);
  }
}
