import type { AnyClientError } from '../errors.ts';
import { readGroup, readOptionalFunction } from '../option-values.ts';
import type { CallOptions } from '../options.ts';
import { poll } from '../polling/poll.ts';
import { type PollOptions, type PollSettings, readPollPlan } from '../polling/poll-options.ts';
import type { SigningSession } from './model.ts';

/** A state of a session: `BLOCKED`, `READY`, `SIGNED`, `REJECTED`, and, as some clients report, `EXPIRED` [C26, Q9]. */
export type SessionState = SigningSession['lifecycle']['state'];

/** What a poll of a session found. */
export interface SessionProgress {
  /** The state that was last read; `undefined` if none could be read yet. */
  readonly state: SessionState | undefined;
  /** The number of the poll, from 1. */
  readonly attempt: number;
  /** The time since the call, in milliseconds. */
  readonly elapsedMs: number;
  /** Why this poll failed, if it did: the service was not available, and the next poll tries again. */
  readonly failure?: AnyClientError;
}

/** How to wait for a session. */
export interface StateOptions extends PollOptions {
  /**
   * Whether to stop at `BLOCKED`. Default `wait`, because the session becomes `READY` when the signers before it have signed. If
   * one of them rejects, it stays `BLOCKED` for good [Q10], and only that signer's session shows why.
   */
  readonly onBlocked?: 'wait' | 'return' | undefined;
  /** Called after each poll, and awaited if it returns a promise. An error that it throws ends the wait. */
  readonly onProgress?: ((progress: SessionProgress) => unknown) | undefined;
}

/**
 * How a wait for a session ended, with the session as it was last read.
 *
 * `reached`: it is in one of the states that were asked for. `ended`: it is in another final state, which it will not leave.
 * `blocked`: it waits for other signers, at the timeout or, with `onBlocked: 'return'`, at once. `timedOut`: its signer has not
 * acted yet.
 */
export interface StateReached {
  readonly outcome: 'reached' | 'ended' | 'blocked' | 'timedOut';
  readonly session: SigningSession;
}

/** Polls until the session is in one of the states, in a final one, or the time is up. */
export async function pollUntilState(
  read: (options: CallOptions) => Promise<SigningSession>,
  wanted: readonly SessionState[],
  options: StateOptions,
  settings: PollSettings,
): Promise<StateReached> {
  const given = readGroup('options', options, 'an object such as { timeoutMs: 60_000 }');
  const { onProgress, onBlocked = 'wait' } = given;
  readOptionalFunction('onProgress', onProgress, '(progress) => …');
  const isWanted = ({ lifecycle }: SigningSession): boolean => wanted.includes(lifecycle.state);
  const isStuck = ({ lifecycle }: SigningSession): boolean =>
    onBlocked === 'return' && lifecycle.state === 'BLOCKED';
  const { value: session } = await poll(
    {
      operation: 'waitForState',
      read,
      isDone: (found) => isWanted(found) || isFinal(found) || isStuck(found),
      onLook: ({ value, failure, attempt, elapsedMs }) => {
        const missed = failure === undefined ? {} : { failure };
        return onProgress?.({ state: value?.lifecycle.state, attempt, elapsedMs, ...missed });
      },
    },
    readPollPlan(given, settings),
  );
  if (isWanted(session)) return { outcome: 'reached', session };
  if (isFinal(session)) return { outcome: 'ended', session };
  return { outcome: session.lifecycle.state === 'BLOCKED' ? 'blocked' : 'timedOut', session };
}

/** Looks at the state's name as well as the flag: a sample in the reference has a flag that cannot be right [C38]. */
function isFinal({ lifecycle: { state, stateIsFinal } }: SigningSession): boolean {
  return FINAL.has(state) || (stateIsFinal === true && state !== 'BLOCKED');
}

const FINAL: ReadonlySet<string> = new Set(['SIGNED', 'REJECTED', 'EXPIRED']);
