import { DAY_MS, formatDuration, parseDuration } from '../../../src/wire/duration.ts';
import { formatInstant } from '../../../src/wire/instant.ts';
import { TEST_NOW } from '../../support/simulator-test.ts';
import { type BoundaryCase, setting } from './boundary-case.ts';
import type { Constraint } from './constraint.ts';

const SECOND_MS = 1_000;

/**
 * A limit that the document states in words: at most so many days, or so many days ahead. To the second, to the day, and
 * down to nothing and the past.
 */
export function periodCases(constraint: Constraint): readonly BoundaryCase[] {
  const limitMs = parseDuration(String(constraint.argument));
  if (limitMs === undefined) throw new TypeError(`${constraint.at}: ${constraint.argument} is no duration`);
  const isInstant = constraint.schema.format === 'date-time';
  const within = [
    ...(isInstant ? [] : [0]),
    SECOND_MS,
    DAY_MS,
    limitMs - DAY_MS,
    limitMs - SECOND_MS,
    limitMs,
  ];
  const beyond = [limitMs + SECOND_MS, limitMs + DAY_MS, limitMs * 2];
  const write = isInstant ? (ms: number) => formatInstant(Date.parse(TEST_NOW) + ms) : formatDuration;
  // Ahead is after now; of a duration no document states a least one.
  const past = isInstant ? [0, -SECOND_MS, -DAY_MS] : [];
  return [
    ...within.map((ms) => setting(constraint, write(ms), true)),
    ...[...beyond, ...past].map((ms) => setting(constraint, write(ms), false)),
  ];
}
