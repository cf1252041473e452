import { untilAborted } from '../abort.ts';
import { type AnyClientError, isClientError } from '../errors.ts';
import type { CallOptions } from '../options.ts';
import { isTransient } from '../retry/decide-retry.ts';
import type { PollPlan } from './poll-options.ts';

/** The result of one poll. */
export interface Look<Value> {
  /** What was last read; `undefined` if nothing could be read yet. */
  readonly value: Value | undefined;
  /** Why this poll could not read anything, if it could not. The next one tries again. */
  readonly failure: AnyClientError | undefined;
  /** The number of the poll, from 1. */
  readonly attempt: number;
  /** The time since the call, in milliseconds. */
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
  /** The operation as errors name it. */
  readonly operation: string;
  readonly read: (options: CallOptions) => Promise<Value>;
  readonly isDone: (value: Value) => boolean;
  /** Called after each poll, and awaited. */
  readonly onLook: (look: Look<Value>) => unknown;
}

/**
 * Reads at once and then at intervals, until the value is the one that was waited for, or the time is up.
 *
 * The next poll waits for the interval, or longer if the service asked for it. None is made after the timeout. A temporary
 * failure is not the end: the service is asked again at the next poll. If the time is up and nothing could ever be read, the last
 * failure is thrown. Any other failure is thrown at once.
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
    // The next poll would come after the timeout: a poll before its time is not allowed, and waiting without one is pointless.
    if (elapsedMs + Math.max(plan.pollEveryMs, toldMs) > timeoutMs) {
      if (value === undefined) throw failure;
      return { value, isTimeUp: true };
    }
    await pause(operation, plan, waitMs);
    readElapsedMs();
  }
}

/** Returns a function that measures the elapsed time. If the clock is set back between two readings, that span counts as 0. */
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

/** How long the service asks the client to wait, in milliseconds; 0 if it does not. */
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

/** The caller's own `wait` may ignore its signal, so the signal is watched here as well. */
async function pause(operation: string, { wait, signal }: PollPlan, waitMs: number): Promise<void> {
  const waiting = wait(waitMs, signal);
  return signal === undefined ? waiting : untilAborted(operation, waiting, signal);
}
