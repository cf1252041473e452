import { untilAborted } from '../abort.ts';
import { OptionError } from '../caller-errors.ts';
import { readMs } from '../option-values.ts';
import type { CallOptions, Settings, Wait } from '../options.ts';
import type { Instance, InstanceStatus } from './model.ts';

/** What a poll has found. */
export interface WaitProgress {
  /** Where the instance is now; the same word may come poll after poll. */
  readonly status: InstanceStatus;
  /** Which poll this was, counted from 1. */
  readonly attempt: number;
  /** Since the call, in milliseconds. */
  readonly elapsedMs: number;
}

/** How to wait for an instance. */
export interface WaitOptions extends CallOptions {
  /** From a reply to the next poll, in milliseconds; default 30 000, the least the vendor's users advise [S0, S1]. */
  readonly pollEveryMs?: number | undefined;
  /** How long to wait in all, in milliseconds; default 30 minutes, the sixty polls of S0. */
  readonly timeoutMs?: number | undefined;
  /**
   * Whether to stop at `Suspended`. Default `wait`: a person at work is the usual case and moves on in time, though no
   * call can make them. With `return` the caller hears at once, and can show the workflow URL or send a reminder.
   */
  readonly onSuspended?: 'wait' | 'return' | undefined;
  /** Hears of each poll, and is waited for when it gives a promise. What it throws ends the wait. */
  readonly onProgress?: ((progress: WaitProgress) => unknown) | undefined;
  /** In place of the client's option. */
  readonly wait?: Wait | undefined;
  /** In place of the client's option. */
  readonly nowMs?: (() => number) | undefined;
}

/**
 * How a wait ended, with the instance as it was last read.
 *
 * `suspended` is an instance that still waits for its person: at the timeout, or at once with `onSuspended: 'return'`.
 * `workflowUrl` is where that person goes, `null` when it was not told. `timedOut` is one that was still at work.
 */
export type Completion =
  | { readonly outcome: 'finished'; readonly instance: Instance }
  | { readonly outcome: 'faulted'; readonly instance: Instance; readonly fault: string | null }
  | { readonly outcome: 'cancelled'; readonly instance: Instance }
  | { readonly outcome: 'suspended'; readonly instance: Instance; readonly workflowUrl: string | null }
  | { readonly outcome: 'timedOut'; readonly instance: Instance };

const OPERATION = 'waitForCompletion';
/** A timer cannot wait longer; it would ring at once instead. */
const LONGEST_TIMER_MS = 2_147_483_647;

/** Polls until the instance is at its end, or the time is up. */
export async function pollUntilDone(
  read: (options: CallOptions) => Promise<Instance>,
  options: WaitOptions,
  defaults: Pick<Settings, 'wait' | 'nowMs'>,
): Promise<Completion> {
  const { signal, onProgress, onSuspended = 'wait', wait = defaults.wait, nowMs = defaults.nowMs } = options;
  const pollEveryMs = readMs('pollEveryMs', options.pollEveryMs ?? 30_000, 1);
  const timeoutMs = readMs('timeoutMs', options.timeoutMs ?? 1_800_000, 0);
  if (pollEveryMs > LONGEST_TIMER_MS)
    throw new OptionError('pollEveryMs', 'is longer than 24 days: write less');
  const startedAtMs = nowMs();
  for (let attempt = 1; ; attempt += 1) {
    const instance = await read({ signal });
    const elapsedMs = nowMs() - startedAtMs;
    await onProgress?.({ status: instance.status, attempt, elapsedMs });
    const end = endOf(instance);
    if (end !== undefined) return end;
    // A last poll sooner than asked for would break the promise, and waiting without one would help nobody.
    if (elapsedMs + pollEveryMs > timeoutMs) return stopAt(instance);
    if (onSuspended === 'return' && instance.status === 'Suspended') return stopAt(instance);
    await pause(wait, pollEveryMs, signal);
  }
}

function endOf(instance: Instance): Completion | undefined {
  switch (instance.status) {
    case 'Finished':
      return { outcome: 'finished', instance };
    case 'Faulted':
      return { outcome: 'faulted', instance, fault: instance.fault };
    case 'Cancelled':
      return { outcome: 'cancelled', instance };
    default:
      // Words that only some sources know, such as Active or Idle, are not final in any of them [C11].
      return undefined;
  }
}

function stopAt(instance: Instance): Completion {
  if (instance.status !== 'Suspended') return { outcome: 'timedOut', instance };
  return { outcome: 'suspended', instance, workflowUrl: instance.workflowUrl ?? null };
}

/** A wait of the caller's own may not know of signals, so the signal is watched here as well. */
async function pause(wait: Wait, waitMs: number, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return wait(waitMs);
  return untilAborted(OPERATION, wait(waitMs, signal), signal);
}
