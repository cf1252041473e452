import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { SimulatorError } from '../../mock/kernel/simulator-error.ts';

/** The program that runs Pact's verifier: TypeScript in this repository, JavaScript where the package is installed. */
const PROGRAM = fileURLToPath(
  new URL(`../../cli/pact-verifier.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url),
);

/** What the verifier is to look at. */
export interface VerifierTask {
  readonly file: string;
  readonly provider: string;
  /** How many it has to give a result for. */
  readonly interactionCount: number;
  readonly origin: string;
  readonly statesUrl: string;
}

/** One thing that is not as the pact has it. */
export interface Mismatch {
  /** Such as `BodyMismatch`. */
  readonly type: string;
  /** Where in the body, as `$.lifecycle.state`. */
  readonly path?: string;
  /** Which header. */
  readonly key?: string;
  /** The whole sentence, where the verifier has one. */
  readonly mismatch?: string;
  readonly expected?: unknown;
  readonly actual?: unknown;
}

/** What the verifier found about one interaction. */
export interface NativeResult {
  readonly description: string;
  readonly result: 'OK' | 'Error';
  /** The consumer does not count on it yet. */
  readonly pending?: boolean;
  readonly providerStates: readonly string[];
  readonly mismatch?: { readonly mismatches?: readonly Mismatch[] } | string;
}

/** All that the verifier found. What it could not even read is among the errors alone. */
interface NativeReport {
  readonly interactionResults: readonly NativeResult[];
  readonly errors: readonly { readonly mismatch?: { readonly message?: string } }[];
}

type Answer = { readonly results: string } | { readonly failure: string; readonly isMissing: boolean };

/**
 * Runs Pact's own verifier over a file, in a process that knows nothing of this one's environment: so no broker is asked, and
 * nothing is counted anywhere.
 *
 * @throws SimulatorError `SIM_NO_VERIFIER` when `@pact-foundation/pact-core` is not installed, or cannot run here;
 * `SIM_INVALID_PACT` when it has no result for some interaction, for then nobody knows whether that is kept.
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
  // The one that comes first counts; an exit after the answer is as it should be.
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
      'Give a file as a Pact test has written it, in UTF-8 and without a byte order mark.',
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
