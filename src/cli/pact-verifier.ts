/**
 * A separate program, started by `src/verify/pacts/native-verifier.ts`: Pact's verifier always prints its findings on standard
 * output, and reads the environment. In a process of its own, neither does any harm.
 *
 * It takes the verifier's options as JSON on the command line, and sends back the verifier's results unchanged, or a message that
 * says what went wrong.
 */
import type { VerifierOptions } from '@pact-foundation/pact-core';

// When the parent is gone, stop at once: it may have been killed mid-run. A plain exit would wait for the verifier's own thread.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

const send = (message: object): void => {
  process.send?.(message, () => process.disconnect?.());
};

try {
  const { default: core } = await import('@pact-foundation/pact-core');
  // The package is CommonJS: its default export is a member of the default import.
  const { default: verifier } = core as unknown as typeof import('@pact-foundation/pact-core', { with: {
    'resolution-mode': 'require',
  }});
  const options: VerifierOptions = JSON.parse(process.argv[2] ?? '');
  // If interactions fail, the results are the message of an error.
  const results = await verifier.verifyPacts(options).catch((error: Error) => error.message);
  send({ results });
} catch (error) {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
  send({ failure: String(error), isMissing });
}
