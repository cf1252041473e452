import { bodyCases, mediaTypeCases } from './body-cases.ts';
import type { BoundaryCase } from './boundary-case.ts';
import type { Constraint } from './constraint.ts';
import type { Described } from './documents.ts';
import { findConstraints } from './find-constraints.ts';
import { countCases, lengthCases, numberCases, uniqueCases } from './limit-cases.ts';
import { periodCases } from './period-cases.ts';
import { closedCases, requiredCases, typeCases } from './shape-cases.ts';
import { enumCases, sampleCases } from './value-cases.ts';

const MAKE: Readonly<Record<string, (constraint: Constraint) => readonly BoundaryCase[]>> = {
  minLength: lengthCases,
  maxLength: lengthCases,
  minimum: numberCases,
  maximum: numberCases,
  minItems: countCases,
  maxItems: countCases,
  uniqueItems: uniqueCases,
  enum: enumCases,
  format: sampleCases,
  pattern: sampleCases,
  type: typeCases,
  required: requiredCases,
  additionalProperties: closedCases,
  content: mediaTypeCases,
  'body required': bodyCases,
  'in words': periodCases,
};

/** The cases of one constraint; none for a keyword that the generator does not know, which the coverage test reports. */
export function casesOf(constraint: Constraint): readonly BoundaryCase[] {
  return MAKE[constraint.keyword]?.(constraint) ?? [];
}

/** The cases of every constraint of an operation. */
export function casesOfOperation(described: Described): readonly BoundaryCase[] {
  return findConstraints(described).flatMap(casesOf);
}
