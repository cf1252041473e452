import type { components } from '../../wire/generated/control.ts';

/** What a header, query parameter or body member must be, as people write it. */
export type ValueDefinition = components['schemas']['ScenarioValues'][string];

/** Whether a value is as wanted. Numbers and booleans are compared as text, because a form has only text. */
export function isAsWanted(wanted: ValueDefinition, value: unknown): boolean {
  if (typeof wanted !== 'object') return value !== undefined && String(value) === String(wanted);
  if (wanted.present !== undefined) return (value !== undefined) === wanted.present;
  return value !== undefined && textOf(value).includes(wanted.contains ?? '');
}

/** The member of a body at a path such as `input.email` or `0.title`; `undefined` when there is none. */
export function memberAt(body: unknown, place: string): unknown {
  let here = body;
  for (const part of place.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, part)) return undefined;
    here = (here as Record<string, unknown>)[part];
  }
  return here;
}

/** Writes what is wanted for people: `is "x"`, `contains "x"`, `is sent`. A secret value is not written out. */
export function tellValue(name: string, wanted: ValueDefinition, isSecret: boolean): string {
  if (isSecret && (typeof wanted !== 'object' || wanted.present === undefined)) {
    return `${name} has the value in the scenario`;
  }
  if (typeof wanted !== 'object') return `${name} is ${JSON.stringify(wanted)}`;
  if (wanted.present !== undefined) return wanted.present ? `${name} is sent` : `${name} is not sent`;
  return `${name} contains ${JSON.stringify(wanted.contains)}`;
}

function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
