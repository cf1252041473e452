import { findProblems } from '../mock/definitions/control-schema.ts';
import type { AccountDefinition, ClockMode, SimulatorOptions } from '../mock/index.ts';
import { parseInstant } from '../wire/instant.ts';
import { UsageError } from './usage-error.ts';

/** The options of `signimock start`; those without a default are absent unless they are given. */
export interface StartOptions {
  readonly port: number;
  readonly host: string;
  readonly clock?: ClockMode;
  readonly now?: string;
  readonly seed?: number;
  /** The path of an account file. */
  readonly account?: string;
  /** The path of a flows file. */
  readonly flows?: string;
  /** Names of shipped scenarios and paths of scenario files, in the order in which they are played. */
  readonly scenario?: readonly string[];
  readonly realistic?: true;
  readonly controlToken?: string;
  readonly strict?: true;
  readonly untilInputEnds?: true;
  readonly json?: true;
}

/**
 * Combines the command line and the files that it names into options for the simulator. Where both set the default account's clock or seed, the
 * command line wins; for accounts that are created later, only the command line counts.
 *
 * @throws UsageError if `--now` is not an instant.
 */
export function toSimulatorOptions(options: StartOptions, definition: AccountDefinition): SimulatorOptions {
  const { port, host, clock: mode, now, seed, strict, controlToken } = options;
  if (now !== undefined) assertInstant(now);
  const given = { ...(mode === undefined ? {} : { mode }), ...(now === undefined ? {} : { now }) };
  const seeded = seed === undefined ? {} : { seed };
  return {
    port,
    host,
    strict: strict ?? false,
    ...seeded,
    ...(controlToken === undefined ? {} : { controlToken }),
    clock: { mode: 'live', ...given },
    account: { ...definition, ...seeded, clock: { mode: 'live', ...definition.clock, ...given } },
  };
}

function assertInstant(now: string): void {
  const isDateTime = findProblems('ClockSetting', { mode: 'live', now }).length === 0;
  if (isDateTime && parseInstant(now) !== undefined) return;
  throw new UsageError('--now must be a date and time with a zone, such as 2030-01-01T00:00:00Z.');
}
