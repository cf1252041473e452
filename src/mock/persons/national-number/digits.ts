import type { RandomSource } from '../../kernel/random.ts';
import type { Birth, Sex } from '../birth.ts';

/**
 * The last `length` digits of a whole number, padded with zeros: a year with length 2 gives the year in its
 * century.
 */
export function digits(value: number, length: number): string {
  return String(value).padStart(length, '0').slice(-length);
}

/** `DDMMYY`, with which most Nordic numbers begin. */
export function dayMonthYear(birth: Birth): string {
  return digits(birth.day, 2) + digits(birth.month, 2) + digits(birth.year, 2);
}

/** Draws a whole number from `lowest` to `highest`, both included. */
export function drawBetween(random: RandomSource, lowest: number, highest: number): number {
  return lowest + (random() % (highest - lowest + 1));
}

/** Whether a serial fits a sex: in every country that encodes it, even is female and odd is male. */
export function suits(serial: number, sex: Sex): boolean {
  return serial % 2 === (sex === 'female' ? 0 : 1);
}

/** Draws from `lowest` to `highest`, both included, until the serial suits the sex. */
export function drawSerial(random: RandomSource, sex: Sex, lowest: number, highest: number): number {
  for (;;) {
    const serial = drawBetween(random, lowest, highest);
    if (suits(serial, sex)) return serial;
  }
}

/** Adds up each digit times the weight at its place, the first step of nearly every check digit. */
export function weightedSum(text: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * Number(text[place]), 0);
}

/** What must be added to `sum` to reach a multiple of 11; a result of 10 is not a digit. */
export function missingToEleven(sum: number): number {
  return (11 - (sum % 11)) % 11;
}
