/**
 * Whether a client that works with our contract would break with theirs.
 *
 * - `breaking`: it is refused, or it cannot read the reply.
 * - `risky`: it depends on how it was written, such as one that knows all words of an enum.
 * - `compatible`: it goes on, and something new can be had.
 */
export type Severity = 'breaking' | 'risky' | 'compatible';

/** Who writes the value: a client in a request, the service in a reply. What is harmless in one may break in the other. */
export type Direction = 'request' | 'reply';

/**
 * What it means for a client that fewer values may be there than by our contract, or more. A client may send what is gone, and
 * may meet what is new.
 */
export function weigh(direction: Direction, change: 'fewer' | 'more'): Severity {
  if (direction === 'request') return change === 'fewer' ? 'breaking' : 'compatible';
  return change === 'fewer' ? 'compatible' : 'risky';
}

/** One difference. */
export interface Finding {
  readonly severity: Severity;
  /** The operation as our contract names it, or theirs where ours has none. */
  readonly operation: string;
  /** Where in it: `query limit`, `request documents[].action`, `reply 200 lifecycle.state`. */
  readonly at: string;
  /** What differs, in a few words. */
  readonly what: string;
}

/** Makes a finding of the place that is being compared. */
export type Find = (severity: Severity, what: string) => Finding;

const ORDER: readonly Severity[] = ['breaking', 'risky', 'compatible'];

/** The order in which findings are told: what breaks first, then by operation and place. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (one, other) =>
      ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity) ||
      one.operation.localeCompare(other.operation) ||
      one.at.localeCompare(other.at),
  );
}

/** Whether one of the findings is as bad as that, or worse. */
export function hasAtLeast(findings: readonly Finding[], severity: Severity): boolean {
  return findings.some((finding) => ORDER.indexOf(finding.severity) <= ORDER.indexOf(severity));
}
