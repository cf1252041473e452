import { type Command, Option } from 'commander';
import { START_EXIT_CODES } from './exit-code.ts';
import { readControlToken, readHost, readPort, readSeed } from './option-values.ts';
import type { Reporter } from './reporter.ts';
import type { StartOptions } from './start-options.ts';
import type { World } from './world.ts';

const CONTROL_TOKEN_VARIABLE = 'SIGNIMOCK_CONTROL_TOKEN';

/** Adds `signimock start` to the program. */
export function addStartCommand(program: Command, world: World, reporter: Reporter): void {
  program
    .command('start')
    .description("start a local simulator of Signicat's token, Mint and Sign APIs, and keep it running")
    .option('--port <number>', 'port to listen on; 0 takes any free one', readPort, 4010)
    .option(
      '--host <address>',
      'address to listen on; any but loopback needs a control token',
      readHost,
      '127.0.0.1',
    )
    .addOption(
      new Option('--clock <mode>', 'whether time passes (default: live)').choices(['live', 'frozen']),
    )
    .option('--now <date-time>', 'what the clock shows at first, e.g. 2030-01-01T00:00:00Z')
    .option('--seed <number>', 'start of all made-up values (default: 1)', readSeed)
    .option('--account <file>', 'what the default account is made of, in YAML or JSON')
    .option('--flows <file>', 'more flows for the Mint API, in YAML or JSON')
    .option(
      '--scenario <name or file>',
      'what goes wrong: a shipped scenario, or a scenario file; can be given again, earlier ones come first',
      (word: string, words: readonly string[] = []) => [...words, word],
    )
    .option(
      '--realistic',
      'limits, latencies and outages as guides report them: the scenario realistic, added last',
    )
    .option(
      '--control-token <token>',
      `what callers of the control API must send ($${CONTROL_TOKEN_VARIABLE})`,
    )
    .option('--no-control-token', 'ask for no control token, even if the environment has one')
    .option('--strict', 'check our own responses against the contract')
    .option(
      '--until-input-ends',
      'stop when standard input ends, so as not to outlive the program that writes to it',
    )
    .option('--json', 'print one JSON object per line, for programs')
    .addHelpText('after', `\n${START_EXIT_CODES}`)
    .action(async ({ controlToken: written, ...options }: WrittenOptions) => {
      const controlToken = findControlToken(written, world);
      // Loaded only now: a request for help should not wait for a server.
      const { start } = await import('./start.ts');
      await start({ ...options, ...(controlToken === undefined ? {} : { controlToken }) }, world, reporter);
    });
}

/** Options as they are written, before the environment is asked for the token. */
type WrittenOptions = Omit<StartOptions, 'controlToken'> & { readonly controlToken?: string | false };

/** A token in the environment does not show in the list of processes. */
function findControlToken(written: WrittenOptions['controlToken'], { env }: World): string | undefined {
  if (written === false) return undefined;
  if (written !== undefined) return readControlToken(written);
  const fromEnv = env[CONTROL_TOKEN_VARIABLE] ?? '';
  return fromEnv === '' ? undefined : readControlToken(fromEnv, CONTROL_TOKEN_VARIABLE);
}
