import type { Behaviour } from './behaviour.ts';

/** All behaviours of a simulator, to be listed, explained or compared with the real service. */
export interface Ledger {
  /** In the order in which the APIs and their topics were given. */
  readonly behaviours: readonly Behaviour[];
  /** The behaviour with that id, if there is one. */
  find(id: string): Behaviour | undefined;
  /** The behaviours that name the operation; those of a whole API are not included. */
  ofOperation(operationId: string): readonly Behaviour[];
}

/**
 * Combines the lists of several APIs. It knows no API itself: the caller passes them in.
 *
 * @throws TypeError when two behaviours have the same id, because then it would be ambiguous.
 */
export function createLedger(...lists: readonly (readonly Behaviour[])[]): Ledger {
  const behaviours = lists.flat();
  const byId = new Map<string, Behaviour>();
  const byOperation = new Map<string, Behaviour[]>();
  for (const behaviour of behaviours) {
    if (byId.has(behaviour.id))
      throw new TypeError(`Two behaviours have the id ${behaviour.id}. Rename one.`);
    byId.set(behaviour.id, behaviour);
    for (const operation of behaviour.operations ?? []) {
      byOperation.set(operation, [...(byOperation.get(operation) ?? []), behaviour]);
    }
  }
  return {
    behaviours,
    find: (id) => byId.get(id),
    ofOperation: (operationId) => byOperation.get(operationId) ?? [],
  };
}
