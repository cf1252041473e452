import { startMock } from '../../testing/index.ts';
import { compareWithOpenApi } from './compare-with-openapi.ts';
import { type Mismatch, type NativeResult, runVerifier } from './native-verifier.ts';
import type { Pact } from './pact-file.ts';
import type { PactInteraction } from './pact-interaction.ts';
import {
  type InteractionReport,
  type PactReport,
  summarise,
  type VerificationReport,
} from './pact-report.ts';
import { type ProviderProxy, startProviderProxy } from './provider-proxy.ts';

/** How to verify. */
export interface VerifyOptions {
  /** Returns the origin to send requests to, given the simulator's; a test puts a divergent provider in between. */
  readonly through?: (origin: string) => Promise<string>;
}

/**
 * Verifies pacts against a new simulator, each interaction on an account of its own, and compares them with the OpenAPI documents.
 *
 * The simulator runs in this process until all pacts are verified. Nothing is sent anywhere else.
 *
 * @throws SimulatorError `SIM_NO_VERIFIER`; `SIM_INVALID_PACT` for a pact that Pact's verifier cannot read.
 */
export async function verifyPacts(
  pacts: readonly Pact[],
  { through = async (origin) => origin }: VerifyOptions = {},
): Promise<VerificationReport> {
  const mock = await startMock();
  try {
    const target = await through(mock.origin);
    const reports: PactReport[] = [];
    for (const pact of pacts) {
      const proxy = await startProviderProxy(mock, target);
      try {
        reports.push(await verifyPact(pact, proxy));
      } finally {
        await proxy.close();
      }
    }
    return summarise(reports);
  } finally {
    await mock.close();
  }
}

async function verifyPact(pact: Pact, proxy: ProviderProxy): Promise<PactReport> {
  const { file, consumer, provider, interactions } = pact;
  const { origin, statesUrl } = proxy;
  const interactionCount = interactions.length;
  const results = await runVerifier({ file, provider, interactionCount, origin, statesUrl });
  return {
    file,
    consumer,
    provider,
    interactions: results.map((result, index) =>
      report(result, pact.majorVersion, interactions[index], proxy.failures.get(index)),
    ),
  };
}

function report(
  { description, providerStates, result, mismatch, pending = false }: NativeResult,
  majorVersion: number,
  interaction: PactInteraction | undefined,
  stateFailure: string | undefined,
): InteractionReport {
  const told = typeof mismatch === 'string' ? [mismatch] : (mismatch?.mismatches ?? []).map(tellMismatch);
  const offContract = interaction === undefined ? [] : compareWithOpenApi(interaction, majorVersion);
  return {
    description,
    providerStates,
    passed: result === 'OK' && offContract.length === 0,
    pending,
    mismatches: stateFailure === undefined ? told : [stateFailure],
    offContract,
  };
}

function tellMismatch({ type, path, key, mismatch, expected, actual }: Mismatch): string {
  const where = path ?? (key === undefined ? undefined : `header ${key}`);
  const what = mismatch ?? `${type}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
  return where === undefined ? what : `${where}: ${what}`;
}
