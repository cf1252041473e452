import type { RandomSource } from '../../kernel/random.ts';
import type { Birth } from '../birth.ts';
import { digits, drawSerial } from './digits.ts';

/**
 * Draws a Swedish personnummer in the twelve digits that eIDs return: `YYYYMMDDNNNC`.
 *
 * The check digit is Luhn's over the last ten digits, without the century; the last digit of the serial shows
 * the sex.
 */
export function drawPersonnummer(birth: Birth, random: RandomSource): string {
  const date = digits(birth.year, 4) + digits(birth.month, 2) + digits(birth.day, 2);
  const stem = date + digits(drawSerial(random, birth.sex, 1, 999), 3);
  return `${stem}${luhnDigit(stem.slice(2))}`;
}

function luhnDigit(stem: string): number {
  let sum = 0;
  for (let place = 0; place < stem.length; place += 1) {
    const product = Number(stem[place]) * (place % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return (10 - (sum % 10)) % 10;
}
