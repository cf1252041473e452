import { DAY_MS } from '../../wire/duration.ts';
import type { RandomSource } from '../kernel/random.ts';

/** The sex a national number encodes and a first name suggests; drawn once so that the two agree. */
export type Sex = 'female' | 'male';

/** A person's date of birth, as calendar numbers (month 1 to 12), and sex. */
export interface Birth {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly sex: Sex;
}

// Ages are counted on 2025-01-01, not today, so that a seed gives the same person in every year.
const EARLIEST_MS = Date.UTC(1934, 0, 2);
const LATEST_MS = Date.UTC(2007, 0, 1);

/** Draws the birth of somebody aged 18 to 90 on 2025-01-01. */
export function drawBirth(random: RandomSource): Birth {
  const days = (LATEST_MS - EARLIEST_MS) / DAY_MS + 1;
  const date = new Date(EARLIEST_MS + (random() % days) * DAY_MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    sex: random() % 2 === 0 ? 'female' : 'male',
  };
}
