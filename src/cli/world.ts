/** The signals that stop the program in good order. */
export type StopSignal = 'SIGINT' | 'SIGTERM';

/**
 * All that the program touches of the process it runs in. Only `bin.ts` makes a real one, so that everything else can be
 * called from a test.
 */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly pid: number;
  /** Whether a person watches standard output. */
  readonly hasTerminal: boolean;
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** From this call on, a stop signal no longer ends the process by itself. */
  readonly onStopSignal: (listener: (signal: StopSignal) => void) => void;
  /** Calls back, perhaps twice, when standard input ends, as it does when the program at its other end is gone. */
  readonly onInputEnd: (listener: () => void) => void;
  /** Calls back with what was thrown where nobody caught it. */
  readonly onUncaught: (listener: (error: unknown) => void) => void;
  /** The code to exit with once nothing is left to do. */
  readonly setExitCode: (code: number) => void;
  readonly exitNow: (code: number) => void;
}
