/**
 * How exact the simulator means to be about a behaviour, and so how far a test may lean on it.
 *
 * - `exact`: statuses, codes, transitions and values are the vendor's; compared byte for byte.
 * - `shape`: names, order and JSON types are; values are not.
 * - `out-of-contract`: never asserted on.
 */
export type Tier = 'exact' | 'shape' | 'out-of-contract';

/** A source by its tag in `evidence/sources.yaml`. */
export type SourceId = string;

/** At least one of them. */
export type OneOrMore<Item> = readonly [Item, ...Item[]];

/**
 * We recorded it ourselves: requires the evidence, such as `SIGN-001`, which is in `evidence/` under that
 * name.
 */
interface Recorded {
  readonly kind: 'recorded';
  readonly evidence: OneOrMore<string>;
}

/**
 * A source says so: requires the source and the day it was read (`2026-03-02`, or less if less is known:
 * `2026`).
 */
export interface Documented {
  readonly kind: 'documented';
  readonly sources: OneOrMore<SourceId>;
  readonly read: string;
}

/** Sources disagree and the simulator took a side: requires the observation that would settle it. */
interface Conflicting {
  readonly kind: 'conflicting';
  readonly wouldSettle: string;
  /** The sources on all sides. */
  readonly sources?: OneOrMore<SourceId>;
}

/** No source says: requires the observation that would settle it. */
interface Assumed {
  readonly kind: 'assumed';
  readonly wouldSettle: string;
  /** Sources that hint at it without saying it. */
  readonly sources?: OneOrMore<SourceId>;
}

/** The simulator knowingly differs from the vendor: requires the reason, a heading of the divergence page. */
interface Divergent {
  readonly kind: 'divergent';
  readonly anchor: string;
}

/** The vendor does it and the simulator does not: requires the reason, a heading of the divergence page. */
interface NotEmulated {
  readonly kind: 'not-emulated';
  readonly anchor: string;
}

/** How we know. Each kind requires something else, and an entry without it does not compile. */
export type Basis = Recorded | Documented | Conflicting | Assumed | Divergent | NotEmulated;

/** One thing the simulator does, how exactly it does it, and how we know. */
export interface Behaviour<Operation extends string = string, Code extends string = string> {
  /** `<api>.<topic>` or `<api>.<topic>.<sub>`, in kebab-case words. */
  readonly id: `${string}.${string}`;
  /** One sentence about what the simulator does. */
  readonly says: string;
  readonly tier: Tier;
  readonly basis: Basis;
  /** The operations that behave this way; none when it belongs to the whole API, or to no request at all. */
  readonly operations?: readonly Operation[];
  /** The vendor's error codes that it answers with. */
  readonly codes?: readonly Code[];
  /**
   * The conflicts between sources that it takes a side in (`C4`), by their numbers in the dossier of facts.
   */
  readonly conflicts?: readonly `C${number}`[];
  /** The open questions that it assumes an answer to (`Q1`), by their numbers in the dossier of facts. */
  readonly questions?: readonly `Q${number}`[];
  /** The account setting that changes it, or `client.<member>` for a member of an API client. */
  readonly setting?: string;
}
