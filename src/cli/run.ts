import { Command, CommanderError } from 'commander';
import { readVersion } from '../mock/version.ts';
import { addDriftCommand } from './drift-command.ts';
import { EXIT } from './exit-code.ts';
import { explainFailure } from './failure.ts';
import { addFidelityCommand } from './fidelity-command.ts';
import { FoundError } from './found-error.ts';
import { addHelpCommand } from './help-command.ts';
import { createJsonReporter } from './json-reporter.ts';
import { createPeopleReporter } from './people-reporter.ts';
import type { Reporter } from './reporter.ts';
import { addScenariosCommand } from './scenarios-options.ts';
import { addStartCommand } from './start-command.ts';
import { addVerifyCommand } from './verify-command.ts';
import type { World } from './world.ts';

/** Runs the command line, and sets the exit code. Never rejects. */
export async function run(argv: readonly string[], world: World): Promise<void> {
  // Not left to the parser: even a command line that cannot be parsed is refused in the requested format.
  const reporter = argv.includes('--json') ? createJsonReporter(world) : createPeopleReporter(world);
  const program = createProgram(world, reporter);
  const usage = findUsage(program, argv);
  world.onUncaught((error) => {
    const failure = explainFailure(error, usage);
    reporter.failed(failure);
    world.exitNow(failure.exitCode);
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    world.setExitCode(EXIT.stopped);
  } catch (error) {
    world.setExitCode(isHelp(error) ? exitCodeOfHelp(error) : fail(error, usage, reporter));
  }
}

/** The command that is meant, as far as it is known: `signimock scenarios explain`. */
function findUsage(program: Command, argv: readonly string[]): string {
  const names = [program.name()];
  let found: Command | undefined = program;
  for (const word of argv.filter((one) => !one.startsWith('-'))) {
    found = found.commands.find((command) => command.name() === word);
    if (found === undefined || word === 'help') break;
    names.push(word);
  }
  return names.join(' ');
}

function createProgram(world: World, reporter: Reporter): Command {
  const program = new Command('signimock')
    .description("A local simulator of Signicat's token, Mint and Sign APIs.")
    .version(readVersion(), '-v, --version')
    .exitOverride()
    .configureOutput({
      writeOut: world.writeOut,
      writeErr: world.writeError,
      // The reporter writes errors, once.
      outputError: () => {},
      getOutHelpWidth: () => HELP_WIDTH,
      getErrHelpWidth: () => HELP_WIDTH,
    });
  addStartCommand(program, world, reporter);
  addScenariosCommand(program, world);
  addFidelityCommand(program, world);
  addDriftCommand(program, world);
  addVerifyCommand(program, world);
  addHelpCommand(program);
  return program;
}

const HELP_WIDTH = 110;

function fail(error: unknown, usage: string, reporter: Reporter): number {
  if (error instanceof FoundError) return EXIT.found;
  const failure = explainFailure(error, usage);
  reporter.failed(failure);
  return failure.exitCode;
}

/** Commander also throws after it has printed the help or the version. */
function isHelp(error: unknown): error is CommanderError {
  const codes = ['commander.help', 'commander.helpDisplayed', 'commander.version'];
  return error instanceof CommanderError && codes.includes(error.code);
}

/** Help that was not asked for means that there was no command. */
function exitCodeOfHelp({ exitCode }: CommanderError): number {
  return exitCode === 0 ? EXIT.stopped : EXIT.badUsage;
}
