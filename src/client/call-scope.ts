import { EventEmitter } from 'node:events';
import type { Readable } from 'node:stream';
import { TimeoutError } from './delivery-errors.ts';

/** What a scope needs to know. */
export interface CallScopeSettings {
  readonly operation: string;
  readonly callMs: number;
  readonly nowMs: () => number;
  /** The caller's signal. */
  readonly outer: AbortSignal | undefined;
  /** Whether the reply may take as long as it likes once it has begun: a download. */
  readonly isLong: boolean;
}

/** The longest time that a timer can wait, in milliseconds; with a longer one it would fire at once. */
export const LONGEST_TIMER_MS = 2_147_483_647;

/**
 * The time that one call has for all its tries and waits. It ends when the caller's signal is aborted or the time is over.
 *
 * It emits `abort`. undici accepts such an emitter in place of an `AbortSignal`, and it costs far less, as most calls are never
 * aborted. undici tells the two apart by the member `aborted`, which this class must not have.
 *
 * A real timer ends a call that hangs. The time left for waits is measured by `nowMs`, so that tests with a clock of their own
 * see the same decisions.
 */
export class CallScope extends EventEmitter {
  isEnded = false;
  reason: unknown = undefined;
  readonly #settings: CallScopeSettings;
  #endsAtMs = 0;
  /** What is left while the clock stands still; `undefined` while it runs. */
  #heldLeftMs: number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #signal: AbortSignal | undefined;
  #follow: (() => void) | undefined;

  constructor(settings: CallScopeSettings) {
    super();
    this.#settings = settings;
    const { outer } = settings;
    if (outer !== undefined) this.#obey(outer);
    this.#start(settings.callMs);
  }

  /** The scope as an `AbortSignal`, for code that needs one; created on first use. */
  get signal(): AbortSignal {
    this.#signal ??= this.#toSignal();
    return this.#signal;
  }

  /**
   * How much time is left, in milliseconds: never below 0, and, after the clock was set back, never more than there was. While a
   * download is being read this is the whole time of a call, for that is what it has left if it is cut.
   */
  leftMs(): number {
    if (this.#heldLeftMs !== undefined) return this.#heldLeftMs;
    const { callMs, nowMs } = this.#settings;
    return Math.min(callMs, Math.max(0, this.#endsAtMs - nowMs()));
  }

  /** Stops the clock: the call now waits for our own rate limit, not for the service. */
  pause(): void {
    this.#hold(this.leftMs());
  }

  /** The clock goes on, from where it was stopped. */
  resume(): void {
    this.#start(this.leftMs());
  }

  /** A reply has begun. The clock stops for a download, which may take as long as it likes from here. */
  begun(): void {
    if (this.#settings.isLong) this.#hold(this.#settings.callMs);
  }

  /** Another try is made. A download has the whole time of a call again, until its first byte. */
  again(): void {
    if (this.#settings.isLong) this.#start(this.#settings.callMs);
  }

  /** The call is over: no timer and no listener stays behind. A stream that it opened still obeys the signal until it closes. */
  release(opened?: Readable): void {
    clearTimeout(this.#timer);
    const { outer } = this.#settings;
    const follow = this.#follow;
    if (outer === undefined || follow === undefined) return;
    const letGo = (): void => outer.removeEventListener('abort', follow);
    if (opened === undefined || opened.closed) letGo();
    else opened.once('close', letGo);
  }

  #hold(leftMs: number): void {
    clearTimeout(this.#timer);
    this.#heldLeftMs = leftMs;
  }

  #start(leftMs: number): void {
    clearTimeout(this.#timer);
    this.#heldLeftMs = undefined;
    this.#endsAtMs = this.#settings.nowMs() + leftMs;
    this.#timer = setTimeout(endInTime, Math.min(leftMs, LONGEST_TIMER_MS), this);
  }

  #obey(outer: AbortSignal): void {
    this.#follow = () => this.end(outer.reason);
    if (outer.aborted) this.#follow();
    else outer.addEventListener('abort', this.#follow, { once: true });
  }

  #toSignal(): AbortSignal {
    const controller = new AbortController();
    const follow = (): void => controller.abort(this.reason);
    if (this.isEnded) follow();
    else this.once('abort', follow);
    return controller.signal;
  }

  /** Ends the call. Only the first reason counts. */
  end(reason: unknown = new TimeoutError(this.#settings.operation, 'call')): void {
    if (this.isEnded) return;
    this.isEnded = true;
    this.reason = reason;
    this.emit('abort');
  }
}

function endInTime(scope: CallScope): void {
  scope.end();
}
