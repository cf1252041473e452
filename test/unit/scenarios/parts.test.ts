import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pickDuration } from '../../../src/mock/kernel/duration-range.ts';
import { findNearestWord } from '../../../src/mock/kernel/nearest-word.ts';
import { hasCall, readCallRange, tellCallRange } from '../../../src/mock/scenarios/call-range.ts';
import { readDurationRange, tellDurationRange } from '../../../src/mock/scenarios/duration-range.ts';
import { namedEids } from '../../../src/mock/scenarios/eids.ts';
import { OPERATIONS } from '../../../src/mock/scenarios/operations.ts';
import { fitsPath, operationsAt, readPattern } from '../../../src/mock/scenarios/path-pattern.ts';
import { hasTime, isDuring } from '../../../src/mock/scenarios/schedule.ts';
import { tellDuration } from '../../../src/mock/scenarios/telling.ts';
import { isAsWanted, memberAt } from '../../../src/mock/scenarios/value-match.ts';

describe('a range of calls', () => {
  test.each([
    [2, 'call 2'],
    ['2..3', 'calls 2 to 3'],
    ['4..', 'call 4 and later'],
    ['every 1', 'every call'],
    ['every 2', 'every 2nd call'],
    ['every 11', 'every 11th call'],
    ['every 23', 'every 23rd call'],
  ])('%s is %s', (written, told) => {
    const range = readCallRange(written);
    expect(range === undefined ? undefined : tellCallRange(range)).toBe(told);
  });

  test.each(['', '0', '3..2', '0..2', 'every', 'two', '1..2..3'])('%j is none', (written) => {
    expect(readCallRange(written)).toBeUndefined();
  });

  test('from one to another has all between and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.nat(50),
        fc.integer({ min: 1, max: 120 }),
        (first, more, call) => {
          const range = readCallRange(`${first}..${first + more}`);
          expect(range !== undefined && hasCall(range, call)).toBe(call >= first && call <= first + more);
        },
      ),
    );
  });
});

describe('a schedule', () => {
  const at = (text: string) => Date.parse(text);

  test.each<[schedule: Parameters<typeof isDuring>[0], instant: string, isIn: boolean]>([
    [{ days: ['Sat', 'Sun'] }, '2030-01-05T00:00:00Z', true],
    [{ days: ['Sat', 'Sun'] }, '2030-01-07T00:00:00Z', false],
    [{ dayOfMonth: 1 }, '2030-02-01T23:59:59Z', true],
    [{ dayOfMonth: 31 }, '2030-02-28T12:00:00Z', false],
    [{ from: '01:30', to: '05:00' }, '2030-01-05T01:29:59Z', false],
    [{ from: '01:30', to: '05:00' }, '2030-01-05T01:30:00Z', true],
    [{ from: '01:30', to: '05:00' }, '2030-01-05T05:00:00Z', false],
    [{ from: '22:00' }, '2030-01-05T23:59:59Z', true],
    [{ to: '01:00' }, '2030-01-05T00:00:00Z', true],
  ])('%j at %s: %s', (schedule, instant, isIn) => {
    expect(isDuring(schedule, at(instant))).toBe(isIn);
    expect(hasTime(schedule)).toBe(true);
  });

  test('whose end is not after its beginning has no time', () => {
    expect([hasTime({ from: '05:00', to: '05:00' }), hasTime({ from: '05:00', to: '01:00' })]).toEqual([
      false,
      false,
    ]);
  });
});

describe('a range of durations', () => {
  test('is read, drawn from with both ends, and told', () => {
    const range = readDurationRange('PT1S..PT3S');
    if (range === undefined) throw new Error('It is none.');
    expect([pickDuration(range, 0), pickDuration(range, 0.999_999)]).toEqual([1_000, 3_000]);
    expect(tellDurationRange(range)).toBe('1 second to 3 seconds');
    expect(readDurationRange('PT2S')).toEqual({ fromMs: 2_000, toMs: 2_000 });
  });

  test.each(['', 'PT', 'PT3S..PT1S', 'PT1S..PT2S..PT3S', '..PT1S', '5'])('%j is none', (text) => {
    expect(readDurationRange(text)).toBeUndefined();
  });

  test.each([
    [0, 'no time'],
    [1, '1 ms'],
    [1_500, '1.5 seconds'],
    [60_000, '1 minute'],
    [90_000, '90 seconds'],
    [7_200_000, '2 hours'],
    [172_800_000, '2 days'],
  ])('%i ms is told as %s', (durationMs, told) => {
    expect(tellDuration(durationMs)).toBe(told);
  });
});

describe('a pattern of paths', () => {
  test.each([
    ['/a/*', '/a/b', true],
    ['/a/*', '/a', false],
    ['/a/*', '/a/b/c', false],
    ['/a/**', '/a/b/c', true],
    ['/a/**', '/a', true],
    ['/a/b', '/a/B', false],
  ])('%s for %s: %s', (pattern, path, fits) => {
    expect(fitsPath(readPattern(pattern), path)).toBe(fits);
  });

  test('means the operations whose paths it can be', () => {
    expect(operationsAt('/sign/documents/3f0c')).toEqual(['getDocument', 'deleteDocument']);
    expect(operationsAt('/mint/**').length).toBeGreaterThan(5);
    expect(operationsAt('/nothing')).toEqual([]);
  });
});

describe('a wanted value', () => {
  test('is compared as it is written, for a form knows only text', () => {
    expect([
      isAsWanted(5, '5'),
      isAsWanted(true, 'true'),
      isAsWanted('a', undefined),
      isAsWanted('5', 5),
    ]).toEqual([true, true, false, true]);
  });

  test('can be contained, or just there', () => {
    expect([isAsWanted({ contains: 'b' }, 'abc'), isAsWanted({ contains: 'b' }, undefined)]).toEqual([
      true,
      false,
    ]);
    expect([isAsWanted({ present: true }, null), isAsWanted({ present: false }, undefined)]).toEqual([
      true,
      true,
    ]);
    expect(isAsWanted({ contains: 'idpName' }, { idpName: 'nbid' })).toBe(true);
  });

  test('is looked for among a body’s own members only, whatever the body is', () => {
    expect(memberAt({ a: [{ b: 1 }] }, 'a.0.b')).toBe(1);
    for (const place of ['__proto__', 'constructor', 'toString', 'a.length.x'])
      expect(memberAt({ a: 1 }, place)).toBeUndefined();
    for (const body of [undefined, null, 7, 'text']) expect(memberAt(body, 'a')).toBeUndefined();
  });

  test('the eIDs of a body that is no list of sessions are none', () => {
    for (const body of [
      undefined,
      {},
      [null],
      [{ signingSetup: 'x' }],
      [{ signingSetup: [{ identityProviders: [1] }] }],
    ]) {
      expect(namedEids(body)).toEqual([]);
    }
    expect(
      namedEids([{ signingSetup: [{ vendor: 'NBID', identityProviders: [{ idpName: 'sbid' }] }] }]),
    ).toEqual(['sbid', 'nbid']);
  });
});

test('the word that was probably meant is the one most alike, and none when none is', () => {
  expect(findNearestWord('getFlowInstanec', OPERATIONS.keys())).toBe('getFlowInstance');
  expect(findNearestWord('zzz', OPERATIONS.keys())).toBeUndefined();
});
