/** A seeded source of 32-bit numbers; the same seed gives the same sequence on every machine. */
export type RandomSource = () => number;

/**
 * Creates a seeded source, from which everything random in an account comes.
 *
 * The stream name separates sources that share a seed, so that drawing from one (such as trace ids) does not
 * affect another (such as entity ids). The generator is sfc32, seeded by hashing seed and stream with FNV-1a.
 */
export function createRandom(seed: number, stream: string): RandomSource {
  let a = hash(`${stream}/a`, seed);
  let b = hash(`${stream}/b`, seed);
  let c = hash(`${stream}/c`, seed);
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 12; warmUp += 1) next();
  return next;
}

/** Hashes a text to a number from 0 (included) to 1 (excluded), starting from `seed`. */
export function hashToShare(text: string, seed: number): number {
  return hash(text, seed) / 2 ** 32;
}

/** Hashes a text to an unsigned 32-bit number, starting from `seed`: FNV-1a with a final mix. */
export function hash(text: string, seed: number): number {
  // The seed is mixed first: otherwise a different seed and first letter could cancel out.
  let value = mix(seed + 0x9e3779b9);
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return mix(value);
}

function mix(start: number): number {
  let value = start;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
