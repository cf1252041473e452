import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/mock/definitions/yaml-source.ts';

describe('YAML that somebody wrote', () => {
  test('is read with the place of each value', () => {
    const source = readYaml('a: 1\nb:\n  - c: 2\n');
    expect(source.fault).toBeUndefined();
    if (source.fault !== undefined) return;
    expect(source.value()).toEqual({ a: 1, b: [{ c: 2 }] });
    expect(source.placeAt(source.offsetOf(['b', '0', 'c'], undefined))).toBe('3:8');
  });

  test.each<[what: string, text: string]>([
    ['an alias', 'a: &x 1\nb: *x\n'],
    [
      'a bomb of aliases',
      `a: &a [x]\n${Array.from({ length: 20 }, (_, i) => `k${i}: &k${i} [*a, *a]`).join('\n')}\n`,
    ],
    ['an alias of itself', 'a: &a [*a]\n'],
    ['a merge key', 'a: &a {b: 1}\nc:\n  <<: *a\n'],
    ['a key that is there twice', 'a: 1\na: 2\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['a tag of a function', 'a: !!js/function "function () { throw 1 }"\n'],
    ['a tag of a regular expression', 'a: !!js/regexp /a/\n'],
    ['a tag of its own', 'a: !exec "rm"\n'],
    ['an open bracket', 'a: [1\n'],
    ['a tab for indentation', 'a:\n\tb: 1\n'],
  ])('%s is refused, with a place and a reason', (_what, text) => {
    const source = readYaml(text);
    expect(source.fault?.reason).toEqual(expect.any(String));
    expect(source.placeAt(source.fault?.offset ?? 0)).toMatch(/^\d+:\d+$/);
  });

  test('nested ten thousand deep is refused or read, and ends no process', () => {
    const text = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    const source = readYaml(`a: ${text}\n`);
    expect(source.fault === undefined || source.fault.reason.length > 0).toBe(true);
  });

  test('never repeats a value in its reason: it may be a secret', () => {
    for (const text of ['secret: "hunter2\n', 'a: [hunter2\n', 'hunter2: 1\nhunter2: 2\n']) {
      expect(readYaml(text).fault?.reason ?? 'none').not.toContain('hunter2');
    }
  });

  test('sixty thousand keys are read, and the one that is there twice is found', () => {
    const keys = Array.from({ length: 60_000 }, (_, index) => `k${index}: 1\n`).join('');
    expect(readYaml(keys).fault).toBeUndefined();
    const twice = readYaml(`${keys}k7: 1\n`);
    expect(twice.fault?.reason).toBe('this key appears twice');
    expect(twice.placeAt(twice.fault?.offset ?? 0)).toBe('60001:1');
  });
});
