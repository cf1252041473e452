import type { RandomSource } from '../../kernel/random.ts';
import type { Birth } from '../birth.ts';
import { drawBetween, weightedSum } from './digits.ts';

/**
 * Draws a Dutch BSN: nine digits that pass the eleven-test and say nothing about birth or sex.
 *
 * It begins with 9, like the public test numbers of the Dutch authorities (900..., 9999...).
 */
export function drawBsn(_birth: Birth, random: RandomSource): string {
  for (;;) {
    const stem = String(drawBetween(random, 90_000_000, 99_999_999));
    // The last digit has weight -1, so it is the remainder itself, not what is missing to eleven.
    const check = weightedSum(stem, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    if (check !== 10) return `${stem}${check}`;
  }
}
