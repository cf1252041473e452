import type { RandomSource } from '../../kernel/random.ts';
import type { Birth } from '../birth.ts';
import { dayMonthYear, digits, drawBetween, missingToEleven, suits, weightedSum } from './digits.ts';

/**
 * Draws a Danish CPR number: `DDMMYYSSSS`, 10 digits without a hyphen.
 *
 * The seventh digit is 0 to 3 for those born before 2000 and 4 to 9 since, and the last digit shows the sex.
 * Since 2007 some numbers break the old modulus 11; these keep it, so that old validators accept them too.
 */
export function drawCprNumber(birth: Birth, random: RandomSource): string {
  const [lowest, highest] = birth.year < 2000 ? [0, 399] : [400, 999];
  for (;;) {
    const stem = dayMonthYear(birth) + digits(drawBetween(random, lowest, highest), 3);
    const check = missingToEleven(weightedSum(stem, [4, 3, 2, 7, 6, 5, 4, 3, 2]));
    if (check !== 10 && suits(check, birth.sex)) return `${stem}${check}`;
  }
}
