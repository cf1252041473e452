import type { RandomSource } from '../../kernel/random.ts';
import type { Birth } from '../birth.ts';
import { dayMonthYear, drawBetween, missingToEleven, weightedSum } from './digits.ts';

/**
 * Draws an Icelandic kennitala: `DDMMYYNNCX`, 10 digits without a hyphen.
 *
 * The serial starts at 20, `C` is the check digit of modulus 11, and `X` is the century: 9 for the 1900s, 0
 * since 2000.
 */
export function drawKennitala(birth: Birth, random: RandomSource): string {
  const century = birth.year < 2000 ? 9 : 0;
  for (;;) {
    const stem = `${dayMonthYear(birth)}${drawBetween(random, 20, 99)}`;
    const check = missingToEleven(weightedSum(stem, [3, 2, 7, 6, 5, 4, 3, 2]));
    if (check !== 10) return `${stem}${check}${century}`;
  }
}
