import { setTimeout as waitForTimer } from 'node:timers/promises';
import { readWallClock } from '../mock/kernel/clock.ts';
import type { Time } from '../verify/live/pace.ts';

/** The machine's clock and its timers. */
export const TIME: Time = {
  nowMs: readWallClock,
  wait: (waitMs, signal) =>
    waitForTimer(waitMs, undefined, signal === undefined ? {} : { signal }).catch(() => {}),
};
