import { type Direction, type Find, type Finding, weigh } from './finding.ts';
import type { SchemaView } from './schema-view.ts';

/** Whether any value can be of both their type and ours. */
export function mayAgree(our: SchemaView, their: SchemaView): boolean {
  if (our.types.length === 0 || their.types.length === 0) return true;
  return our.types.some((type) => isTaken(type, their)) || their.types.some((type) => isTaken(type, our));
}

/** Says how their types differ from ours. */
export function tellTypes(our: SchemaView, their: SchemaView): string {
  return `is ${their.types.join(' or ')}, not ${our.types.join(' or ')}`;
}

/** Compares types that can agree: types that are new or gone, `null`, and the format. */
export function compareTypes(
  our: SchemaView,
  their: SchemaView,
  direction: Direction,
  find: Find,
): readonly Finding[] {
  if (our.types.length === 0 || their.types.length === 0) return [];
  return [
    ...compareKinds(our, their, direction, find),
    ...compareNull(our, their, direction, find),
    ...(our.format === undefined || their.format === undefined || our.format === their.format
      ? []
      : [find('risky', `format is ${their.format}, not ${our.format}`)]),
  ];
}

function compareKinds(
  our: SchemaView,
  their: SchemaView,
  direction: Direction,
  find: Find,
): readonly Finding[] {
  const isFewer = our.types.some((type) => !isTaken(type, their));
  const isMore = their.types.some((type) => !isTaken(type, our));
  // If some types are gone and others are new, the change that is worse for a client counts.
  if (isFewer && (direction === 'request' || !isMore))
    return [find(weigh(direction, 'fewer'), tellTypes(our, their))];
  return isMore ? [find(weigh(direction, 'more'), tellTypes(our, their))] : [];
}

/** A client may leave a property out instead of sending `null`: whether it breaks depends on how it is written. */
function compareNull(
  our: SchemaView,
  their: SchemaView,
  direction: Direction,
  find: Find,
): readonly Finding[] {
  if (our.isNullable === their.isNullable) return [];
  if (their.isNullable) return [find(weigh(direction, 'more'), 'may be null')];
  return [find(direction === 'request' ? 'risky' : 'compatible', 'may no longer be null')];
}

/** Every integer is a number, but not every number is an integer. */
function isTaken(type: string, { types }: SchemaView): boolean {
  return types.includes(type) || (type === 'integer' && types.includes('number'));
}
