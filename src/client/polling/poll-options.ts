import { LONGEST_TIMER_MS } from '../call-scope.ts';
import { OptionError } from '../caller-errors.ts';
import { readFunction, readMs } from '../option-values.ts';
import type { CallOptions, Settings, Wait } from '../options.ts';

/** How often to look, and for how long. */
export interface PollOptions extends CallOptions {
  /**
   * The time from a reply to the next poll, in milliseconds; default 30 000, the shortest interval that users of the service
   * advise [S0, S1], or `minPollMs` if that is longer. Up to a tenth is added at random, so that many clients do not ask at the
   * same time. Less than the client's `minPollMs` is refused.
   */
  readonly pollEveryMs?: number | undefined;
  /** How long to wait in total, in milliseconds; default 30 minutes, the sixty polls of S0. */
  readonly timeoutMs?: number | undefined;
  /** Replaces the client's `wait`. */
  readonly wait?: Wait | undefined;
  /** Replaces the client's `nowMs`. */
  readonly nowMs?: (() => number) | undefined;
}

/** The settings of the client that polling uses. */
export type PollSettings = Pick<Settings, 'wait' | 'nowMs' | 'random' | 'minPollMs'>;

/** The options, checked and complete. */
export interface PollPlan {
  readonly pollEveryMs: number;
  readonly timeoutMs: number;
  readonly wait: Wait;
  readonly nowMs: () => number;
  readonly signal: AbortSignal | undefined;
  /** The interval with its random part. */
  readonly nextWaitMs: () => number;
}

const POLL_EVERY_MS = 30_000;
const TIMEOUT_MS = 1_800_000;
/** The share of an interval that is added at random, at most. */
const JITTER = 0.1;

/** Checks the options and fills in the defaults; throws an {@link OptionError} at the first that is wrong. */
export function readPollPlan(options: PollOptions, settings: PollSettings): PollPlan {
  const { minPollMs, random } = settings;
  const { pollEveryMs: given = Math.max(POLL_EVERY_MS, minPollMs), timeoutMs = TIMEOUT_MS, signal } = options;
  const { wait = settings.wait, nowMs = settings.nowMs } = options;
  const pollEveryMs = readMs('pollEveryMs', given, 1);
  if (pollEveryMs < minPollMs) {
    throw new OptionError(
      'pollEveryMs',
      `is less than the client's minPollMs, ${minPollMs}: write more, or create the client with a lower minPollMs where no request limit is shared, as with a simulator`,
    );
  }
  if (pollEveryMs * (1 + JITTER) > LONGEST_TIMER_MS) {
    throw new OptionError('pollEveryMs', 'is longer than 22 days: write less');
  }
  return {
    pollEveryMs,
    timeoutMs: readMs('timeoutMs', timeoutMs, 0),
    wait: readFunction('wait', wait, '(waitMs, signal) => …'),
    nowMs: readFunction('nowMs', nowMs, '() => Date.now()'),
    signal,
    nextWaitMs: () => pollEveryMs + Math.floor(pollEveryMs * JITTER * random()),
  };
}
