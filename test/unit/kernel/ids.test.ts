import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createIds, type Ids } from '../../../src/mock/kernel/ids.ts';
import { createRandom, hash } from '../../../src/mock/kernel/random.ts';

const seeds = fc.integer({ min: 0, max: 0xffffffff });
const idsOf = (seed: number, stream = 'a'): Ids => createIds(createRandom(seed, stream));
const many = <Made>(count: number, make: () => Made): Made[] => Array.from({ length: count }, make);

describe('ids', () => {
  test('are version 4 UUIDs in lower case, whatever the seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(idsOf(seed).uuid()).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
      }),
      { numRuns: 500 },
    );
  });

  test('are UUIDs in whose free places every digit comes up', () => {
    const ids = idsOf(1);
    const uuids = many(500, () => ids.uuid());
    for (const place of [...Array(36).keys()].filter((at) => ![8, 13, 14, 18, 19, 23].includes(at))) {
      expect(new Set(uuids.map((uuid) => uuid[place])).size).toBe(16);
    }
    expect(new Set(uuids.map((uuid) => uuid[19])).size).toBe(4);
  });

  test('have 32 lower-case hex digits as trace ids, leading zeros kept', () => {
    const ids = idsOf(1);
    const traces = many(500, () => ids.hex32());
    for (const trace of traces) expect(trace).toMatch(/^[0-9a-f]{32}$/);
    expect(traces.some((trace) => trace.startsWith('0'))).toBe(true);
    expect(createIds(() => 0).hex32()).toBe('0'.repeat(32));
  });

  test('are the same for the same seed and stream', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const draw = (ids: Ids) => [ids.uuid(), ids.hex32(), ids.alphanumeric(20), ids.pick([1, 2, 3])];
        expect(draw(idsOf(seed))).toEqual(draw(idsOf(seed)));
      }),
    );
  });

  test('never repeat among ten thousand, also of another stream or the next seed', () => {
    const makers = [idsOf(1, 'sign'), idsOf(1, 'token'), idsOf(2, 'sign')];
    const uuids = makers.flatMap((ids) => many(3_334, () => ids.uuid()));
    expect(new Set(uuids).size).toBe(uuids.length);
  });

  test('of one stream do not shift when another is drawn from', () => {
    const alone = idsOf(7, 'sign');
    const expected = many(5, () => alone.uuid());
    const [sign, traces] = [idsOf(7, 'sign'), idsOf(7, 'traces')];
    const beside = many(5, () => {
      many(3, () => traces.hex32());
      return sign.uuid();
    });
    expect(beside).toEqual(expected);
  });

  test('of letters and digits have the length asked for and use all 62', () => {
    const text = idsOf(1).alphanumeric(5_000);
    expect(text).toMatch(/^[A-Za-z0-9]{5000}$/);
    expect(new Set(text).size).toBe(62);
    expect(idsOf(1).alphanumeric(0)).toBe('');
  });
});

describe('the random source', () => {
  test('gives unsigned 32-bit numbers, spread evenly over sixteen ranges and all bits', () => {
    const random = createRandom(1, 'spread');
    const counts = Array<number>(16).fill(0);
    const bits = Array<number>(32).fill(0);
    for (let draw = 0; draw < 16_000; draw += 1) {
      const value = random();
      expect(value).toBe(value >>> 0);
      counts[value >>> 28] = (counts[value >>> 28] ?? 0) + 1;
      for (let bit = 0; bit < 32; bit += 1) bits[bit] = (bits[bit] ?? 0) + ((value >>> bit) & 1);
    }
    for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(150);
    for (const ones of bits) expect(Math.abs(ones - 8_000)).toBeLessThan(400);
  });

  test('starts differently for neighbouring seeds and for streams of one seed', () => {
    const firsts = [...Array(1_000).keys()].flatMap((seed) => [
      createRandom(seed, 'sign')(),
      createRandom(seed, 'token')(),
    ]);
    expect(new Set(firsts).size).toBeGreaterThan(1_995);
  });

  test('of one seed and stream is not that of another seed and a stream whose name differs in its first letter', () => {
    for (let seed = 0; seed < 16; seed += 1) {
      for (let other = 0; other < 16; other += 1) {
        expect(createRandom(seed, 'a')(), `seeds ${seed} and ${other}`).not.toBe(createRandom(other, 'b')());
      }
    }
  });

  test('keeps its sequence from one release to the next', () => {
    const random = createRandom(1, 'sign');
    expect(many(3, () => random())).toEqual([2_340_300_631, 2_494_101_211, 3_062_595_003]);
    expect(hash('person 0', 1)).toBe(368_820_963);
  });
});
