import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatInstant, parseInstant } from '../../../src/wire/instant.ts';

const LAST_MS = Date.UTC(9999, 11, 31, 23, 59, 59);

describe('an instant', () => {
  test('is written in UTC to the whole second, milliseconds cut off', () => {
    expect(formatInstant(Date.UTC(2026, 0, 15, 14, 5, 0, 999))).toBe('2026-01-15T14:05:00Z');
  });

  test('reads back as it was, to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LAST_MS / 1_000 }), (second) => {
        expect(parseInstant(formatInstant(second * 1_000))).toBe(second * 1_000);
      }),
    );
  });

  test.for([
    ['2030-01-01T00:00:00Z', Date.UTC(2030, 0, 1)],
    ['2030-01-01T00:00:00.250Z', Date.UTC(2030, 0, 1, 0, 0, 0, 250)],
    ['2030-01-01T01:00:00+01:00', Date.UTC(2030, 0, 1)],
    ['2029-12-31T16:00:00-08:00', Date.UTC(2030, 0, 1)],
  ] as const)('is read from %s, whatever its offset', ([text, instantMs]) => {
    expect(parseInstant(text)).toBe(instantMs);
  });

  test.for(['', 'tomorrow', '2030-13-01T00:00:00Z', '2030-01-01T25:00:00Z', '2016-12-31T23:59:60Z'])(
    'is not what %j says',
    (text) => {
      expect(parseInstant(text)).toBeUndefined();
    },
  );
});
