import type { JournalLine, NumberedLine } from './line.ts';

/** How much one account's journal keeps. */
export interface JournalLimits {
  readonly lines: number;
  readonly bytes: number;
}

const DEFAULT_LIMITS: JournalLimits = { lines: 1_000, bytes: 4 * 1024 * 1024 };

/** Roughly what a line costs besides its texts: its fields and the headers of the reply. */
const LINE_BYTES = 1_024;

/**
 * The last requests of one account: a ring, bounded by count and by bytes, so that a server can run for
 * weeks.
 *
 * Lines are kept as they were; `redact` removes the secrets whenever they are read.
 */
export class Journal {
  readonly #limits: JournalLimits;
  readonly #ring: (NumberedLine | undefined)[] = [];
  #written = 0;
  #dropped = 0;
  #bytes = 0;

  constructor(limits: JournalLimits = DEFAULT_LIMITS) {
    this.#limits = limits;
  }

  /** How many lines have ever been written. */
  get written(): number {
    return this.#written;
  }

  /** How many lines the ring has dropped or `clear` has removed. */
  get dropped(): number {
    return this.#dropped;
  }

  append(line: JournalLine): NumberedLine {
    if (this.#written - this.#dropped === this.#limits.lines) this.#dropOldest();
    this.#written += 1;
    const numbered: NumberedLine = { ...line, number: this.#written };
    this.#ring[this.#placeOf(this.#written)] = numbered;
    this.#bytes += bytesOf(numbered);
    while (this.#bytes > this.#limits.bytes && this.#written - this.#dropped > 1) this.#dropOldest();
    return numbered;
  }

  /** The lines still kept, oldest first. */
  lines(): readonly NumberedLine[] {
    const lines: NumberedLine[] = [];
    for (let number = this.#dropped + 1; number <= this.#written; number += 1) {
      const line = this.#ring[this.#placeOf(number)];
      if (line !== undefined) lines.push(line);
    }
    return lines;
  }

  clear(): void {
    this.#ring.length = 0;
    this.#dropped = this.#written;
    this.#bytes = 0;
  }

  #placeOf(number: number): number {
    return (number - 1) % this.#limits.lines;
  }

  #dropOldest(): void {
    this.#dropped += 1;
    const place = this.#placeOf(this.#dropped);
    const line = this.#ring[place];
    if (line !== undefined) this.#bytes -= bytesOf(line);
    this.#ring[place] = undefined;
  }
}

function bytesOf({ request, response, path, query }: JournalLine): number {
  const bodies = (request.body?.length ?? 0) + (response.body?.length ?? 0);
  return LINE_BYTES + bodies + path.length + query.length + lengthOf(request.headers);
}

/** Only headers from outside can be long; our own are covered by LINE_BYTES. */
function lengthOf(headers: JournalLine['request']['headers']): number {
  let length = 0;
  for (const name in headers) length += String(headers[name]).length;
  return length;
}
