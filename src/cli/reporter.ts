import type { NumberedLine } from '../mock/index.ts';
import type { Failure } from './failure.ts';
import type { StopSignal } from './world.ts';

/** What the user who started a simulator needs to know once it is ready. */
export interface Ready {
  readonly origin: string;
  readonly clientId: string;
  /** `undefined` if it came from an account file: secrets from a file are not printed. */
  readonly clientSecret: string | undefined;
  readonly accountFile: string | undefined;
  readonly clock: { readonly mode: string; readonly now: string };
  /** The scenarios that the default account plays, by name. */
  readonly scenarios: readonly string[];
  readonly hasControlToken: boolean;
  readonly version: string;
}

/** Reports what happens, to a person or to a program. */
export interface Reporter {
  ready(ready: Ready): void;
  request(line: NumberedLine): void;
  /** Without a signal, it stopped because its input had ended. */
  stopped(signal: StopSignal | undefined): void;
  failed(failure: Failure): void;
}
