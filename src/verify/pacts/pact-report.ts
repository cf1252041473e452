/** The result of one interaction of a pact. */
export interface InteractionReport {
  readonly description: string;
  readonly providerStates: readonly string[];
  readonly passed: boolean;
  /** Whether its consumer does not rely on it yet: then it may fail without consequences (Pact V4). */
  readonly pending: boolean;
  /** What the provider did differently, in sentences; or why a provider state could not be set up. */
  readonly mismatches: readonly string[];
  /** Where the pact does not conform to the OpenAPI documents, in sentences. */
  readonly offContract: readonly string[];
}

/** The result of one pact. */
export interface PactReport {
  readonly file: string;
  readonly consumer: string;
  readonly provider: string;
  readonly interactions: readonly InteractionReport[];
}

/** The result of all pacts. */
export interface VerificationReport {
  readonly pacts: readonly PactReport[];
  readonly passed: number;
  readonly failed: number;
  /** How many have failed but are pending. */
  readonly pending: number;
}

/** Counts the results of pacts. */
export function summarise(pacts: readonly PactReport[]): VerificationReport {
  const all = pacts.flatMap(({ interactions }) => interactions);
  const passed = all.filter((one) => one.passed).length;
  const pending = all.filter((one) => !one.passed && one.pending).length;
  return { pacts, passed, failed: all.length - passed - pending, pending };
}
