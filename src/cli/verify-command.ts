import { type Command, Option } from 'commander';
import { UsageError } from './usage-error.ts';
import { type PactFormat, verifyPactFiles } from './verify-pacts.ts';
import type { World } from './world.ts';

interface VerifyOptions {
  readonly pacts?: readonly string[];
  readonly format: PactFormat;
}

/** Adds `signimock verify` to the program. */
export function addVerifyCommand(program: Command, world: World): void {
  program
    .command('verify')
    .description('verify Pact files against the simulator')
    .option('--pacts <paths...>', 'pact files, or directories of them')
    .addOption(
      new Option('--format <format>', 'how to tell').choices(['text', 'json', 'junit']).default('text'),
    )
    .action(async ({ pacts, format }: VerifyOptions) => {
      if (pacts === undefined)
        throw new UsageError('Nothing to verify: write --pacts and files or directories.');
      await verifyPactFiles(pacts, format, world);
    });
}
