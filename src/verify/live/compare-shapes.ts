import { isObject } from '../json-object.ts';
import type { Difference } from './difference.ts';
import { typeOf } from './json-value.ts';

/**
 * Compares member names, their order and JSON types; in lists, only the first elements.
 *
 * `null` matches every type, because a member that is null says nothing about its type otherwise.
 */
export function compareShapes(
  where: string,
  ours: unknown,
  theirs: unknown,
  depth: 'deep' | 'members',
): readonly Difference[] {
  const named = where === '' ? 'body' : where;
  const [type, other] = [typeOf(ours), typeOf(theirs)];
  if (type !== other) {
    return type === 'null' || other === 'null'
      ? []
      : [{ where: named, ours: present(ours), theirs: present(theirs) }];
  }
  if (isObject(ours) && isObject(theirs)) return compareObjects(where, ours, theirs, depth);
  if (Array.isArray(ours) && Array.isArray(theirs) && depth === 'deep') {
    const areBothFilled = ours.length > 0 && theirs.length > 0;
    return areBothFilled ? compareShapes(`${where}/0`, ours[0], theirs[0], depth) : [];
  }
  return [];
}

function compareObjects(
  where: string,
  ours: Readonly<Record<string, unknown>>,
  theirs: Readonly<Record<string, unknown>>,
  depth: 'deep' | 'members',
): readonly Difference[] {
  const lone = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])]
    .filter((name) => Object.hasOwn(ours, name) !== Object.hasOwn(theirs, name))
    .map((name) => ({
      where: `${where}/${name}`,
      ours: present(ours[name]),
      theirs: present(theirs[name]),
    }));
  const within =
    depth === 'members'
      ? []
      : Object.keys(ours)
          .filter((name) => Object.hasOwn(theirs, name))
          .flatMap((name) => compareShapes(`${where}/${name}`, ours[name], theirs[name], depth));
  return [...lone, ...(lone.length === 0 ? compareOrder(where, ours, theirs) : []), ...within];
}

function compareOrder(where: string, ours: object, theirs: object): readonly Difference[] {
  const [one, other] = [Object.keys(ours).join(', '), Object.keys(theirs).join(', ')];
  return one === other ? [] : [{ where: `${where || 'body'}, order`, ours: one, theirs: other }];
}

/** A shape promises no values, so only the type is shown. */
function present(value: unknown): string | undefined {
  const type = typeOf(value);
  return type === 'nothing' ? undefined : `${/^[ao]/.test(type) ? 'an' : 'a'} ${type}`;
}
