import { type Command, Option } from 'commander';
import { VERIFY_EXIT_CODES } from './exit-code.ts';
import { addJsonOption, chooseFormat } from './result-format.ts';
import { UsageError } from './usage-error.ts';
import { addLiveOptions, type LiveCommandOptions, runLive } from './verify-live.ts';
import { type PactFormat, verifyPactFiles } from './verify-pacts.ts';
import type { World } from './world.ts';

interface VerifyOptions extends LiveCommandOptions {
  readonly live?: string;
  readonly pacts?: readonly string[];
  readonly format: PactFormat;
  readonly json?: true;
}

/** Adds `signimock verify` to the program. */
export function addVerifyCommand(program: Command, world: World): void {
  const command = program
    .command('verify')
    .description('check the simulator against pacts, or compare it with a real service')
    .option('--pacts <paths...>', 'pact files, or directories that contain them');
  addLiveOptions(command).addOption(
    new Option('--format <format>', 'output format; junit only with --pacts')
      .choices(['text', 'json', 'junit'])
      .default('text'),
  );
  addJsonOption(command)
    .addHelpText('after', `\n${VERIFY_EXIT_CODES}`)
    .action(async (options: VerifyOptions) => {
      const { live, pacts } = options;
      const format = chooseFormat(options, command);
      if ((live === undefined) === (pacts === undefined)) {
        throw new UsageError('Say what to verify against: either --pacts <paths...> or --live <base-url>.');
      }
      if (pacts !== undefined) {
        refuseLiveOptions(options);
        await verifyPactFiles(pacts, format, world);
      } else if (live !== undefined) {
        if (format === 'junit')
          throw new UsageError('The format junit works only with --pacts: use text or json.');
        await runLive({ ...options, live, format }, world);
      }
    });
}

/** Refuses options that would have no effect. */
function refuseLiveOptions(options: VerifyOptions): void {
  const given = (['allowWrites', 'allowExecutions', 'flow', 'strict', 'save'] as const).find(
    (name) => options[name] !== undefined,
  );
  if (given === undefined) return;
  const option = given.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw new UsageError(
    `The option --${option} belongs to --live and has no effect with --pacts: leave it out.`,
  );
}
