/** How often a rule's tests have held for each key. */
interface Parts {
  readonly byKey: Map<string, { calls: number }>;
  /** The key that was counted last, and its count: the same caller usually calls repeatedly. */
  lastKey: string;
  last: { calls: number };
}

/** How often each rule's tests have held so far. */
export class CallCounts {
  readonly #whole: number[] = [];
  readonly #parts: (Parts | undefined)[] = [];

  /** Counts a call for a rule, in total or for one `key`, and returns its number, from 1. */
  next(ruleIndex: number, key: string | undefined): number {
    if (key === undefined) {
      const call = (this.#whole[ruleIndex] ?? 0) + 1;
      this.#whole[ruleIndex] = call;
      return call;
    }
    const count = this.#countOf(ruleIndex, key);
    count.calls += 1;
    return count.calls;
  }

  #countOf(ruleIndex: number, key: string): { calls: number } {
    const parts = this.#parts[ruleIndex];
    if (parts === undefined) {
      const first = { calls: 0 };
      this.#parts[ruleIndex] = { byKey: new Map([[key, first]]), lastKey: key, last: first };
      return first;
    }
    if (parts.lastKey === key) return parts.last;
    let count = parts.byKey.get(key);
    if (count === undefined) {
      count = { calls: 0 };
      parts.byKey.set(key, count);
    }
    parts.lastKey = key;
    parts.last = count;
    return count;
  }
}
