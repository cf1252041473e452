import type { AnyClientError } from '../errors.ts';
import { readGroup, readOptionalFunction } from '../option-values.ts';
import type { CallOptions } from '../options.ts';
import { poll } from '../polling/poll.ts';
import { type PollOptions, type PollSettings, readPollPlan } from '../polling/poll-options.ts';
import type { Instance, InstanceStatus } from './model.ts';

/** What a poll of an instance found. */
export interface WaitProgress {
  /** The status that was last read; `undefined` if none could be read yet. Several polls may find the same one. */
  readonly status: InstanceStatus | undefined;
  /** The number of the poll, from 1. */
  readonly attempt: number;
  /** The time since the call, in milliseconds. */
  readonly elapsedMs: number;
  /** Why this poll failed, if it did: the service was not available, and the next poll tries again. */
  readonly failure?: AnyClientError;
}

/** How to wait for an instance. */
export interface WaitOptions extends PollOptions {
  /**
   * Whether to stop at `Suspended`. Default `wait`, because usually the person is at work and finishes in time. With `return` the
   * wait ends at once, so that you can show the workflow URL or send a reminder.
   */
  readonly onSuspended?: 'wait' | 'return' | undefined;
  /** Called after each poll, and awaited if it returns a promise. An error that it throws ends the wait. */
  readonly onProgress?: ((progress: WaitProgress) => unknown) | undefined;
}

/**
 * How a wait ended, with the instance as it was last read.
 *
 * `suspended`: it still waits for a person, at the timeout or, with `onSuspended: 'return'`, at once. `workflowUrl` is where that
 * person goes; `null` if the service did not say. `timedOut`: it was still working at the timeout.
 */
export type Completion =
  | { readonly outcome: 'finished'; readonly instance: Instance }
  | { readonly outcome: 'faulted'; readonly instance: Instance; readonly fault: string | null }
  | { readonly outcome: 'cancelled'; readonly instance: Instance }
  | { readonly outcome: 'suspended'; readonly instance: Instance; readonly workflowUrl: string | null }
  | { readonly outcome: 'timedOut'; readonly instance: Instance };

/** Polls until the instance has ended, or the time is up. */
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
      // Statuses that only some sources know, such as Active or Idle, are not final in any of them [C11].
      return undefined;
  }
}

function stopAt(instance: Instance): Completion {
  if (instance.status !== 'Suspended') return { outcome: 'timedOut', instance };
  return { outcome: 'suspended', instance, workflowUrl: instance.workflowUrl ?? null };
}
