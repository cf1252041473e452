import { type Command, Option } from 'commander';
import type { Severity } from '../drift/finding.ts';
import { readBoundedText } from './bounded-file.ts';
import { DRIFT_EXIT_CODES } from './exit-code.ts';
import { FoundError } from './found-error.ts';
import { addJsonOption, chooseFormat } from './result-format.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

interface DriftOptions {
  readonly format: 'text' | 'json' | 'markdown';
  readonly json?: true;
  readonly failOn: Severity | 'none';
}

/** Vendors' documents are about a megabyte. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Adds `signimock drift` to the program. */
export function addDriftCommand(program: Command, world: World): void {
  const command = program
    .command('drift')
    .description("compare a vendor's OpenAPI document with ours, and say what would break a client")
    .argument('<file>', 'their document, OpenAPI 3.0 or 3.1 in JSON or YAML')
    .addOption(
      new Option('--format <format>', 'output format').choices(['text', 'json', 'markdown']).default('text'),
    );
  addJsonOption(command)
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 if there is a difference of at least this severity')
        .choices(['breaking', 'risky', 'compatible', 'none'])
        .default('breaking'),
    )
    .addHelpText('after', `\n${DRIFT_EXIT_CODES}`)
    .action(async (file: string, options: DriftOptions) => {
      const { failOn } = options;
      const format = chooseFormat(options, command);
      refuseAddress(file);
      // Loaded only now: a request for help should not wait for the contracts.
      const [{ compareFile }, { writeMarkdown, writeText }, { hasAtLeast }] = await Promise.all([
        import('../drift/compare-file.ts'),
        import('../drift/report.ts'),
        import('../drift/finding.ts'),
      ]);
      const text = await readBoundedText(file, 'OpenAPI document', MAX_BYTES);
      const drift = compareFile(text, file);
      const writers = { text: writeText, markdown: writeMarkdown, json: () => `${JSON.stringify(drift)}\n` };
      world.writeOut(writers[format](drift));
      if (failOn !== 'none' && hasAtLeast(drift.findings, failOn)) throw new FoundError();
    });
}

function refuseAddress(file: string): void {
  if (!/^[a-z][a-z\d+.-]+:\/\//i.test(file)) return;
  const advice = 'Download the document first, for example with "curl -o openapi.yaml <address>".';
  throw new UsageError(`"signimock drift" reads files, not addresses. ${advice}`);
}
