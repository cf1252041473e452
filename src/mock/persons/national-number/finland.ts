import type { RandomSource } from '../../kernel/random.ts';
import type { Birth } from '../birth.ts';
import { dayMonthYear, digits, drawSerial } from './digits.ts';

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/**
 * Draws a Finnish henkilötunnus: `DDMMYY-NNNC`, with `A` instead of the hyphen since 2000.
 *
 * The check character is the nine digits modulo 31, and the last digit of the serial shows the sex. Serials
 * range from 002 to 899, as those of registered people do, because validators often refuse the artificial
 * ones from 900 up.
 */
export function drawHenkilotunnus(birth: Birth, random: RandomSource): string {
  const date = dayMonthYear(birth);
  const serial = digits(drawSerial(random, birth.sex, 2, 899), 3);
  const century = birth.year < 2000 ? '-' : 'A';
  return `${date}${century}${serial}${CHECK_CHARACTERS.charAt(Number(date + serial) % 31)}`;
}
