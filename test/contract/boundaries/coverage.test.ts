import { describe, expect, test } from 'vitest';
import { describeCase } from './boundary-case.ts';
import { casesOf, casesOfOperation } from './cases.ts';
import type { Constraint } from './constraint.ts';
import { readAllOperations } from './documents.ts';
import { EXCEPTIONS, exceptionFor } from './exceptions.ts';
import { findConstraints } from './find-constraints.ts';
import { findOccurrences } from './occurrences.ts';
import { carriesText } from './place.ts';
import { REQUESTS } from './requests.ts';

const operations = await readAllOperations();
const tried = operations.filter(({ operation: { id } }) => REQUESTS[id] !== undefined);

test('the documents ask a great many things of requests, and each makes cases', () => {
  const cases = operations.flatMap(casesOfOperation);
  expect(operations.flatMap(findConstraints).length).toBeGreaterThan(900);
  expect(cases.length).toBeGreaterThan(4_000);
  expect(cases.filter(({ accepted }) => !accepted).length).toBeGreaterThan(2_500);
});

describe.each(operations)('$operation.id', (described) => {
  const occurrences = findOccurrences(described);
  const constraints = findConstraints(described);

  test('has no member in its requests that the generator does not know', () => {
    expect([...occurrences.unknown]).toEqual([]);
  });

  test('has a case for everything that its document asks', () => {
    const covered = new Set(constraints.filter((one) => casesOf(one).length > 0).map(({ at }) => at));
    expect([...occurrences.constraints].filter((at) => !covered.has(at))).toEqual([]);
    expect([...covered].filter((at) => !occurrences.constraints.has(at))).toEqual([]);
  });

  test('has values on both sides of every edge', () => {
    const oneSided = constraints.filter((constraint) => {
      const verdicts = casesOf(constraint).map(({ accepted }) => accepted);
      return !verdicts.includes(true) || (!takesAnything(constraint) && !verdicts.includes(false));
    });
    expect(oneSided.map(({ at }) => at)).toEqual([]);
  });

  test('has a right request to start from, or asks nothing', () => {
    const isTried = REQUESTS[described.operation.id] !== undefined;
    expect(isTried || occurrences.constraints.size === 0).toBe(true);
  });
});

/** Constraints that no request can break: every text is a string, and every form is an object. */
function takesAnything({ keyword, argument, place }: Constraint): boolean {
  if (keyword === 'body required') return argument === false;
  if (keyword === 'format') return argument === 'int64';
  return keyword === 'type' && carriesText(place);
}

test('every right request belongs to an operation that asks something', () => {
  const asking = tried.filter((described) => findConstraints(described).length > 0);
  expect(asking.map(({ operation }) => operation.id).sort()).toEqual(Object.keys(REQUESTS).sort());
});

test('every exception is made for a case there is', () => {
  const used = new Set(
    tried.flatMap((described) =>
      casesOfOperation(described).map((boundary) => exceptionFor(described.operation.id, boundary)),
    ),
  );
  expect(EXCEPTIONS.filter((exception) => !used.has(exception))).toEqual([]);
});

test('every case of an operation says something else', () => {
  for (const described of operations) {
    const lines = casesOfOperation(described).map(
      (boundary) => `${boundary.constraint.at} ${describeCase(boundary)}`,
    );
    expect(lines.length - new Set(lines).size, described.operation.id).toBe(0);
  }
});
