import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';

/** In a body or file with more values than this, only the first fault is reported. */
const MAX_VALUES = 10_000;

/** Two validators of one schema: one stops at the first fault, the other finds them all. */
export interface SchemaValidators {
  readonly quick: ValidateFunction;
  /** Called only when something is wrong, so that it is not compiled before it is needed. */
  readonly thorough: () => ValidateFunction;
}

/**
 * Everything that is wrong with a value; of a huge one only the first fault. Ajv takes quadratic time to
 * collect the faults of many values: a body of a megabyte would block the server for minutes.
 */
export function findFaults({ quick, thorough }: SchemaValidators, value: unknown): readonly ErrorObject[] {
  if (quick(value)) return [];
  if (isVast(value)) return quick.errors ?? [];
  const validate = thorough();
  return validate(value) ? [] : (validate.errors ?? []);
}

function isVast(value: unknown): boolean {
  const found = [value];
  for (const parent of found) {
    if (typeof parent !== 'object' || parent === null) continue;
    for (const child of Object.values(parent)) found.push(child);
    if (found.length > MAX_VALUES) return true;
  }
  return false;
}
