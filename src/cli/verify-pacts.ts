import type { Pact } from '../verify/pacts/pact-file.ts';
import { readBoundedText } from './bounded-file.ts';
import { FoundError } from './found-error.ts';
import type { World } from './world.ts';

/** How to tell what became of the pacts. */
export type PactFormat = 'text' | 'json' | 'junit';

/** Pacts with many interactions have a megabyte or two. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Verifies pact files against a simulator of its own, and tells what came of it.
 *
 * @throws FoundError when an interaction has failed; SimulatorError for files that are no pacts, `SIM_NO_VERIFIER`.
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
  // One at a time: how many files may be open at once is limited, how many pacts there are is not.
  for (const file of files) pacts.push(readPact(file, await readBoundedText(file, 'pact', MAX_BYTES)));
  const report = await verifyPacts(pacts);
  const writers = { text: writeText, junit: writeJunit, json: () => `${JSON.stringify(report)}\n` };
  world.writeOut(writers[format](report));
  if (report.failed > 0) throw new FoundError();
}
