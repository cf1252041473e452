import type { AccountDefinition } from './accounts/account.ts';
import type { Pause } from './http/pause.ts';
import type { NumberedLine } from './journal/line.ts';
import type { ClockMode } from './kernel/clock.ts';

/** The options of a simulator; all have a default. */
export interface AppOptions {
  /** How the clocks of accounts run whose definition does not say. Default: `live`. */
  readonly clock?: { readonly mode: ClockMode; readonly now?: string };
  /**
   * The seed of accounts that have none of their own: the same seed and calls give the same replies. Default:
   * 1.
   */
  readonly seed?: number;
  /** What the default account is made from; its id stays `default`. */
  readonly account?: AccountDefinition;
  /**
   * Checks every reply of the simulator against `openapi/`; one that breaks it becomes a 500 that says so.
   * Default: off.
   */
  readonly strict?: boolean;
  /** Callers of the control API must show this token. */
  readonly controlToken?: string;
  /** The path of merchant sign, which no source documents (facts Q16). Default: `/sign/merchant-sign`. */
  readonly merchantSignPath?: string;
  /** Called with each line written to a journal. */
  readonly onLine?: (line: NumberedLine) => void;
  /** What `live` clocks follow; epoch milliseconds. Default: this machine's clock. */
  readonly wallClock?: () => number;
  /** Waits for the delays that scenarios cause; a test can pass the time itself. Default: a timer. */
  readonly pause?: Pause;
}
