import type { ProbeRequest } from './exchange.ts';
import type { FactName, Facts, Keeps } from './facts.ts';
import type { Look } from './look.ts';

/**
 * What a probe can do to the service, even if the service does not behave as we think:
 *
 * - `read`: reads.
 * - `refusal`: should be refused, and could create nothing even if it were accepted.
 * - `write`: creates, changes or deletes something that belongs to this run, or could if it were not refused.
 * - `execution`: starts something that has to be paid for.
 */
export type ProbeKind = 'read' | 'refusal' | 'write' | 'execution';

/** One request to the real service that shows whether entries of the ledger are true of it. */
export interface Probe {
  /** `<api>.<topic>`; unique. */
  readonly id: string;
  /** What it does, as a sentence. */
  readonly says: string;
  readonly kind: ProbeKind;
  /** Facts that the request needs; if one is missing, the probe is not played. */
  readonly needs?: readonly FactName[];
  readonly request: (facts: Facts) => ProbeRequest;
  /** What later probes can use from a successful reply, each with the JSON pointers at which it may be. */
  readonly keeps?: Keeps;
  /** The entries of the ledger that it shows something about, and where to look in the reply. */
  readonly observes: Readonly<Record<string, readonly Look[]>>;
}
