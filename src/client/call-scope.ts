import { EventEmitter } from 'node:events';
import type { Readable } from 'node:stream';
import { TimeoutError } from './delivery-errors.ts';

/** What a scope is made of. */
export interface CallScopeSettings {
  readonly operation: string;
  readonly callMs: number;
  readonly nowMs: () => number;
  /** The caller's. */
  readonly outer: AbortSignal | undefined;
  /** Whether the reply may take as long as it likes once it has begun: a download. */
  readonly isLong: boolean;
}

/** A timer cannot wait longer, in milliseconds; it would ring at once instead. */
export const LONGEST_TIMER_MS = 2_147_483_647;

/**
 * The time that one call has, with all its tries and waits; it ends with the caller's signal, or when it is over.
 *
 * It is an emitter of `abort`, which undici takes in place of an `AbortSignal` and which costs a fraction: most calls are never
 * ended. undici tells the two apart by the member `aborted`, which this one must not have.
 *
 * A real timer ends what hangs. What is left for waits goes by `nowMs`, so that a test that moves its clock sees the same
 * decisions.
 */
export class CallScope extends EventEmitter {
  isEnded = false;
  reason: unknown = undefined;
  readonly #settings: CallScopeSettings;
  #endsAtMs = 0;
  #pausedLeftMs = 0;
  #timer: NodeJS.Timeout | undefined;
  #signal: AbortSignal | undefined;
  #follow: (() => void) | undefined;

  constructor(settings: CallScopeSettings) {
    super();
    this.#settings = settings;
    const { outer } = settings;
    if (outer !== undefined) this.#obey(outer);
    this.#start();
  }

  /** The same as a signal, for what takes no other; made when it is first asked for. */
  get signal(): AbortSignal {
    this.#signal ??= this.#toSignal();
    return this.#signal;
  }

  /** How much of the time is left, in milliseconds; never below 0, and never more than there was when the clock is set back. */
  leftMs(): number {
    const { callMs, nowMs } = this.#settings;
    return Math.min(callMs, Math.max(0, this.#endsAtMs - nowMs()));
  }

  /** What the call waits for from here is not the service; its time stands still. */
  pause(): void {
    clearTimeout(this.#timer);
    this.#pausedLeftMs = this.leftMs();
  }

  /** The time goes on where it stood. */
  resume(): void {
    this.#start(this.#pausedLeftMs);
  }

  /** A reply has begun: what is long may take as long as it likes from here. */
  begun(): void {
    if (this.#settings.isLong) clearTimeout(this.#timer);
  }

  /** Another try is made: what is long has its whole time again. */
  again(): void {
    if (this.#settings.isLong) this.#start();
  }

  /** The call is over, and neither a timer nor a listener stays behind; a stream that it has opened is its caller's to end. */
  release(opened?: Readable): void {
    clearTimeout(this.#timer);
    const { outer } = this.#settings;
    const follow = this.#follow;
    if (outer === undefined || follow === undefined) return;
    const letGo = (): void => outer.removeEventListener('abort', follow);
    if (opened === undefined || opened.closed) letGo();
    else opened.once('close', letGo);
  }

  #start(leftMs = this.#settings.callMs): void {
    clearTimeout(this.#timer);
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

  /** Ends the call; the first reason counts. */
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
