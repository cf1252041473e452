import type { AnyClientError } from '../errors.ts';
import { readGroup, readOptionalFunction } from '../option-values.ts';
import type { CallOptions } from '../options.ts';
import { poll } from '../polling/poll.ts';
import { type PollOptions, type PollSettings, readPollPlan } from '../polling/poll-options.ts';
import type { SigningSession } from './model.ts';

/** A state of a session: `BLOCKED`, `READY`, `SIGNED`, `REJECTED`, and `EXPIRED` in some clients' experience [C26, Q9]. */
export type SessionState = SigningSession['lifecycle']['state'];

/** What a poll of a session has found. */
export interface SessionProgress {
  /** The state when it was last read; `undefined` as long as it could not be. */
  readonly state: SessionState | undefined;
  /** Which poll this was, counted from 1. */
  readonly attempt: number;
  /** Since the call, in milliseconds. */
  readonly elapsedMs: number;
  /** Why this poll was missed, if it was: the service was not to be had, and is asked again at the next. */
  readonly failure?: AnyClientError;
}

/** How to wait for a session. */
export interface StateOptions extends PollOptions {
  /**
   * Whether to stop at `BLOCKED`. Default `wait`: it becomes `READY` when those before it have signed. If one of them rejects,
   * it stays so for good [Q10], and only their own sessions tell.
   */
  readonly onBlocked?: 'wait' | 'return' | undefined;
  /** Hears of each poll, and is waited for when it gives a promise. What it throws ends the wait. */
  readonly onProgress?: ((progress: SessionProgress) => unknown) | undefined;
}

/**
 * How a wait for a session ended, with the session as it was last read.
 *
 * `reached` is one of the states that were asked for. `ended` is another final state, out of which there is no way.
 * `blocked` is a session that waits for others: at the timeout, or at once with `onBlocked: 'return'`. `timedOut` is one that
 * its signer has still to act on.
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

/** By the state's name as well: a sample of the reference has a flag that cannot be right [C38]. */
function isFinal({ lifecycle: { state, stateIsFinal } }: SigningSession): boolean {
  return FINAL.has(state) || (stateIsFinal === true && state !== 'BLOCKED');
}

const FINAL: ReadonlySet<string> = new Set(['SIGNED', 'REJECTED', 'EXPIRED']);
