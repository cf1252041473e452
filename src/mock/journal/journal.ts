import type { JournalLine, NumberedLine } from './line.ts';

/** How much one account's journal keeps. */
export interface JournalLimits {
  readonly lines: number;
  readonly bytes: number;
}

const DEFAULT_LIMITS: JournalLimits = { lines: 1_000, bytes: 4 * 1024 * 1024 };

/** What a line costs beside its bodies, roughly: its fields and the two header objects. */
const LINE_BYTES = 1_024;

/**
 * The last requests of one account: a ring, bounded by count and by bytes, so that a server may run for weeks.
 *
 * Keeps lines as they were; `redact` takes the secrets out whenever somebody reads them.
 */
export class Journal {
  readonly #limits: JournalLimits;
  readonly #kept = new Map<number, NumberedLine>();
  #written = 0;
  #bytes = 0;

  constructor(limits: JournalLimits = DEFAULT_LIMITS) {
    this.#limits = limits;
  }

  /** How many lines were ever written. */
  get written(): number {
    return this.#written;
  }

  /** How many lines the ring has let go, or `clear` has removed. */
  get dropped(): number {
    return this.#written - this.#kept.size;
  }

  append(line: JournalLine): NumberedLine {
    this.#written += 1;
    const numbered = { number: this.#written, ...line };
    this.#kept.set(numbered.number, numbered);
    this.#bytes += bytesOf(numbered);
    while (
      this.#kept.size > this.#limits.lines ||
      (this.#bytes > this.#limits.bytes && this.#kept.size > 1)
    ) {
      this.#letGo(this.dropped + 1);
    }
    return numbered;
  }

  /** The lines still kept, oldest first. */
  lines(): readonly NumberedLine[] {
    return [...this.#kept.values()];
  }

  clear(): void {
    this.#kept.clear();
    this.#bytes = 0;
  }

  #letGo(number: number): void {
    const line = this.#kept.get(number);
    if (line === undefined) return;
    this.#kept.delete(number);
    this.#bytes -= bytesOf(line);
  }
}

function bytesOf(line: JournalLine): number {
  const bodies = (line.request.body?.length ?? 0) + (line.response.body?.length ?? 0);
  return LINE_BYTES + bodies + line.path.length + line.query.length;
}
