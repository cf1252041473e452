/** Reads the machine's clock as epoch milliseconds. The one place in the simulator that does. */
export const readWallClock = (): number => Date.now();

/** How an account's clock runs: with the wall clock, or only when it is advanced. */
export type ClockMode = 'live' | 'frozen';

/** What an account's clock is set to. Without `nowMs` it keeps the instant it shows. */
export interface ClockSetting {
  readonly mode: ClockMode;
  readonly nowMs?: number;
}

/** The clock of one account: everything in it that has to do with time reads this. */
export interface Clock {
  /** Whether it follows the wall clock or stands still until it is advanced. */
  readonly mode: ClockMode;
  /** Epoch milliseconds. A request reads it once and passes the instant on. */
  nowMs(): number;
  /** Sets mode and instant; without `nowMs` the clock keeps the instant it shows. */
  set(setting: ClockSetting): void;
  /** Moves the clock forward, in either mode. */
  advance(durationMs: number): void;
}

/**
 * Creates a clock. `live` follows `wall` plus an offset, `frozen` moves only by `advance`; both start at `nowMs`, or at
 * the wall clock's instant when none is given.
 */
export function createClock(setting: ClockSetting, wall: () => number = readWallClock): Clock {
  let mode = setting.mode;
  let frozenAtMs = 0;
  let offsetMs = 0;
  const clock: Clock = {
    get mode() {
      return mode;
    },
    nowMs: () => (mode === 'frozen' ? frozenAtMs : wall() + offsetMs),
    set(next) {
      const nowMs = next.nowMs ?? clock.nowMs();
      mode = next.mode;
      frozenAtMs = nowMs;
      offsetMs = nowMs - wall();
    },
    advance(durationMs) {
      frozenAtMs += durationMs;
      offsetMs += durationMs;
    },
  };
  clock.set({ mode, nowMs: setting.nowMs ?? wall() });
  return clock;
}
