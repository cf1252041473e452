import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';

/** How many values a body or file has that is looked at for everything that is wrong with it. */
const MAX_VALUES = 10_000;

/** Two validators of one schema: one ends at the first fault, the other finds them all. */
export interface SchemaValidators {
  readonly quick: ValidateFunction;
  /** Asked for only when something is wrong: it is not compiled before. */
  readonly thorough: () => ValidateFunction;
}

/**
 * Everything that is wrong with a value; of a vast one the first fault alone. Ajv takes quadratic time to collect the faults
 * of many values: a body of a megabyte would hold up the server for minutes.
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
