import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDuration, parseDuration } from '../../../src/wire/duration.ts';

const TEN_YEARS_MS = 3_650 * 86_400_000;

describe('a duration', () => {
  const readings: readonly [text: string, durationMs: number][] = [
    ['PT0S', 0],
    ['PT1S', 1_000],
    ['PT0.001S', 1],
    ['PT1.5S', 1_500],
    ['PT90S', 90_000],
    ['PT1M30S', 90_000],
    ['PT1H', 3_600_000],
    ['P1D', 86_400_000],
    ['P1DT1S', 86_401_000],
    ['P2W', 14 * 86_400_000],
    ['P1M', 30 * 86_400_000],
    ['P1Y', 365 * 86_400_000],
    ['P1Y2M3W4DT5H6M7S', ((365 + 60 + 21 + 4) * 24 * 3_600 + 5 * 3_600 + 6 * 60 + 7) * 1_000],
  ];
  test.for(readings)('written %s lasts %i ms', ([text, durationMs]) => {
    expect(parseDuration(text)).toBe(durationMs);
  });

  const junk = [
    '',
    'P',
    'PT',
    'P1DT',
    '1D',
    'p1d',
    'PT1',
    'P1S',
    'PT1D',
    'P-1D',
    '-P1D',
    'P1.5D',
    'PT1.5M',
    'PT0.0001S',
    'PT1S ',
    ' PT1S',
    'P1D1D',
    'PT1S1M',
    'PT1S\n',
    'PT١S',
    `P${'9'.repeat(30)}D`,
  ];
  test.for(junk)('is not what %j says', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  test('reads back as it was, however long up to ten years and to the millisecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: TEN_YEARS_MS }), (durationMs) => {
        expect(parseDuration(formatDuration(durationMs))).toBe(durationMs);
      }),
      { numRuns: 1_000 },
    );
  });

  test('is written without units that are nothing, and its canonical form stays as it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: TEN_YEARS_MS }), (durationMs) => {
        const text = formatDuration(durationMs);
        if (durationMs > 0) expect(text).not.toMatch(/(?<![\d.])0[A-Z]/);
        expect(formatDuration(parseDuration(text) ?? Number.NaN)).toBe(text);
      }),
    );
  });

  test.for([
    [0, 'PT0S'],
    [90_000, 'PT1M30S'],
    [86_400_000, 'P1D'],
    [90_061_001, 'P1DT1H1M1.001S'],
    [45 * 86_400_000, 'P45D'],
  ] as const)('of %i ms is written %s', ([durationMs, text]) => {
    expect(formatDuration(durationMs)).toBe(text);
  });
});
