import type { StopSignal } from './world.ts';

/** The exit codes of the program; scripts can rely on them. */
export const EXIT = {
  stopped: 0,
  couldNotStart: 1,
  /** A check has found something. */
  found: 1,
  badUsage: 2,
  defect: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The codes when a second signal ends the program at once: 128 plus the number of the signal, as in shells. */
export const EXIT_BY_SIGNAL: Readonly<Record<StopSignal, number>> = { SIGINT: 130, SIGTERM: 143 };

/** The exit codes of `start` as its help prints them. */
export const START_EXIT_CODES = `Exit codes:
  0         stopped cleanly, by Ctrl+C (SIGINT) or SIGTERM
  1         could not start: port in use, no such host, public host without a control token, bad file
  2         a bad option or command
  70        a defect in signimock; please report it
  130, 143  a second SIGINT or SIGTERM ended the program before it had closed`;

/** The exit codes of `drift` as its help prints them. */
export const DRIFT_EXIT_CODES = `Exit codes:
  0         no difference of at least the severity of --fail-on
  1         such a difference, or a document that cannot be read or compared
  2         a bad option or command
  70        a defect in signimock; please report it`;

/** The exit codes of `verify` as its help prints them. */
export const VERIFY_EXIT_CODES = `Exit codes:
  0         nothing was found: every pact that is not pending passes, the service contradicts nothing
  1         a pact fails; the service contradicts the ledger, with --strict even what we only assumed;
            or the run could not finish
  2         a bad option or command, or missing credentials
  70        a defect in signimock; please report it
  130, 143  a second SIGINT or SIGTERM ended --live before it had deleted what it created`;
