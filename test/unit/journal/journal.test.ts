import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Journal } from '../../../src/mock/journal/journal.ts';
import { heavyLine, lineOf } from './lines.ts';

const KB = 1_024;
const numbers = (journal: Journal): readonly number[] => journal.lines().map(({ number }) => number);
const fill = (journal: Journal, count: number): void => {
  for (let line = 0; line < count; line += 1) journal.append(lineOf());
};

describe('the journal', () => {
  test('numbers its lines from 1, oldest first', () => {
    const journal = new Journal();
    expect(journal.append(lineOf({ reason: 'first' }))).toMatchObject({ number: 1, reason: 'first' });
    journal.append(lineOf());
    expect([numbers(journal), journal.written, journal.dropped]).toEqual([[1, 2], 2, 0]);
  });

  test('keeps the newest lines when there are too many, and counts those it let go', () => {
    const journal = new Journal({ lines: 3, bytes: Infinity });
    fill(journal, 5);
    expect([numbers(journal), journal.written, journal.dropped]).toEqual([[3, 4, 5], 5, 2]);
  });

  test('lets old lines go when their bodies weigh too much', () => {
    const journal = new Journal({ lines: 100, bytes: 10 * KB });
    for (let line = 0; line < 4; line += 1) journal.append(heavyLine(3 * KB));
    expect([numbers(journal), journal.dropped]).toEqual([[3, 4], 2]);
  });

  test('keeps a line that is heavier than all it may keep, alone', () => {
    const journal = new Journal({ lines: 100, bytes: 10 * KB });
    fill(journal, 3);
    journal.append(heavyLine(100 * KB));
    expect(numbers(journal)).toEqual([4]);
    fill(journal, 1);
    expect(numbers(journal)).toEqual([5]);
  });

  test('weighs what headers bring along too', () => {
    const journal = new Journal({ lines: 100, bytes: 20 * KB });
    for (let line = 0; line < 10; line += 1) {
      journal.append(lineOf({ request: { headers: { 'x-long': 'x'.repeat(8 * KB) }, bodyBytes: 0 } }));
    }
    expect(journal.lines().length).toBeLessThanOrEqual(2);
  });

  test('goes on numbering after it was cleared, and counts what was cleared as dropped', () => {
    const journal = new Journal({ lines: 2, bytes: Infinity });
    fill(journal, 2);
    journal.clear();
    expect([numbers(journal), journal.written, journal.dropped]).toEqual([[], 2, 2]);
    fill(journal, 3);
    expect([numbers(journal), journal.dropped]).toEqual([[4, 5], 3]);
  });

  test('keeps, whatever happens, the newest lines without a gap and within both bounds', () => {
    const step = fc.oneof({ arbitrary: fc.nat({ max: 5 * KB }), weight: 9 }, fc.constant('clear' as const));
    fc.assert(
      fc.property(fc.array(step, { size: 'max', maxLength: 100 }), (steps) => {
        const journal = new Journal({ lines: 7, bytes: 20 * KB });
        for (const [index, bytes] of steps.entries()) {
          if (bytes === 'clear') journal.clear();
          else journal.append(heavyLine(bytes));
          const kept = numbers(journal);
          expect(kept).toEqual(kept.map((_number, place) => journal.written - kept.length + 1 + place));
          expect(journal.dropped).toBe(journal.written - kept.length);
          expect(kept.length).toBeLessThanOrEqual(7);
          expect(bytes !== 'clear' || kept.length === 0, String(index)).toBe(true);
        }
      }),
    );
  });
});
