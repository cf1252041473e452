import type { Command } from 'commander';
import { findNearestWord } from '../mock/kernel/nearest-word.ts';
import { addHelpCommand } from './help-command.ts';
import { oneLine } from './one-line.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

/** Adds `signimock scenarios` and `signimock scenarios explain` to the program. */
export function addScenariosCommand(program: Command, world: World): void {
  const scenarios = program
    .command('scenarios')
    .description('list the shipped scenarios, each of them a way in which things go wrong')
    .option('--json', 'print JSON, for programs')
    // Refused below, with what was probably meant.
    .allowExcessArguments(true)
    .action(async (options: { readonly json?: boolean }, { args }: Command) => {
      refuseWords(args);
      // Loaded only now: a request for help should not wait for the library.
      const { listScenarios } = await import('./scenarios-command.ts');
      listScenarios(world, options);
    });
  scenarios
    .command('explain')
    .description('describe what scenarios do, alone or played together')
    .argument('<name or file...>', 'a shipped scenario by its name, or the path of a scenario file')
    .option('--json', 'print JSON, for programs')
    .action(async (words: readonly string[], _options: object, command: Command) => {
      const { explainScenarios } = await import('./scenarios-command.ts');
      await explainScenarios(words, world, command);
    });
  addHelpCommand(scenarios);
}

function refuseWords(words: readonly string[]): void {
  const [first] = words;
  if (first === undefined) return;
  const isExplain = findNearestWord(first, ['explain']) !== undefined;
  const names = (isExplain && words.length > 1 ? words.slice(1) : words).map(oneLine).join(' ');
  throw new UsageError(
    `"signimock scenarios" lists them all and takes no name. Write "signimock scenarios explain ${names}".`,
  );
}
