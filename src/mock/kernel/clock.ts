/** Reads the machine's clock as epoch milliseconds. No other place in the simulator does. */
export const readWallClock = (): number => Date.now();

/** How an account's clock runs: with the wall clock, or only when it is advanced. */
export type ClockMode = 'live' | 'frozen';

/** How to set an account's clock. Without `nowMs` it keeps the time it shows. */
export interface ClockSetting {
  readonly mode: ClockMode;
  readonly nowMs?: number;
}

/** The clock of one account, which everything in the account reads. */
export interface Clock {
  /** Whether it follows the wall clock or stands still until it is advanced. */
  readonly mode: ClockMode;
  /** Epoch milliseconds. A request reads it once and passes the value on. */
  nowMs(): number;
  /** Sets mode and time; without `nowMs` the clock keeps the time it shows. */
  set(setting: ClockSetting): void;
  /** Moves the clock forward, in either mode. */
  advance(durationMs: number): void;
}

/**
 * Creates a clock. `live` follows `wall` plus an offset, `frozen` only moves when advanced or set; both start
 * at `nowMs`, or at the wall clock's time by default.
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
