import type { NumberedLine } from '../mock/index.ts';
import type { Failure } from './failure.ts';
import type { StopSignal } from './world.ts';

/** A simulator that answers, as the one who started it wants to know it. */
export interface Ready {
  readonly origin: string;
  readonly clientId: string;
  /** `undefined` when an account file brought it: what a user keeps in a file is not printed. */
  readonly clientSecret: string | undefined;
  readonly accountFile: string | undefined;
  readonly clock: { readonly mode: string; readonly now: string };
  /** What the default account plays, by name. */
  readonly scenarios: readonly string[];
  readonly hasControlToken: boolean;
  readonly version: string;
}

/** Tells what happens, to a person or to a program. */
export interface Reporter {
  ready(ready: Ready): void;
  request(line: NumberedLine): void;
  /** Without a signal it stopped because its input has ended. */
  stopped(signal: StopSignal | undefined): void;
  failed(failure: Failure): void;
}
