import type { ListedOperation } from './operation-list.ts';

/** The operations that are in both documents, and those that only ours has. */
export interface Matched {
  readonly pairs: readonly { readonly ours: ListedOperation; readonly theirs: ListedOperation }[];
  readonly onlyOurs: readonly ListedOperation[];
}

/** Beginnings of our paths that a document of a single product may leave out. */
const PREFIXES = ['', '/sign', '/mint', '/api', '/auth/open'];

/** Pairs operations by method and path; the names of path parameters do not matter. */
export function matchOperations(
  ours: readonly ListedOperation[],
  theirs: readonly ListedOperation[],
): Matched {
  const byPlace = new Map(ours.map((entry) => [placeOf(entry), entry]));
  const find = (entry: ListedOperation, prefix: string) => byPlace.get(placeOf(entry, prefix));
  const count = (prefix: string) => theirs.filter((entry) => find(entry, prefix) !== undefined).length;
  // `/flows/{id}/execute` is a path of ours with and without `/mint` before it: the rest of the document tells which is meant.
  const prefixes = PREFIXES.toSorted((one, other) => count(other) - count(one));
  const pairs = theirs.flatMap((entry) => {
    const found = prefixes.map((prefix) => find(entry, prefix)).find((one) => one !== undefined);
    return found === undefined ? [] : [{ ours: found, theirs: entry }];
  });
  const met = new Set(pairs.map((pair) => pair.ours));
  return { pairs, onlyOurs: ours.filter((entry) => !met.has(entry)) };
}

function placeOf({ method, path }: ListedOperation, prefix = ''): string {
  return `${method} ${prefix}${path.replaceAll(/\{[^}]*\}/g, '{}').replace(/\/$/, '')}`;
}
