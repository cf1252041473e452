import type { RandomSource } from '../../kernel/random.ts';
import type { Birth } from '../birth.ts';
import { dayMonthYear, digits, drawBetween } from './digits.ts';

/**
 * Draws a Faroese P-tal: `DDMMYYNNN`, 9 digits. What the last three mean is not published, so they are
 * arbitrary.
 */
export function drawPTal(birth: Birth, random: RandomSource): string {
  return dayMonthYear(birth) + digits(drawBetween(random, 1, 999), 3);
}
