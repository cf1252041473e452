import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../src/mock/contract/json.ts';

const nested = (depth: number, open: string, close: string, core = ''): string =>
  open.repeat(depth) + core + close.repeat(depth);

/** Written with an escape for one letter, as a text that hides a name may have it. */
const ESCAPED_PROTO = '\\u005f_proto__';

describe('JSON', () => {
  test('is parsed as the language does, whatever value it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.integer({ min: 0, max: 4 }), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        const parsed = parseJson(text);
        const isFree = !/__proto__|prototype/.test(text);
        if (isFree) expect(parsed).toEqual({ value: JSON.parse(text) });
      }),
    );
  });

  test.for([
    '',
    '{',
    '{"a":1,}',
    'undefined',
    '{a:1}',
    "{'a':1}",
    '[1,2',
    '"open',
    '\ufeff{}',
    '{} {}',
    'NaN',
  ])('is not %j, and the reason says so', (text) => {
    expect(parseJson(text)).toEqual({ reason: expect.stringContaining('not JSON') });
  });

  test('never makes the parser throw, whatever the text', () => {
    const letters = fc.constantFrom('{', '}', '[', ']', '"', '\\', ':', ',', '1', 'a', ' ');
    const text = fc.string({ unit: letters, size: 'max', maxLength: 200 });
    fc.assert(
      fc.property(text, (junk) => 'value' in parseJson(junk) || 'reason' in parseJson(junk)),
      {
        numRuns: 300,
      },
    );
  });
});

describe('the depth of JSON', () => {
  test.for([
    ['arrays', '[', ']', ''],
    ['objects', '{"a":', '}', '1'],
    ['both', '[{"a":', '}]', '1'],
  ] as const)('may be 64 for %s, and no more', ([, open, close, core]) => {
    const levels = open.replace(/[^[{]/g, '').length;
    expect(parseJson(nested(64 / levels, open, close, core))).toHaveProperty('value');
    expect(parseJson(`[${nested(64 / levels, open, close, core)}]`)).toEqual({
      reason: expect.stringContaining('64 levels'),
    });
  });

  test('does not count brackets in strings, nor those behind an escaped quote', () => {
    const brackets = '['.repeat(100);
    for (const text of [brackets, `\\"${brackets}`, `\\\\\\"${brackets}`, `"${brackets}`, `${brackets}\\`]) {
      expect(parseJson(JSON.stringify({ text }))).toEqual({ value: { text } });
    }
  });

  test('counts brackets behind a string that ends in a backslash', () => {
    expect(parseJson(`["\\\\",${nested(64, '[', ']')}]`)).toEqual({
      reason: expect.stringContaining('64 levels'),
    });
  });

  test('does not add up beside each other', () => {
    expect(parseJson(`[${'[],'.repeat(1_000)}[]]`)).toHaveProperty('value');
  });

  test('is found without recursion: a million brackets are refused, not a crash', () => {
    expect(parseJson('['.repeat(1_000_000))).toEqual({ reason: expect.stringContaining('64 levels') });
    expect(parseJson(`"${'\\'.repeat(1_000_001)}`)).toHaveProperty('reason');
  });
});

describe('a member that reaches for a prototype', () => {
  test.for([
    ['raw', '{"__proto__":{"admin":true}}'],
    ['escaped', `{"${ESCAPED_PROTO}":{"admin":true}}`],
    [
      'wholly escaped',
      `{"${[...'__proto__'].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join('')}":1}`,
    ],
    ['deep', '{"a":[{"b":{"__proto__":1}}]}'],
    ['with a plain value', '{"__proto__":null}'],
  ] as const)('is refused: __proto__ %s', ([, text]) => {
    expect(parseJson(text)).toEqual({ reason: 'the member __proto__ is not allowed' });
  });

  test('is refused: constructor with a prototype, escaped too', () => {
    const reason = 'the member constructor.prototype is not allowed';
    expect(parseJson('{"constructor":{"prototype":{"a":1}}}')).toEqual({ reason });
    expect(parseJson('[{"c\\u006fnstructor":{"prot\\u006ftype":1}}]')).toEqual({ reason });
  });

  test.for([
    '{"constructor":"Byggmester AS"}',
    '{"constructor":{"name":"x"}}',
    '{"prototype":{"a":1}}',
    '{"title":"__proto__"}',
    '{"title":"\\u005f_proto__ and constructor"}',
    '["__proto__","constructor"]',
    '{"__proto":1,"_proto__":2}',
  ])('is not in %s', (text) => {
    expect(parseJson(text)).toEqual({ value: JSON.parse(text) });
  });
});
