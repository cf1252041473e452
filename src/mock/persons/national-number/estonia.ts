import type { RandomSource } from '../../kernel/random.ts';
import type { Birth } from '../birth.ts';
import { digits, drawBetween, weightedSum } from './digits.ts';

/**
 * Draws an Estonian isikukood: `GYYMMDDSSSC`, 11 digits.
 *
 * The first digit shows century and sex: 3 and 4 are a man and a woman of the 1900s, 5 and 6 of the 2000s.
 */
export function drawIsikukood(birth: Birth, random: RandomSource): string {
  const group = (birth.year < 2000 ? 3 : 5) + (birth.sex === 'female' ? 1 : 0);
  const date = digits(birth.year, 2) + digits(birth.month, 2) + digits(birth.day, 2);
  const stem = `${group}${date}${digits(drawBetween(random, 1, 999), 3)}`;
  return `${stem}${checkDigit(stem)}`;
}

/**
 * With a remainder of 10 it tries again with shifted weights, and a second 10 counts as 0, so no serial is
 * skipped.
 */
function checkDigit(stem: string): number {
  const first = weightedSum(stem, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  if (first !== 10) return first;
  return (weightedSum(stem, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11) % 10;
}
