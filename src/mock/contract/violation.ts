import type { ErrorObject } from 'ajv/dist/2020.js';
import type { InvalidParam } from '../../wire/problem.ts';
import { unescapePart } from './document.ts';

/** The most wrong parameters a refusal names. */
const MAX_NAMED = 50;

/**
 * Translates the validator's errors into the vendor's words: a name that points at the value
 * (`[1].ui.language`) and a reason.
 *
 * Errors that only say that a sub-schema failed are left out: another error says why.
 */
export function toInvalidParams(errors: readonly ErrorObject[], at = ''): readonly InvalidParam[] {
  const named = new Map<string, InvalidParam>();
  for (const error of errors) {
    if (NOT_TELLING.has(error.keyword)) continue;
    const param = { name: nameOf(error, at), reason: reasonOf(error) };
    named.set(`${param.name} ${param.reason}`, param);
    if (named.size === MAX_NAMED) break;
  }
  return [...named.values()];
}

const NOT_TELLING = new Set(['if', 'allOf', 'anyOf', 'oneOf', 'not']);

function nameOf(error: ErrorObject, at: string): string {
  let name = at;
  for (const part of error.instancePath.split('/').slice(1)) name = join(name, part);
  const { missingProperty, additionalProperty, unevaluatedProperty } = error.params;
  const member: unknown = missingProperty ?? additionalProperty ?? unevaluatedProperty;
  if (typeof member === 'string') name = join(name, member);
  return name === '' ? 'body' : name;
}

function join(name: string, part: string): string {
  if (/^\d+$/.test(part)) return `${name}[${part}]`;
  const member = unescapePart(part);
  return name === '' ? member : `${name}.${member}`;
}

function reasonOf(error: ErrorObject): string {
  switch (error.keyword) {
    case 'required':
      return 'is required';
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return 'is not known';
    case 'enum':
      return `must be one of ${(error.params.allowedValues as readonly unknown[]).join(', ')}`;
    case 'const':
      return `must be ${String(error.params.allowedValue)}`;
    case 'format':
      return `must be a valid ${String(error.params.format)}`;
    default:
      return error.message ?? 'is not valid';
  }
}
