import { setTimeout as waitForTimer } from 'node:timers/promises';
import type { Wait } from '../client/index.ts';
import type { ClockMode } from '../mock/index.ts';
import { createClock } from '../mock/kernel/clock.ts';
import { formatDuration } from '../wire/duration.ts';
import type { ControlCall, ControlSchemas } from './control-client.ts';

/** The clock of a test's account. */
export interface AccountClock {
  /** The time it shows, as a date-time in whole seconds: `2030-01-01T00:00:00Z`. */
  now(): Promise<string>;
  /**
   * Moves it by an ISO 8601 duration in whole seconds (`PT10M`, `P30D`). When this resolves, to the new time,
   * everything that fell due on the way has happened.
   *
   * @throws SimulatorError `SIM_INVALID_INPUT` when the text is not such a duration.
   */
  advance(duration: string): Promise<string>;
  /** Freezes it or lets it run, from `now` if that is given. Resolves to the time it then shows. */
  set(setting: { readonly mode: ClockMode; readonly now?: string }): Promise<string>;
}

/** The clock, and what a client of the account needs from it. */
export interface ClientTime {
  readonly clock: AccountClock;
  /** Whether the clock stands still until it is moved. */
  readonly isFrozen: () => boolean;
  /** The time the clock shows, epoch milliseconds, without a call to the simulator. */
  readonly nowMs: () => number;
  /**
   * Waits on the account's clock: moves a frozen one, because nobody else does; on a live one, real time
   * passes.
   */
  readonly wait: Wait;
}

/**
 * Makes the clock of an account that shows `first` now.
 *
 * `peek` reads it without a call, if the simulator is in this process. Without `peek`, `nowMs` is what the
 * control API last said plus the time since: accurate to a second, and unaware of scenarios that move the
 * clock.
 */
export function createAccountClock(
  call: ControlCall,
  first: ControlSchemas['Clock'],
  peek: (() => number) | undefined,
): ClientTime {
  const mirror = createClock(read(first));
  const nowMs = peek ?? mirror.nowMs;
  let lastWait: Promise<unknown> = Promise.resolve();

  async function learn(told: Promise<ControlSchemas['Clock']>): Promise<string> {
    const clock = await told;
    mirror.set(read(clock));
    return clock.now;
  }

  const clock: AccountClock = {
    now: () => learn(call('getClock')),
    advance: (by) => learn(call('advanceClock', { body: { by } })),
    set: (body) => learn(call('setClock', { body })),
  };

  /** The control API counts in whole seconds, so a wait may be longer than asked for, never shorter. */
  async function moveTo(targetMs: number): Promise<void> {
    const seconds = Math.ceil((targetMs - nowMs()) / 1_000);
    if (seconds > 0) await clock.advance(formatDuration(seconds * 1_000));
  }

  return {
    clock,
    isFrozen: () => mirror.mode === 'frozen',
    nowMs,
    async wait(waitMs, signal) {
      if (mirror.mode === 'live')
        return waitForTimer(waitMs, undefined, signal === undefined ? {} : { signal });
      // Two waits that start together share their time: the second only advances the clock by what is still
      // missing.
      const targetMs = nowMs() + waitMs;
      const moved = lastWait.then(() => moveTo(targetMs));
      lastWait = moved.catch(() => {});
      return moved;
    },
  };
}

function read({ mode, now }: ControlSchemas['Clock']): { readonly mode: ClockMode; readonly nowMs: number } {
  return { mode, nowMs: Date.parse(now) };
}
