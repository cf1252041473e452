/**
 * Whether a client that works with our contract would break with theirs.
 *
 * - `breaking`: its requests are refused, or it cannot read the response.
 * - `risky`: it depends on how the client was written, for example whether it expects only the known values of an enum.
 * - `compatible`: it keeps working, and something new may be available.
 */
export type Severity = 'breaking' | 'risky' | 'compatible';

/** Who writes the value: a client in a request, the service in a response. What is harmless in one direction may break the other. */
export type Direction = 'request' | 'response';

/**
 * How severe it is for a client that fewer values are possible than in our contract, or more. A client may send a value that is
 * gone, and may receive one that is new.
 */
export function weigh(direction: Direction, change: 'fewer' | 'more'): Severity {
  if (direction === 'request') return change === 'fewer' ? 'breaking' : 'compatible';
  return change === 'fewer' ? 'compatible' : 'risky';
}

/** One difference. */
export interface Finding {
  readonly severity: Severity;
  /** The operation by its name in our contract, or in theirs if ours does not have it. */
  readonly operation: string;
  /** Where in the operation: `query limit`, `request documents[].action`, `response 200 lifecycle.state`. */
  readonly at: string;
  /** What differs, in a few words. */
  readonly what: string;
}

/** Creates a finding for the place that is being compared. */
export type Find = (severity: Severity, what: string) => Finding;

const ORDER: readonly Severity[] = ['breaking', 'risky', 'compatible'];

/** Sorts findings: the worst first, then by operation and place. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (one, other) =>
      ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity) ||
      one.operation.localeCompare(other.operation) ||
      one.at.localeCompare(other.at),
  );
}

/** Whether any of the findings is at least this severe. */
export function hasAtLeast(findings: readonly Finding[], severity: Severity): boolean {
  return findings.some((finding) => ORDER.indexOf(finding.severity) <= ORDER.indexOf(severity));
}
