import { type BoundaryCase, setting, unchanged } from './boundary-case.ts';
import type { Constraint } from './constraint.ts';
import { below, carriesText } from './place.ts';
import { jsonTypeOf, letsPass, typesOf } from './reading.ts';

/** A member that no document knows. */
const UNHEARD_OF = 'unheardOf';

/** A value of every JSON type. */
const ONE_OF_EACH: readonly unknown[] = ['text', 7, 1.5, true, null, [], {}];

/** What a query must not take for an integer or a boolean. */
const NEARLY: Readonly<Record<string, readonly string[]>> = {
  integer: ['', 'abc', '1.5', '1.0', '010', '+1', '1e2', '0x10', ' 1', '1 ', '--1', '-'],
  boolean: ['', 'TRUE', 'True', '1', '0', 'yes', ' true', 'null'],
};

/** `type`: the request as it is, then a value of every type that is not asked for. */
export function typeCases(constraint: Constraint): readonly BoundaryCase[] {
  const { place, schema } = constraint;
  return [
    unchanged(constraint),
    ...(carriesText(place) ? textCases(constraint) : jsonCases(constraint)),
    ...plainCases(constraint, schema),
  ];
}

function jsonCases(constraint: Constraint): readonly BoundaryCase[] {
  const { schema } = constraint;
  const types = typesOf(schema);
  const wrong = ONE_OF_EACH.filter((value) => !types.includes(jsonTypeOf(value)));
  return [
    ...wrong.map((value) => setting(constraint, value, false)),
    ...(types.includes('null') ? [setting(constraint, null, true)] : []),
    ...(types.includes('object') &&
    schema.properties !== undefined &&
    schema.additionalProperties === undefined
      ? [{ ...setting(constraint, 'anything', true), place: below(constraint.place, UNHEARD_OF) }]
      : []),
  ];
}

function textCases(constraint: Constraint): readonly BoundaryCase[] {
  const { place, schema } = constraint;
  const [type = ''] = typesOf(schema);
  const wrong = (NEARLY[type] ?? []).map((value) => setting(constraint, value, false));
  const isOnce = (place.in === 'query' || place.in === 'form') && place.steps.length === 1;
  return isOnce
    ? [...wrong, { constraint, place, change: { kind: 'twice' }, accepted: type === 'array' }]
    : wrong;
}

/** Of the right type, and as little as there can be: the empty text, both booleans. */
function plainCases(constraint: Constraint, schema: Constraint['schema']): readonly BoundaryCase[] {
  const types = typesOf(schema);
  const isFree = schema.format === undefined && schema.enum === undefined && schema.pattern === undefined;
  return [
    ...(types.includes('string') && isFree && constraint.place.in !== 'path'
      ? [setting(constraint, '', letsPass(schema, ''))]
      : []),
    ...(types.includes('boolean') ? [true, false].map((value) => setting(constraint, value, true)) : []),
  ];
}

/** `required`: the member left out. */
export function requiredCases(constraint: Constraint): readonly BoundaryCase[] {
  const isParameter = constraint.argument === true;
  const place = isParameter ? constraint.place : below(constraint.place, String(constraint.argument));
  return [unchanged(constraint), { constraint, place, change: { kind: 'leave out' }, accepted: false }];
}

/** `additionalProperties: false`: a member that is not listed. */
export function closedCases(constraint: Constraint): readonly BoundaryCase[] {
  const place = below(constraint.place, UNHEARD_OF);
  return [unchanged(constraint), { ...setting(constraint, 'anything', false), place }];
}
