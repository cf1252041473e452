import type { AnyClientError } from '../errors.ts';
import { readGroup, readOptionalFunction } from '../option-values.ts';
import type { CallOptions } from '../options.ts';
import { poll } from '../polling/poll.ts';
import { type PollOptions, type PollSettings, readPollPlan } from '../polling/poll-options.ts';
import type { Instance, InstanceStatus } from './model.ts';

/** What a poll has found. */
export interface WaitProgress {
  /** Where the instance was when it was last read; `undefined` as long as it could not be. The same word may come again. */
  readonly status: InstanceStatus | undefined;
  /** Which poll this was, counted from 1. */
  readonly attempt: number;
  /** Since the call, in milliseconds. */
  readonly elapsedMs: number;
  /** Why this poll was missed, if it was: the service was not to be had, and is asked again at the next. */
  readonly failure?: AnyClientError;
}

/** How to wait for an instance. */
export interface WaitOptions extends PollOptions {
  /**
   * Whether to stop at `Suspended`. Default `wait`: a person at work is the usual case and moves on in time, though no
   * call can make them. With `return` the caller hears at once, and can show the workflow URL or send a reminder.
   */
  readonly onSuspended?: 'wait' | 'return' | undefined;
  /** Hears of each poll, and is waited for when it gives a promise. What it throws ends the wait. */
  readonly onProgress?: ((progress: WaitProgress) => unknown) | undefined;
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

/** Polls until the instance is at its end, or the time is up. */
export async function pollUntilDone(
  read: (options: CallOptions) => Promise<Instance>,
  options: WaitOptions,
  settings: PollSettings,
): Promise<Completion> {
  const given = readGroup('options', options, 'an object such as { timeoutMs: 60_000 }');
  const { onProgress, onSuspended = 'wait' } = given;
  readOptionalFunction('onProgress', onProgress, '(progress) => …');
  const { value: instance } = await poll(
    {
      operation: 'waitForCompletion',
      read,
      isDone: (found) =>
        endOf(found) !== undefined || (onSuspended === 'return' && found.status === 'Suspended'),
      onLook: ({ value, failure, attempt, elapsedMs }) => {
        const missed = failure === undefined ? {} : { failure };
        return onProgress?.({ status: value?.status, attempt, elapsedMs, ...missed });
      },
    },
    readPollPlan(given, settings),
  );
  return endOf(instance) ?? stopAt(instance);
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
