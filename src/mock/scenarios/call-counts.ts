/** How often each rule's tests have held so far. */
export class CallCounts {
  readonly #whole: number[] = [];
  readonly #parts: (Map<string, { calls: number }> | undefined)[] = [];

  /** Counts a call of a rule, in all or for one `key`, and gives its number, from 1. */
  next(ruleIndex: number, key: string | undefined): number {
    if (key === undefined) {
      const call = (this.#whole[ruleIndex] ?? 0) + 1;
      this.#whole[ruleIndex] = call;
      return call;
    }
    let counts = this.#parts[ruleIndex];
    if (counts === undefined) {
      counts = new Map();
      this.#parts[ruleIndex] = counts;
    }
    const count = counts.get(key);
    if (count === undefined) {
      counts.set(key, { calls: 1 });
      return 1;
    }
    count.calls += 1;
    return count.calls;
  }
}
