import { untilAborted } from '../abort.ts';
import { type AnyClientError, isClientError } from '../errors.ts';
import type { CallOptions } from '../options.ts';
import { isTransient } from '../retry/decide-retry.ts';
import type { PollPlan } from './poll-options.ts';

/** One look at what is waited for. */
export interface Look<Value> {
  /** What was read last; `undefined` when nothing could be read yet. */
  readonly value: Value | undefined;
  /** Why this poll could not read anything, if it could not: the next one will try again. */
  readonly failure: AnyClientError | undefined;
  /** Which poll this was, counted from 1. */
  readonly attempt: number;
  /** Since the call, in milliseconds. */
  readonly elapsedMs: number;
}

/** How polling ended. */
export interface Polled<Value> {
  readonly value: Value;
  /** Whether the time was up. */
  readonly isTimeUp: boolean;
}

/** What is polled, and until when. */
export interface PollTask<Value> {
  /** Named in errors. */
  readonly operation: string;
  readonly read: (options: CallOptions) => Promise<Value>;
  readonly isDone: (value: Value) => boolean;
  /** Hears of each poll, and is waited for. */
  readonly onLook: (look: Look<Value>) => unknown;
}

/**
 * Reads at once and then at intervals, until what was read is what was waited for, or the time is up.
 *
 * No poll is made sooner than the interval after the last, sooner than a failure says when to come back, nor later than the
 * time allows. A poll that fails for a reason that
 * passes is missed and no more: the service is asked again at the next interval. When the time is up and nothing was ever
 * read, the failure is thrown; any other failure is thrown at once.
 */
export async function poll<Value>(task: PollTask<Value>, plan: PollPlan): Promise<Polled<Value>> {
  const { operation, read, isDone, onLook } = task;
  const { signal, timeoutMs, nowMs } = plan;
  const readElapsedMs = startWatch(nowMs);
  let value: Value | undefined;
  for (let attempt = 1; ; attempt += 1) {
    const looked = await look(() => read({ signal }));
    if ('value' in looked) value = looked.value;
    const failure = 'failure' in looked ? looked.failure : undefined;
    const elapsedMs = readElapsedMs();
    await onLook({ value, failure, attempt, elapsedMs });
    if ('value' in looked && isDone(looked.value)) return { value: looked.value, isTimeUp: false };
    const toldMs = toldWaitOf(failure);
    const waitMs = Math.max(plan.nextWaitMs(), toldMs);
    // A last poll sooner than asked for would break the promise, and waiting without one would help nobody.
    if (elapsedMs + Math.max(plan.pollEveryMs, toldMs) > timeoutMs) {
      if (value === undefined) throw failure;
      return { value, isTimeUp: true };
    }
    await pause(operation, plan, waitMs);
    readElapsedMs();
  }
}

/** Tells how much time has passed, reading by reading; a clock that is set back between two of them adds none. */
function startWatch(nowMs: () => number): () => number {
  let lastMs = nowMs();
  let elapsedMs = 0;
  return () => {
    const currentMs = nowMs();
    elapsedMs += Math.max(0, currentMs - lastMs);
    lastMs = currentMs;
    return elapsedMs;
  };
}

/** How long the service asks to wait, in milliseconds; 0 where it does not. */
function toldWaitOf(failure: AnyClientError | undefined): number {
  return failure !== undefined && 'retryAfterMs' in failure ? (failure.retryAfterMs ?? 0) : 0;
}

async function look<Value>(
  read: () => Promise<Value>,
): Promise<{ readonly value: Value } | { readonly failure: AnyClientError }> {
  try {
    return { value: await read() };
  } catch (error) {
    if (isClientError(error) && isTransient(error)) return { failure: error };
    throw error;
  }
}

/** A wait of the caller's own may not know of signals, so the signal is watched here as well. */
async function pause(operation: string, { wait, signal }: PollPlan, waitMs: number): Promise<void> {
  const waiting = wait(waitMs, signal);
  return signal === undefined ? waiting : untilAborted(operation, waiting, signal);
}
