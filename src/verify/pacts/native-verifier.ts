import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { SimulatorError } from '../../mock/kernel/simulator-error.ts';

/** The program that runs Pact's verifier: TypeScript in this repository, JavaScript where the package is installed. */
const PROGRAM = fileURLToPath(
  new URL(`../../cli/pact-verifier.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url),
);

/** What the verifier has to check. */
export interface VerifierTask {
  readonly file: string;
  readonly provider: string;
  /** How many interactions it must have a result for. */
  readonly interactionCount: number;
  readonly origin: string;
  readonly statesUrl: string;
}

/** One way in which the provider does not do what the pact says. */
export interface Mismatch {
  /** For example `BodyMismatch`. */
  readonly type: string;
  /** Where in the body, for example `$.lifecycle.state`. */
  readonly path?: string;
  /** Which header. */
  readonly key?: string;
  /** A whole sentence, if the verifier has one. */
  readonly mismatch?: string;
  readonly expected?: unknown;
  readonly actual?: unknown;
}

/** What the verifier found about one interaction. */
export interface NativeResult {
  readonly description: string;
  readonly result: 'OK' | 'Error';
  /** Whether the consumer does not rely on it yet. */
  readonly pending?: boolean;
  readonly providerStates: readonly string[];
  readonly mismatch?: { readonly mismatches?: readonly Mismatch[] } | string;
}

/** Everything that the verifier found. Interactions that it could not read appear only in the errors. */
interface NativeReport {
  readonly interactionResults: readonly NativeResult[];
  readonly errors: readonly { readonly mismatch?: { readonly message?: string } }[];
}

type Answer = { readonly results: string } | { readonly failure: string; readonly isMissing: boolean };

/**
 * Runs Pact's own verifier on a file, in a process that does not get this one's environment: no broker is contacted, and no usage
 * is reported.
 *
 * @throws SimulatorError `SIM_NO_VERIFIER` if `@pact-foundation/pact-core` is not installed, or cannot run here;
 * `SIM_INVALID_PACT` if an interaction has no result, because then nobody knows whether it passes.
 */
export async function runVerifier(task: VerifierTask): Promise<readonly NativeResult[]> {
  const options = {
    providerBaseUrl: task.origin,
    provider: task.provider,
    pactUrls: [task.file],
    providerStatesSetupUrl: task.statesUrl,
    logLevel: 'error',
    followRedirects: false,
  };
  const child = fork(PROGRAM, [JSON.stringify(options)], {
    execArgv: [],
    env: { PACT_DO_NOT_TRACK: 'true' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const answered = once(child, 'message') as Promise<[Answer]>;
  const ended = once(child, 'exit').then(([code]) => {
    throw new SimulatorError('SIM_NO_VERIFIER', `Pact's verifier ended with exit code ${code}. ${ADVICE}`);
  });
  // Whichever comes first counts; an exit after the answer is normal.
  ended.catch(() => {});
  const [answer] = await Promise.race([answered, ended]);
  if ('failure' in answer) {
    const what = answer.isMissing ? 'is not installed' : `cannot run: ${answer.failure}`;
    throw new SimulatorError('SIM_NO_VERIFIER', `@pact-foundation/pact-core ${what}. ${ADVICE}`);
  }
  const { interactionResults, errors } = readReport(answer.results);
  if (interactionResults.length === task.interactionCount) return interactionResults;
  const why = errors[0]?.mismatch?.message;
  throw new SimulatorError(
    'SIM_INVALID_PACT',
    `${task.file} cannot be verified: Pact's verifier has read ${interactionResults.length} of its ` +
      `${task.interactionCount} interactions${why === undefined ? '' : `: ${why}`}. ` +
      'Use the file exactly as the Pact test wrote it, in UTF-8 and without a byte order mark.',
  );
}

const ADVICE = 'Install it beside signimock: npm install --save-dev @pact-foundation/pact-core';

function readReport(text: string): NativeReport {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SimulatorError('SIM_NO_VERIFIER', `Pact's verifier could not run: ${text}. ${ADVICE}`, {
      cause: error,
    });
  }
}
