import { type BoundaryCase, setting, unchanged } from './boundary-case.ts';
import type { Constraint } from './constraint.ts';
import { letsPass, stretch } from './reading.ts';

/** `minLength`, `maxLength`: one below, the limit, one above, in characters and in characters of two code units. */
export function lengthCases(constraint: Constraint): readonly BoundaryCase[] {
  const limit = Number(constraint.argument);
  const lengths = [limit - 1, limit, limit + 1].filter((length) => length >= 0);
  const texts = lengths.flatMap((length) => [
    stretch(constraint.schema, length),
    // JSON Schema counts characters, and these have two code units each.
    '\u{1F511}'.repeat(length),
  ]);
  return distinct(texts).map((text) => setting(constraint, text, letsPass(constraint.schema, text)));
}

/** `minimum`, `maximum`: one below, the limit, one above; where nothing below zero is taken, zero and the negatives too. */
export function numberCases(constraint: Constraint): readonly BoundaryCase[] {
  const limit = Number(constraint.argument);
  const negatives = constraint.keyword === 'minimum' ? [0, -1, -limit] : [];
  return distinct([limit - 1, limit, limit + 1, ...negatives])
    .filter((value) => !Object.is(value, -0))
    .map((value) => setting(constraint, value, letsPass(constraint.schema, value)));
}

/** `minItems`, `maxItems`: one element less, as many, one more. */
export function countCases(constraint: Constraint): readonly BoundaryCase[] {
  const { place, schema } = constraint;
  const limit = Number(constraint.argument);
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
  return [limit - 1, limit, limit + 1]
    .filter((count) => count >= 0)
    .map((count) => ({
      constraint,
      place,
      change: { kind: 'elements', count, distinct: schema.uniqueItems === true },
      accepted: count >= Number(minItems) && count <= Number(maxItems),
    }));
}

/** `uniqueItems`: two elements that differ, and one twice. */
export function uniqueCases(constraint: Constraint): readonly BoundaryCase[] {
  const { place } = constraint;
  return [
    unchanged(constraint),
    { constraint, place, change: { kind: 'elements', count: 2, distinct: false }, accepted: false },
  ];
}

/** Each value once. */
export function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
