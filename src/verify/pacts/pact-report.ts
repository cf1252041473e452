/** What became of one interaction of a pact. */
export interface InteractionReport {
  readonly description: string;
  readonly providerStates: readonly string[];
  readonly passed: boolean;
  /** Whether its consumer does not count on it yet: then it may fail, and nothing comes of it (Pact V4). */
  readonly pending: boolean;
  /** What the provider did otherwise, in sentences; or why its state could not be set up. */
  readonly mismatches: readonly string[];
  /** What the pact has otherwise than the OpenAPI documents, in sentences. */
  readonly offContract: readonly string[];
}

/** What became of one pact. */
export interface PactReport {
  readonly file: string;
  readonly consumer: string;
  readonly provider: string;
  readonly interactions: readonly InteractionReport[];
}

/** What became of all pacts. */
export interface VerificationReport {
  readonly pacts: readonly PactReport[];
  readonly passed: number;
  readonly failed: number;
  /** How many have failed and are pending. */
  readonly pending: number;
}

/** Counts what became of the pacts. */
export function summarise(pacts: readonly PactReport[]): VerificationReport {
  const all = pacts.flatMap(({ interactions }) => interactions);
  const passed = all.filter((one) => one.passed).length;
  const pending = all.filter((one) => !one.passed && one.pending).length;
  return { pacts, passed, failed: all.length - passed - pending, pending };
}
