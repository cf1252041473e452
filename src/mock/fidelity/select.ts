import type { Basis, Behaviour, Tier } from './behaviour.ts';

/** Which entries somebody wants; what is left out does not narrow. */
export interface BehaviourFilter {
  readonly api?: string | undefined;
  readonly tier?: Tier | undefined;
  readonly basis?: Basis['kind'] | undefined;
  /** Also those of the whole API that the operation is of are no concern of one operation, and left out. */
  readonly operation?: string | undefined;
  /** A conflict or an open question, such as `C4` or `Q1`. */
  readonly point?: string | undefined;
}

/** The entries that fit, in their order. */
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
