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

/** The exit codes as the help prints them. */
export const EXIT_CODE_HELP = `Exit codes:
  0         stopped cleanly, by Ctrl+C (SIGINT) or SIGTERM
  1         could not start: port in use, no such host, public host without a control token, bad file
  2         a bad option or command
  70        a defect of signimock; please report it
  130, 143  a second SIGINT or SIGTERM ended the program before it had closed`;
