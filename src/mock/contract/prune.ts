import { type OpenApiDocument, resolve, type Schema } from './document.ts';

/** Returns a checked value without the members its schema does not know; the same value if there are none. */
export type Prune = (value: unknown) => unknown;

/**
 * Creates the pruner of one schema: services tolerate members they do not know, and drop them.
 *
 * A schema that lists no members (a map, or any object) keeps them all.
 */
export function createPrune(document: OpenApiDocument, schema: Schema): Prune {
  const resolved = resolve<Schema>(document, schema);
  const { properties, items } = resolved as {
    readonly properties?: Record<string, Schema>;
    readonly items?: Schema;
  };
  if (items !== undefined) return pruneItems(createPrune(document, items));
  if (properties === undefined) return keep;
  const members = new Map(
    Object.entries(properties).map(([name, member]) => [name, createPrune(document, member)]),
  );
  return (value) => pruneMembers(members, value);
}

const keep: Prune = (value) => value;

function pruneItems(prune: Prune): Prune {
  if (prune === keep) return keep;
  return (value) => {
    if (!Array.isArray(value)) return value;
    const pruned = value.map(prune);
    return pruned.every((item, index) => item === value[index]) ? value : pruned;
  };
}

function pruneMembers(members: ReadonlyMap<string, Prune>, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  let changed = false;
  const pruned: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    const prune = members.get(name);
    if (prune !== undefined) pruned[name] = prune(inner);
    changed ||= prune === undefined || pruned[name] !== inner;
  }
  return changed ? pruned : value;
}

/** The members that were pruned from a value, by their places: `[0].pakageTo`. */
export function findPruned(whole: unknown, pruned: unknown, at = ''): readonly string[] {
  if (whole === pruned || typeof whole !== 'object' || whole === null) return [];
  const kept = pruned as Readonly<Record<string, unknown>>;
  return Object.entries(whole).flatMap(([name, inner]) => {
    const place = Array.isArray(whole) ? `${at}[${name}]` : at === '' ? name : `${at}.${name}`;
    return Object.hasOwn(kept, name) ? findPruned(inner, kept[name], place) : [place];
  });
}
