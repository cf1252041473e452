/** Work that falls due at an instant of the account's clock. */
export interface Due<Work> {
  readonly atMs: number;
  readonly work: Work;
}

interface Entry<Work> extends Due<Work> {
  readonly order: number;
}

/**
 * What is yet to happen in one account, taken out in time order; at equal times, in the order it was added.
 */
export class Agenda<Work> {
  readonly #heap: Entry<Work>[] = [];
  #added = 0;

  /** How many pieces of work are waiting. */
  get size(): number {
    return this.#heap.length;
  }

  /** The instant of the earliest work. */
  get nextAtMs(): number | undefined {
    return this.#heap[0]?.atMs;
  }

  add(due: Due<Work>): void {
    const heap = this.#heap;
    const entry: Entry<Work> = { ...due, order: this.#added };
    this.#added += 1;
    let index = heap.length;
    heap.push(entry);
    while (index > 0) {
      const parentIndex = (index - 1) >> 1;
      const parent = heap[parentIndex] as Entry<Work>;
      if (!isEarlier(entry, parent)) break;
      heap[index] = parent;
      index = parentIndex;
    }
    heap[index] = entry;
  }

  /** Takes out the earliest work that is due at `nowMs`; `undefined` when none is. */
  takeDue(nowMs: number): Due<Work> | undefined {
    const first = this.#heap[0];
    if (first === undefined || first.atMs > nowMs) return undefined;
    const last = this.#heap.pop() as Entry<Work>;
    if (this.#heap.length > 0) this.#sink(last);
    return first;
  }

  #sink(entry: Entry<Work>): void {
    const heap = this.#heap;
    let index = 0;
    for (;;) {
      const leftIndex = 2 * index + 1;
      const left = heap[leftIndex];
      if (left === undefined) break;
      const right = heap[leftIndex + 1];
      const rightIsFirst = right !== undefined && isEarlier(right, left);
      const child = rightIsFirst ? right : left;
      if (!isEarlier(child, entry)) break;
      heap[index] = child;
      index = rightIsFirst ? leftIndex + 1 : leftIndex;
    }
    heap[index] = entry;
  }
}

function isEarlier<Work>(one: Entry<Work>, other: Entry<Work>): boolean {
  return one.atMs < other.atMs || (one.atMs === other.atMs && one.order < other.order);
}
