import { expect, test } from 'vitest';
import { pickDuration } from '../../../src/mock/kernel/duration-range.ts';
import { endSentence } from '../../../src/mock/kernel/end-sentence.ts';
import { hashToShare } from '../../../src/mock/kernel/random.ts';

const TEN_YEARS_MS = 3_650 * 86_400_000;

test('a duration drawn from ten years may be any of them', () => {
  const drawn = Array.from({ length: 200 }, (_, index) =>
    pickDuration({ fromMs: 0, toMs: TEN_YEARS_MS }, hashToShare(`draw ${index}`, 1)),
  );
  expect(Math.min(...drawn)).toBeLessThan(TEN_YEARS_MS / 10);
  expect(Math.max(...drawn)).toBeGreaterThan((TEN_YEARS_MS * 9) / 10);
});

test('a message ends in a full stop, and a question in its own mark', () => {
  expect(endSentence('It is wrong')).toBe('It is wrong.');
  expect(endSentence('It is wrong; did you mean right?')).toBe('It is wrong; did you mean right?');
});
