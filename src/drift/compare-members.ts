import type { Direction, Severity } from './finding.ts';
import type { SchemaView } from './schema-view.ts';

/** A difference in one member of an object. */
interface MemberFinding {
  readonly name: string;
  readonly severity: Severity;
  readonly what: string;
}

/** Compares which members an object has and which of them it must have; their schemas are not looked at. */
export function compareMembers(
  our: SchemaView,
  their: SchemaView,
  direction: Direction,
): readonly MemberFinding[] {
  const fresh = Object.keys(their.members).flatMap((name) => tellTheirs(name, our, their, direction));
  // An object of which no member is listed is left open, not emptied.
  if (Object.keys(their.members).length === 0) return fresh;
  return [...Object.keys(our.members).flatMap((name) => tellOurs(name, our, their, direction)), ...fresh];
}

function tellOurs(
  name: string,
  our: SchemaView,
  their: SchemaView,
  direction: Direction,
): readonly MemberFinding[] {
  const isGone = !Object.hasOwn(their.members, name);
  if (direction === 'request') {
    return isGone ? [{ name, severity: 'risky', what: 'is not taken any more' }] : [];
  }
  const isNeeded = our.required.has(name);
  if (isGone) return [{ name, severity: isNeeded ? 'breaking' : 'risky', what: 'is not answered any more' }];
  return isNeeded && !their.required.has(name) ? [{ name, severity: 'risky', what: 'may be missing' }] : [];
}

function tellTheirs(
  name: string,
  our: SchemaView,
  their: SchemaView,
  direction: Direction,
): readonly MemberFinding[] {
  if (direction === 'request' && their.required.has(name) && !our.required.has(name)) {
    return [{ name, severity: 'breaking', what: 'is required' }];
  }
  return Object.hasOwn(our.members, name) ? [] : [{ name, severity: 'compatible', what: 'is new' }];
}
