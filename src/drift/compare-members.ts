import type { Direction, Severity } from './finding.ts';
import type { SchemaView } from './schema-view.ts';

/** A difference in one property of an object. */
interface MemberFinding {
  readonly name: string;
  readonly severity: Severity;
  readonly what: string;
}

/** Compares which properties an object has and which of them are required, but not their schemas. */
export function compareMembers(
  our: SchemaView,
  their: SchemaView,
  direction: Direction,
): readonly MemberFinding[] {
  const fresh = Object.keys(their.members).flatMap((name) => tellTheirs(name, our, their, direction));
  // A schema that lists no properties allows any; it does not forbid them.
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
    return isGone ? [{ name, severity: 'risky', what: 'is no longer accepted' }] : [];
  }
  const isNeeded = our.required.has(name);
  if (isGone) return [{ name, severity: isNeeded ? 'breaking' : 'risky', what: 'is no longer returned' }];
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
