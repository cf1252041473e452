import { TimeoutError } from './delivery-errors.ts';

/** The time that one call has, with all its tries and waits. */
export interface CallScope {
  /** Ends with the caller's signal, or when the time is over. */
  readonly signal: AbortSignal;
  /** How much of the time is left, in milliseconds; never below 0. */
  leftMs(): number;
  /** Gives the call its whole time again. */
  restart(): void;
  /** The call is over, or what is left of it may take as long as it likes: no timer stays behind. */
  release(): void;
}

/** A timer cannot wait longer; it would ring at once instead. */
const LONGEST_TIMER_MS = 2_147_483_647;

/**
 * Opens the time of a call.
 *
 * A real timer ends what hangs. What is left for waits goes by `nowMs`, so that a test that moves its clock sees the same
 * decisions.
 */
export function openCallScope(
  operation: string,
  callMs: number,
  nowMs: () => number,
  outer: AbortSignal | undefined,
): CallScope {
  const controller = new AbortController();
  let endsAtMs = 0;
  let timer: NodeJS.Timeout | undefined;

  function restart(): void {
    clearTimeout(timer);
    endsAtMs = nowMs() + callMs;
    const end = (): void => controller.abort(new TimeoutError(operation, 'call'));
    timer = setTimeout(end, Math.min(callMs, LONGEST_TIMER_MS));
  }

  restart();
  return {
    signal: outer === undefined ? controller.signal : AbortSignal.any([outer, controller.signal]),
    leftMs: () => Math.max(0, endsAtMs - nowMs()),
    restart,
    release: () => clearTimeout(timer),
  };
}
