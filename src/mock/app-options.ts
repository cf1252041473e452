import type { AccountDefinition } from './accounts/account.ts';
import type { Pause } from './http/pause.ts';
import type { NumberedLine } from './journal/line.ts';
import type { ClockMode } from './kernel/clock.ts';

/** What a simulator can be given; everything has a default. */
export interface AppOptions {
  /** How the clock of an account runs that does not say so itself. Default: `live`. */
  readonly clock?: { readonly mode: ClockMode; readonly now?: string };
  /** The seed of an account that has none of its own: the same seed and calls give the same replies. Default: 1. */
  readonly seed?: number;
  /** What the default account is made of; its id stays `default`. */
  readonly account?: AccountDefinition;
  /** Checks every reply of ours against `openapi/`; one that breaks it becomes a 500 that says so. Default: off. */
  readonly strict?: boolean;
  /** Callers of the control API must show this token. */
  readonly controlToken?: string;
  /** The path of merchant sign, which no source prints (facts Q16). Default: `/sign/merchant-sign`. */
  readonly merchantSignPath?: string;
  /** Called with each line the journals write. */
  readonly onLine?: (line: NumberedLine) => void;
  /** What `live` clocks follow; epoch milliseconds. Default: this machine's clock. */
  readonly wallClock?: () => number;
  /** How delays that scenarios put on the wire wait; a test can pass the time by itself. Default: a timer. */
  readonly pause?: Pause;
}
