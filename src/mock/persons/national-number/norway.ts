import type { RandomSource } from '../../kernel/random.ts';
import type { Birth } from '../birth.ts';
import { dayMonthYear, digits, drawSerial, missingToEleven, weightedSum } from './digits.ts';

/**
 * Draws a Norwegian fødselsnummer: `DDMMYYIIIKK`, 11 digits, two check digits of modulus 11.
 *
 * The individual number is below 500 for births before the year 2000 and from 500 since, and its last digit
 * shows the sex. It is not meant to be a real person's. Skatteetaten's synthetic series (80 added to the
 * month) would make that certain, but is not used, because an application's own validator may refuse month
 * 81.
 */
export function drawFodselsnummer(birth: Birth, random: RandomSource): string {
  const [lowest, highest] = birth.year < 2000 ? [0, 499] : [500, 999];
  for (;;) {
    const stem = dayMonthYear(birth) + digits(drawSerial(random, birth.sex, lowest, highest), 3);
    const first = missingToEleven(weightedSum(stem, [3, 7, 6, 1, 8, 9, 4, 5, 2]));
    const second = missingToEleven(weightedSum(`${stem}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]));
    if (first !== 10 && second !== 10) return `${stem}${first}${second}`;
  }
}
