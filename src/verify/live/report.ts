import type { Basis, Behaviour, Tier } from '../../mock/fidelity/behaviour.ts';
import type { Ledger } from '../../mock/fidelity/ledger.ts';
import type { Leftover } from './clean-up.ts';
import type { Creation } from './creations.ts';
import type { Difference } from './difference.ts';
import type { Observation } from './play.ts';

/**
 * What a run says about an entry of the ledger.
 *
 * - `agrees`: the service does as the entry says, as far as the probes looked.
 * - `contradicted`: it does not, although the entry is documented or recorded.
 * - `settled-otherwise`: it does not, and the entry was neither.
 * - `not-judged`: a probe looked, but the entry promises nothing that could be compared.
 * - `not-observed`: no probe saw anything of it.
 */
export type Verdict = 'agrees' | 'contradicted' | 'settled-otherwise' | 'not-judged' | 'not-observed';

/** What a run says about one entry. */
export interface EntryReport {
  readonly id: string;
  readonly says: string;
  readonly tier: Tier;
  readonly basis: Basis['kind'];
  readonly verdict: Verdict;
  /** The observation that would settle an open entry. */
  readonly wouldSettle?: string;
  /** The probes that saw something of it. */
  readonly probes: readonly string[];
  readonly differences: readonly (Difference & { readonly probe: string })[];
  /** Why nothing was observed. */
  readonly reasons: readonly string[];
}

/** A whole run, entry by entry. */
export interface LiveReport {
  readonly origin: string;
  readonly run: string;
  /** How many requests the service received. */
  readonly requests: number;
  readonly probes: readonly { readonly id: string; readonly says: string; readonly outcome: string }[];
  readonly entries: readonly EntryReport[];
  /** What could not be deleted. */
  readonly left: readonly Leftover[];
  /** Flow instances that were started; they cannot be deleted. */
  readonly started: readonly Creation[];
  /** Requests without a reply, which may have created something. */
  readonly doubtful: readonly string[];
  /** Probes that should have got an answer, and did not. */
  readonly faults: readonly { readonly probe: string; readonly why: string }[];
  readonly isInterrupted: boolean;
}

/** What a report is made of. */
export type RunFacts = Omit<LiveReport, 'probes' | 'entries' | 'faults'> & {
  readonly ledger: Ledger;
  readonly observations: readonly Observation[];
};

/** For entries that need time, people, broken accounts or heavy traffic. */
const OUT_OF_REACH = 'no probe looks at it';

/** Collects what the probes saw, entry by entry. Pure. */
export function makeReport({ ledger, observations, ...run }: RunFacts): LiveReport {
  return {
    ...run,
    probes: observations.map((observation) => ({
      id: observation.probe.id,
      says: observation.probe.says,
      outcome: tellOutcome(observation),
    })),
    entries: ledger.behaviours.map((entry) => reportEntry(entry, observations)),
    faults: observations.flatMap((observation) =>
      'obstacle' in observation && observation.isFault === true
        ? [{ probe: observation.probe.id, why: observation.obstacle }]
        : [],
    ),
  };
}

/** The outcome of one probe, in a word or a clause. */
export function tellOutcome(observation: Observation): string {
  if ('obstacle' in observation) return `not observed: ${observation.obstacle}`;
  return observation.findings.some(({ differences }) => differences.length > 0) ? 'differs' : 'agrees';
}

function reportEntry(entry: Behaviour, observations: readonly Observation[]): EntryReport {
  const { id, says, tier, basis } = entry;
  const looking = observations.filter(({ probe }) => Object.hasOwn(probe.observes, id));
  const seen = looking.filter((observation) => 'findings' in observation);
  const differences = seen.flatMap(({ probe, findings }) =>
    findings
      .filter((finding) => finding.entry === id)
      .flatMap((finding) => finding.differences.map((difference) => ({ ...difference, probe: probe.id }))),
  );
  const obstacles = looking.flatMap((observation) =>
    'obstacle' in observation ? [observation.obstacle] : [],
  );
  return {
    id,
    says,
    tier,
    basis: basis.kind,
    verdict: decide(entry, seen.length, differences.length),
    ...('wouldSettle' in basis ? { wouldSettle: basis.wouldSettle } : {}),
    probes: seen.map(({ probe }) => probe.id),
    differences,
    reasons: seen.length > 0 ? [] : [...new Set(obstacles.length > 0 ? obstacles : [OUT_OF_REACH])],
  };
}

function decide({ tier, basis }: Behaviour, seen: number, differences: number): Verdict {
  if (seen === 0) return 'not-observed';
  if (tier === 'out-of-contract' || basis.kind === 'not-emulated') return 'not-judged';
  if (differences === 0) return 'agrees';
  return basis.kind === 'recorded' || basis.kind === 'documented' ? 'contradicted' : 'settled-otherwise';
}

/**
 * Whether a run should end with exit code 1: the service contradicts an entry, something was left behind, or the run could not be
 * completed. With `isStrict`, also if an open entry was settled otherwise.
 */
export function isAlarming(report: LiveReport, isStrict: boolean): boolean {
  const { entries, left, doubtful, faults, isInterrupted } = report;
  const bad: readonly Verdict[] = isStrict ? ['contradicted', 'settled-otherwise'] : ['contradicted'];
  const isBad = entries.some(({ verdict }) => bad.includes(verdict));
  return isBad || isInterrupted || left.length + doubtful.length + faults.length > 0;
}
