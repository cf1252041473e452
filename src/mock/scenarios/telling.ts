import { DAY_MS } from '../../wire/duration.ts';

const UNITS = [
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** Writes a duration for people, in the largest unit that divides it: `90 seconds`, `2 hours`, `150 ms`. */
export function tellDuration(durationMs: number): string {
  if (durationMs === 0) return 'no time';
  for (const [name, unitMs] of UNITS) {
    if (durationMs % unitMs === 0) return tellCount(durationMs / unitMs, name);
  }
  return durationMs < 1_000 ? `${durationMs} ms` : `${durationMs / 1_000} seconds`;
}

/** Writes a number of things: `1 byte`, `2 bytes`. */
export function tellCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Joins words as people do: `a`, `a and b`, `a, b and c`. */
export function tellList(words: readonly string[], joiner = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${joiner} ${words.at(-1)}`;
}
