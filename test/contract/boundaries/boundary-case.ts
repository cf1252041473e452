import type { Constraint } from './constraint.ts';
import { nameOf, type Place } from './place.ts';

/** What is changed in a request that is right, at the place of the constraint. */
export type Change =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'set'; readonly value: unknown }
  | { readonly kind: 'leave out' }
  /** Repeats the first element, or makes as many that differ. */
  | { readonly kind: 'elements'; readonly count: number; readonly distinct: boolean }
  /** Sends a parameter twice. */
  | { readonly kind: 'twice' }
  /** Sends the body under another media type; without any, when it is `undefined`. */
  | { readonly kind: 'media type'; readonly value: string | undefined }
  | { readonly kind: 'no body' };

/** One value at the edge of a constraint, and whether the document takes it. */
export interface BoundaryCase {
  readonly constraint: Constraint;
  /** Where the change is made: the constraint's place, or a member of it. */
  readonly place: Place;
  readonly change: Change;
  readonly accepted: boolean;
}

/** A case that sets a value. */
export function setting(constraint: Constraint, value: unknown, accepted: boolean): BoundaryCase {
  return { constraint, place: constraint.place, change: { kind: 'set', value }, accepted };
}

/** The right request as it is: what the changed ones are compared with. */
export function unchanged(constraint: Constraint): BoundaryCase {
  return { constraint, place: constraint.place, change: { kind: 'nothing' }, accepted: true };
}

/** A case in one line: the constraint and what is sent. */
export function describeCase({ constraint, change, place }: BoundaryCase): string {
  const { keyword, argument } = constraint;
  return `${keyword} ${JSON.stringify(argument)} at ${nameOf(place)}: ${describeChange(change)}`;
}

function describeChange(change: Change): string {
  switch (change.kind) {
    case 'set':
      return `the value ${abbreviate(JSON.stringify(change.value))}`;
    case 'elements':
      return `${change.count} ${change.distinct ? 'different' : 'equal'} elements`;
    case 'media type':
      return `the media type ${change.value ?? 'left out'}`;
    default:
      return change.kind;
  }
}

function abbreviate(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 20)}… of ${text.length} characters`;
}
