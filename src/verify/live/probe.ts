import type { ProbeRequest } from './exchange.ts';
import type { FactName, Facts, Keeps } from './facts.ts';
import type { Look } from './look.ts';

/**
 * What a probe can do to the service, if it is what we think and also if it is not:
 *
 * - `read`: reads.
 * - `refusal`: is to be refused, and could make nothing even if it were taken.
 * - `write`: makes, changes or deletes something of this run's own, or could if a refusal were missing.
 * - `execution`: starts something that is paid for.
 */
export type ProbeKind = 'read' | 'refusal' | 'write' | 'execution';

/** One request to the real service that shows whether entries of the ledger are true there. */
export interface Probe {
  /** `<api>.<topic>`; unique. */
  readonly id: string;
  /** What it does, as a sentence. */
  readonly says: string;
  readonly kind: ProbeKind;
  /** What must be known to ask; a probe without it is not played. */
  readonly needs?: readonly FactName[];
  readonly request: (facts: Facts) => ProbeRequest;
  /** What later probes can use from a successful reply, each with the JSON pointers at which it may be. */
  readonly keeps?: Keeps;
  /** The entries of the ledger it shows something of, and where in the reply. */
  readonly observes: Readonly<Record<string, readonly Look[]>>;
}
