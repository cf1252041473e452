import { describe, expect, test } from 'vitest';
import { renderKeySet } from '../../../src/mock/apis/token/key-set.ts';
import { KEY_IDS, SIGNING_KEY } from '../../../src/mock/apis/token/signing-key.ts';
import { createIds } from '../../../src/mock/kernel/ids.ts';
import { createRandom } from '../../../src/mock/kernel/random.ts';

const ids = createIds(createRandom(1, 'key-set'));
const sets = Array.from({ length: 200 }, () => renderKeySet(ids).keys);

describe('the key set', () => {
  test('has 22 to 26 keys, every number of them now and then', () => {
    expect(new Set(sets.map(({ length }) => length))).toEqual(new Set([22, 23, 24, 25, 26]));
  });

  test('has no kid twice, and never the private half of a key', () => {
    for (const keys of sets) {
      expect(new Set(keys.map(({ kid }) => kid)).size).toBe(keys.length);
      for (const key of keys)
        expect(Object.keys(key).toSorted()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    }
  });

  test('has our two keys always, each in many places', () => {
    for (const kid of Object.values(KEY_IDS)) {
      const places = sets.map((keys) => keys.findIndex((key) => key.kid === kid));
      expect(places).not.toContain(-1);
      expect(new Set(places).size).toBeGreaterThan(15);
    }
    const ours = sets[0]?.filter(({ n }) => n === SIGNING_KEY.n).map(({ kid }) => kid);
    expect(ours?.toSorted()).toEqual(Object.values(KEY_IDS).toSorted());
  });

  test('has keys for encryption among those for signatures, each with its algorithm', () => {
    const pairs = new Set(sets.flat().map(({ use, alg }) => `${use} ${alg}`));
    expect(pairs).toEqual(new Set(['sig RS256', 'enc RSA-OAEP']));
  });

  test('has a modulus of 2048 bits in every key', () => {
    for (const { n } of sets[0] ?? []) {
      const bytes = Buffer.from(n, 'base64url');
      expect([bytes.length, (bytes[0] ?? 0) >>> 7, (bytes[255] ?? 0) & 1]).toEqual([256, 1, 1]);
    }
  });

  test('is the same for the same seed', () => {
    const again = createIds(createRandom(1, 'key-set'));
    expect(renderKeySet(again).keys).toEqual(sets[0]);
  });
});
