import type { Command } from 'commander';
import { suggestWord } from '../mock/kernel/nearest-word.ts';
import { oneLine } from './one-line.ts';
import { UsageError } from './usage-error.ts';

/** Adds `help [command]`. Commander's own prints the general help for a command that does not exist, without a word about it. */
export function addHelpCommand(parent: Command): void {
  parent
    .helpCommand(false)
    .command('help')
    .description('show the help of a command')
    .argument('[command...]', 'the command')
    .action((words: readonly string[]) => findCommand(parent, words).help());
}

function findCommand(parent: Command, words: readonly string[]): Command {
  let found = parent;
  for (const word of words) {
    const inner = found.commands.find((command) => command.name() === word);
    if (inner === undefined) throw new UsageError(tellUnknown(word, found));
    found = inner;
  }
  return found;
}

function tellUnknown(word: string, { commands }: Command): string {
  const names = commands.map((command) => command.name());
  return `Unknown command '${oneLine(word)}'${suggestWord(word, names) || '.'}`;
}
