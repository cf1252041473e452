import type { KnownMember } from './told.ts';

/** What a reply must look like to be usable, and how an error describes that. */
export interface Shape<T> {
  /** Completes the message "expected …". */
  readonly wanted: string;
  matches(value: unknown): value is T;
}

/** Whether `value` is a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object with at least these members. Name only the members that the caller needs; the client tolerates the rest. */
export function objectWith<T extends object>(...members: readonly KnownMember<T>[]): Shape<T> {
  return {
    wanted: `an object with ${members.join(', ')}`,
    matches: (value): value is T =>
      isRecord(value) && members.every((member) => (value[member] ?? null) !== null),
  };
}

/** A list in which every element has this shape. */
export function listOf<T>(element: Shape<T>): Shape<readonly T[]> {
  return {
    wanted: `a list, each element ${element.wanted}`,
    matches: (value): value is readonly T[] =>
      Array.isArray(value) && value.every((one) => element.matches(one)),
  };
}
