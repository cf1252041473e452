import type { RandomSource } from './random.ts';

/** Makes identifiers like the vendor's, from a seeded source. */
export interface Ids {
  /** A version 4 UUID in lower case, as the Sign API uses for every entity [S4]. */
  uuid(): string;
  /** 32 lower-case hex digits, the form of trace ids [S4, REC]. */
  hex32(): string;
  /** `length` letters and digits, the form of account ids and secrets. */
  alphanumeric(length: number): string;
  /** A whole number from 0 (included) to `count` (excluded). */
  below(count: number): number;
  /** One of `choices`. */
  pick<Choice>(choices: readonly Choice[]): Choice;
}

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Eight hex digits of an unsigned 32-bit number; with a table, because every request makes several ids. */
function hex8(value: number): string {
  return `${HEX[value >>> 24]}${HEX[(value >>> 16) & 0xff]}${HEX[(value >>> 8) & 0xff]}${HEX[value & 0xff]}`;
}

/** Creates the id maker for one stream. Two makers with equal sources make equal ids. */
export function createIds(random: RandomSource): Ids {
  const hex32 = (): string => hex8(random()) + hex8(random()) + hex8(random()) + hex8(random());
  const below = (count: number): number => random() % count;
  const pick = <Choice>(choices: readonly Choice[]): Choice => choices[below(choices.length)] as Choice;
  return {
    hex32,
    below,
    pick,
    uuid() {
      const versioned = ((random() & 0xffff0fff) | 0x4000) >>> 0;
      const first = hex8(random());
      const second = hex8(versioned);
      const third = hex8(((random() & 0x3fffffff) | 0x80000000) >>> 0);
      return `${first}-${second.slice(0, 4)}-${second.slice(4)}-${third.slice(0, 4)}-${third.slice(4)}${hex8(random())}`;
    },
    alphanumeric(length) {
      let text = '';
      for (let index = 0; index < length; index += 1) text += ALPHANUMERIC[random() % ALPHANUMERIC.length];
      return text;
    },
  };
}
