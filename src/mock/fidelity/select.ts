import type { Basis, Behaviour, Tier } from './behaviour.ts';

/** Which entries are wanted; members that are left out match everything. */
export interface BehaviourFilter {
  readonly api?: string | undefined;
  readonly tier?: Tier | undefined;
  readonly basis?: Basis['kind'] | undefined;
  /** Only entries that name this operation. Entries about the whole API are left out. */
  readonly operation?: string | undefined;
  /** A conflict or an open question, such as `C4` or `Q1`. */
  readonly point?: string | undefined;
}

/** The matching entries, in their order. */
export function selectBehaviours(
  behaviours: readonly Behaviour[],
  { api, tier, basis, operation, point }: BehaviourFilter,
): readonly Behaviour[] {
  return behaviours.filter(
    (behaviour) =>
      (api === undefined || behaviour.id.startsWith(`${api}.`)) &&
      (tier === undefined || behaviour.tier === tier) &&
      (basis === undefined || behaviour.basis.kind === basis) &&
      (operation === undefined || (behaviour.operations ?? []).includes(operation)) &&
      (point === undefined || pointsOf(behaviour).includes(point)),
  );
}

/** The conflicts and open questions that an entry takes a side in. */
export function pointsOf({ conflicts = [], questions = [] }: Behaviour): readonly string[] {
  return [...conflicts, ...questions];
}
