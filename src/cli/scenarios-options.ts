import type { Command } from 'commander';
import type { World } from './world.ts';

/** Adds `signimock scenarios` and `signimock scenarios explain` to the program. */
export function addScenariosCommand(program: Command, world: World): void {
  const scenarios = program
    .command('scenarios')
    .description('list the shipped scenarios, each of them a way in which things go wrong')
    .option('--json', 'print JSON, for programs')
    .action(async (options: { readonly json?: boolean }) => {
      // Loaded only now: a request for help should not wait for the library.
      const { listScenarios } = await import('./scenarios-command.ts');
      listScenarios(world, options);
    });
  scenarios
    .command('explain')
    .description('describe what scenarios do, alone or played together')
    .argument('<name or file...>', 'a shipped scenario by its name, or the path of a scenario file')
    .action(async (words: readonly string[], _options: object, command: Command) => {
      const { explainScenarios } = await import('./scenarios-command.ts');
      await explainScenarios(words, world, command);
    });
}
