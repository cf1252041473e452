/** The signals that stop the program cleanly. */
export type StopSignal = 'SIGINT' | 'SIGTERM';

/**
 * Everything that the program uses of its process. Only `bin.ts` creates a real one, so that everything else can be called from a
 * test.
 */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly pid: number;
  /** Whether standard output is a terminal. */
  readonly hasTerminal: boolean;
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** After this call, a stop signal no longer ends the process by itself. */
  readonly onStopSignal: (listener: (signal: StopSignal) => void) => void;
  /** Calls back, perhaps twice, when standard input ends, for example because the program at its other end is gone. */
  readonly onInputEnd: (listener: () => void) => void;
  /** Calls back with whatever was thrown and not caught. */
  readonly onUncaught: (listener: (error: unknown) => void) => void;
  /** The code to exit with once nothing is left to do. */
  readonly setExitCode: (code: number) => void;
  readonly exitNow: (code: number) => void;
}
