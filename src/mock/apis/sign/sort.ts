import type { InvalidParam } from '../../../wire/problem.ts';
import type { Session } from './state.ts';

type Compare = (one: Session, other: Session) => number;

/** How to sort a list, or what is wrong with the `sort` parameters. */
export type Order = { readonly compare: Compare } | { readonly invalid: readonly InvalidParam[] };

const KEYS: Readonly<Record<string, (session: Session) => number | string | undefined>> = {
  createdAt: (session) => session.createdAtMs,
  dueDate: (session) => session.dueAtMs,
  title: (session) => session.request.title,
};

const DEFAULT_SORT = ['-createdAt'];

/**
 * Reads the `sort` parameters: `+field`, `-field`, `field`. A raw `+` in a URL decodes to a space, which also
 * means ascending (facts Q24). The first field counts most.
 */
export function readSort(wishes: readonly string[]): Order {
  const compares: Compare[] = [];
  for (const [index, wish] of (wishes.length === 0 ? DEFAULT_SORT : wishes).entries()) {
    const [, sign, field] = /^([+\- ]?)(\w+)$/.exec(wish) ?? [];
    const key = field !== undefined && Object.hasOwn(KEYS, field) ? KEYS[field] : undefined;
    if (key === undefined) {
      const reason = `must be one of ${Object.keys(KEYS).join(', ')}, with + or - before it`;
      return { invalid: [{ name: `sort[${index}]`, reason }] };
    }
    compares.push(compareBy(key, sign === '-' ? -1 : 1));
  }
  return { compare: (one, other) => compares.reduce((result, compare) => result || compare(one, other), 0) };
}

/** Sessions without the field come last in either direction. */
function compareBy(key: (session: Session) => number | string | undefined, direction: 1 | -1): Compare {
  return (one, other) => {
    const a = key(one);
    const b = key(other);
    if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
    return a === b ? 0 : a < b ? -direction : direction;
  };
}
