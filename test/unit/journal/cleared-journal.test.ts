import { expect, test } from 'vitest';
import { Journal } from '../../../src/mock/journal/journal.ts';
import { heavyLine } from './lines.ts';

test('a journal that was cleared keeps as much as a new one', () => {
  const journal = new Journal({ lines: 100, bytes: 10_000 });
  for (let count = 0; count < 9; count += 1) journal.append(heavyLine(0));
  journal.clear();
  for (let count = 0; count < 5; count += 1) journal.append(heavyLine(0));
  expect(journal.lines()).toHaveLength(5);
});
