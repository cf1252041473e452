import type { ListedOperation } from './operation-list.ts';

/** Operations that are the same in both documents, and those that only one has. */
export interface Matched {
  readonly pairs: readonly { readonly ours: ListedOperation; readonly theirs: ListedOperation }[];
  readonly onlyOurs: readonly ListedOperation[];
  readonly onlyTheirs: readonly ListedOperation[];
}

/** What our paths begin with, where a document of one product alone leaves it out. */
const PREFIXES = ['', '/sign', '/mint', '/auth/open'];

/** Pairs operations by method and path; the names of path parameters do not matter. */
export function matchOperations(
  ours: readonly ListedOperation[],
  theirs: readonly ListedOperation[],
): Matched {
  const byPlace = new Map(ours.map((entry) => [placeOf(entry), entry]));
  const pairs: { ours: ListedOperation; theirs: ListedOperation }[] = [];
  const onlyTheirs: ListedOperation[] = [];
  for (const entry of theirs) {
    const found = PREFIXES.map((prefix) => byPlace.get(placeOf(entry, prefix))).find(
      (one) => one !== undefined,
    );
    if (found === undefined) onlyTheirs.push(entry);
    else pairs.push({ ours: found, theirs: entry });
  }
  const met = new Set(pairs.map((pair) => pair.ours));
  return { pairs, onlyOurs: ours.filter((entry) => !met.has(entry)), onlyTheirs };
}

function placeOf({ method, path }: ListedOperation, prefix = ''): string {
  return `${method} ${prefix}${path.replaceAll(/\{[^}]*\}/g, '{}').replace(/\/$/, '')}`;
}
