/**
 * A program of its own, which `src/verify/pacts/native-verifier.ts` starts: Pact's verifier prints what it finds on standard
 * output whether it is asked to or not, and reads the environment. Here it can do both, and nobody is bothered.
 *
 * It takes the verifier's options as JSON on the command line, and sends back the verifier's results as they are, or the
 * message of what went wrong.
 */
import type { VerifierOptions } from '@pact-foundation/pact-core';

// Without somebody who listens there is nothing left to do, and also the program that has started this one may be stopped in the
// middle. A mere exit would wait for the verifier's own thread.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

const send = (message: object): void => {
  process.send?.(message, () => process.disconnect?.());
};

try {
  const { default: core } = await import('@pact-foundation/pact-core');
  // The package is CommonJS: its own default export is a member of what is the default here.
  const { default: verifier } = core as unknown as typeof import('@pact-foundation/pact-core', { with: {
    'resolution-mode': 'require',
  }});
  const options: VerifierOptions = JSON.parse(process.argv[2] ?? '');
  // Failed interactions come as an error whose message is the results.
  const results = await verifier.verifyPacts(options).catch((error: Error) => error.message);
  send({ results });
} catch (error) {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
  send({ failure: String(error), isMissing });
}
