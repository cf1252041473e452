import type { Pact } from '../verify/pacts/pact-file.ts';
import { readBoundedText } from './bounded-file.ts';
import { FoundError } from './found-error.ts';
import type { World } from './world.ts';

/** How to print the results. */
export type PactFormat = 'text' | 'json' | 'junit';

/** Pacts with many interactions are a megabyte or two. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Verifies pact files against a new simulator, and prints the results.
 *
 * @throws FoundError if an interaction has failed; SimulatorError `SIM_NO_VERIFIER`, or for files that are not pacts.
 */
export async function verifyPactFiles(
  paths: readonly string[],
  format: PactFormat,
  world: Pick<World, 'writeOut'>,
): Promise<void> {
  const [{ findPactFiles, readPact }, { verifyPacts }, { writeText }, { writeJunit }] = await Promise.all([
    import('../verify/pacts/pact-file.ts'),
    import('../verify/pacts/verify-pacts.ts'),
    import('../verify/pacts/write-text.ts'),
    import('../verify/pacts/write-junit.ts'),
  ]);
  const files = await findPactFiles(paths);
  const pacts: Pact[] = [];
  // One at a time: the number of open files is limited, the number of pacts is not.
  for (const file of files) pacts.push(readPact(file, await readBoundedText(file, 'pact', MAX_BYTES)));
  const report = await verifyPacts(pacts);
  const writers = { text: writeText, junit: writeJunit, json: () => `${JSON.stringify(report)}\n` };
  world.writeOut(writers[format](report));
  if (report.failed > 0) throw new FoundError();
}
