import type { SimulatorOptions } from '../mock/index.ts';
import { SimulatorError } from '../mock/kernel/simulator-error.ts';

/** The options of a simulator that can be passed to another process. */
export type ChildOptions = Pick<
  SimulatorOptions,
  'port' | 'host' | 'clock' | 'seed' | 'strict' | 'controlToken'
>;

/** How each option is written on the command line of `signimock start`. */
const WRITERS: {
  readonly [Name in keyof Required<ChildOptions>]: (options: ChildOptions) => readonly string[];
} = {
  port: ({ port }) => ['--port', String(port)],
  host: ({ host }) => ['--host', String(host)],
  seed: ({ seed }) => ['--seed', String(seed)],
  controlToken: ({ controlToken }) => ['--control-token', String(controlToken)],
  strict: ({ strict }) => (strict ? ['--strict'] : []),
  clock: ({ clock }) => [
    ...(clock === undefined ? [] : ['--clock', clock.mode]),
    ...(clock?.now === undefined ? [] : ['--now', clock.now]),
  ],
};

/**
 * Writes options as the arguments of `signimock start`.
 *
 * @throws SimulatorError `SIM_INVALID_OPTION` for an option that the command line does not have; a function,
 * for example, cannot leave its process.
 */
export function toArguments(options: ChildOptions): readonly string[] {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const strange = given.find(([name]) => !Object.hasOwn(WRITERS, name));
  if (strange !== undefined) {
    const message = `A mock in a child process takes no option ${strange[0]}. Leave it out, or start it in this process.`;
    throw new SimulatorError('SIM_INVALID_OPTION', message);
  }
  const written = given.flatMap(([name]) => WRITERS[name as keyof ChildOptions](options));
  // A token in the environment is meant for another simulator; the callers of this one do not know it.
  const open = options.controlToken === undefined ? ['--no-control-token'] : [];
  return ['start', '--json', '--until-input-ends', ...open, ...written];
}
