import { CommanderError } from 'commander';
import {
  isSimulatorError,
  type SimulatorError,
  type SimulatorErrorCode,
} from '../mock/kernel/simulator-error.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { UsageError } from './usage-error.ts';

/** Why the program ends without doing what it was asked to do. */
export interface Failure {
  readonly code: SimulatorErrorCode;
  /** One sentence per line; a defect includes its stack. */
  readonly message: string;
  readonly exitCode: ExitCode;
}

/**
 * Explains whatever was thrown.
 *
 * `usage` is the command whose help is recommended if the command line is wrong.
 */
export function explainFailure(error: unknown, usage: string): Failure {
  if (error instanceof UsageError || error instanceof CommanderError) {
    const sentence = error instanceof UsageError ? error.message : toSentence(error.message);
    const message = `${sentence} See: ${usage} --help`;
    return { code: 'SIM_INVALID_OPTION', message, exitCode: EXIT.badUsage };
  }
  if (isSimulatorError(error)) {
    return { code: error.code, message: nameOption(error), exitCode: EXIT.couldNotStart };
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const message = `This is a defect in signimock. Please report it, with the command and this text:\n${trace}`;
  return { code: 'SIM_DEFECT', message, exitCode: EXIT.defect };
}

/** The simulator's own messages do not name options, because programs start it as well. */
function nameOption({ code, message }: SimulatorError): string {
  switch (code) {
    case 'SIM_PORT_IN_USE':
      return message.replace(/(?<= is in use\.) .*$/, ` ${PORT_ADVICE}`);
    case 'SIM_PUBLIC_BIND':
      return `${message} The option is --control-token.`;
    default:
      return message;
  }
}

const PORT_ADVICE =
  'Stop the other program, or choose another port with --port; --port 0 takes any free one.';

/** Turns commander's `error: unknown option '--prot'\n(Did you mean --port?)` into a sentence or two. */
function toSentence(message: string): string {
  const text = message
    .replace(/^error: /, '')
    .replace(/\n\((.*)\)$/s, '. $1')
    .trim();
  const sentence = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}
