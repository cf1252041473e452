import type { Command } from 'commander';
import { UsageError } from './usage-error.ts';

/** The options that choose a format. */
interface FormatOptions<Format extends string> {
  readonly format: Format;
  readonly json?: true;
}

/** Adds `--json`, as other commands have it, to a command with `--format`. */
export function addJsonOption(command: Command): Command {
  return command.option('--json', 'short for --format json; errors are JSON as well');
}

/**
 * The format that was chosen.
 *
 * @throws UsageError if `--json` and `--format` disagree.
 */
export function chooseFormat<Format extends string>(
  { format, json }: FormatOptions<Format>,
  command: Command,
): Format | 'json' {
  if (json === undefined) return format;
  if (format !== 'json' && command.getOptionValueSource('format') === 'cli') {
    throw new UsageError(`--json is short for --format json: leave out either --json or --format ${format}.`);
  }
  return 'json';
}
