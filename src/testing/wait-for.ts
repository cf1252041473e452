import { clearTimeout, setTimeout } from 'node:timers';
import { setTimeout as waitForTimer } from 'node:timers/promises';
import { SimulatorError } from '../mock/kernel/simulator-error.ts';
import { type RequestFilter, type RequestLine, tellRequests } from './requests.ts';

/** The requests to wait for. */
export interface WantedRequests extends RequestFilter {
  /** How many there must be, including those already in the journal; default 1. */
  readonly times?: number;
}

/**
 * Checks whether what is waited for has happened; any value but `undefined`, `null` and `false` means yes.
 */
export type Probe<Found> = (requests: readonly RequestLine[]) => Found | Promise<Found>;

/** How to wait. */
export interface WaitForOptions {
  /**
   * How long to wait at most, in real milliseconds; default 3000, less than most test runners give a test.
   */
  readonly withinMs?: number;
}

/** What a probe found. */
export type Found<Value> = Exclude<Value, undefined | null | false>;

/**
 * Waits until the application has done something.
 *
 * The first form resolves to the matching requests, as soon as there are enough. The second calls the probe
 * repeatedly, and resolves to what it found; a probe that throws has not found it yet. Neither moves the
 * account's clock.
 *
 * @throws SimulatorError `SIM_WAIT_ENDED` when the time is up, with the requests that were seen instead; its
 * `cause` is what the probe last threw.
 */
export interface WaitFor {
  (wanted: WantedRequests, options?: WaitForOptions): Promise<readonly RequestLine[]>;
  <Value>(probe: Probe<Value>, options?: WaitForOptions): Promise<Found<Value>>;
}

/** What waiting needs to know about an account. */
export interface Watched {
  readonly accountId: string;
  readonly requests: (filter?: RequestFilter) => Promise<readonly RequestLine[]>;
  /** Resolves with the next request of the account. */
  readonly nextRequest: () => Promise<void>;
  readonly isFrozen: () => boolean;
}

const WITHIN_MS = 3_000;
/** What a probe looks at may change without a request, so it is polled. */
const PROBE_EVERY_MS = 20;
/** Each request rings, so this is only in case a ring from a child process gets lost. */
const READ_EVERY_MS = 500;

/** Makes an account's `waitFor`. */
export function createWaitFor(watched: Watched): WaitFor {
  return <Value>(wish: WantedRequests | Probe<Value>, { withinMs = WITHIN_MS }: WaitForOptions = {}) =>
    // The overloads of `WaitFor` say which of the two is returned.
    (typeof wish === 'function'
      ? waitForProbe(watched, wish, withinMs)
      : waitForRequests(watched, wish, withinMs)) as Promise<never>;
}

async function waitForRequests(
  watched: Watched,
  { times = 1, ...filter }: WantedRequests,
  withinMs: number,
): Promise<readonly RequestLine[]> {
  let seen = 0;
  const found = await lookAgain(withinMs, {
    next: () => Promise.race([watched.nextRequest(), pause(READ_EVERY_MS)]),
    async look() {
      const requests = await watched.requests(filter);
      seen = requests.length;
      return seen >= times ? requests : undefined;
    },
  });
  if (found !== undefined) return found;
  const wanted = `${times} ${times === 1 ? 'request' : 'requests'} with ${JSON.stringify(filter)}, and saw ${seen}`;
  throw await refuse(watched, `Waited ${withinMs} ms for ${wanted}.`);
}

async function waitForProbe<Value>(
  watched: Watched,
  probe: Probe<Value>,
  withinMs: number,
): Promise<Found<Value>> {
  let thrown: unknown;
  const found = await lookAgain(withinMs, {
    next: () => pause(PROBE_EVERY_MS),
    async look() {
      const requests = await watched.requests();
      try {
        const value = await probe(requests);
        return isFound(value) ? { value } : undefined;
      } catch (error) {
        thrown = error;
        return undefined;
      }
    },
  });
  if (found !== undefined) return found.value;
  const why = thrown instanceof Error ? ` It last threw: ${thrown.message}` : '';
  throw await refuse(watched, `Waited ${withinMs} ms for what the probe looks for.${why}`, thrown);
}

interface Looking<Value> {
  /** When to look again. Called before each look, so that nothing is missed in between. */
  readonly next: () => Promise<void>;
  readonly look: () => Promise<Value | undefined>;
}

/** Looks until something is there; `undefined` when the time is up, even in the middle of a look. */
async function lookAgain<Value>(
  withinMs: number,
  { next, look }: Looking<Value>,
): Promise<Value | undefined> {
  const { promise: timeUp, resolve } = Promise.withResolvers<'time is up'>();
  const timer = setTimeout(() => resolve('time is up'), withinMs);
  try {
    for (;;) {
      const again = next();
      const found = await Promise.race([look(), timeUp]);
      if (found === 'time is up') return undefined;
      if (found !== undefined) return found as Value;
      if ((await Promise.race([again, timeUp])) === 'time is up') return undefined;
    }
  } finally {
    clearTimeout(timer);
  }
}

function pause(forMs: number): Promise<void> {
  return waitForTimer(forMs, undefined, { ref: false });
}

function isFound<Value>(value: Value): value is Found<Value> {
  return value !== undefined && value !== null && value !== false;
}

async function refuse(watched: Watched, sentence: string, cause?: unknown): Promise<SimulatorError> {
  const requests = await watched.requests();
  const clock = watched.isFrozen()
    ? " The account's clock is frozen: nothing falls due unless you advance it."
    : '';
  const seen = requests.length === 0 ? 'received no requests.' : `received:\n${tellRequests(requests)}`;
  return new SimulatorError('SIM_WAIT_ENDED', `${sentence}${clock} Account ${watched.accountId} ${seen}`, {
    cause,
  });
}
