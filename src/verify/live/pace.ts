/** Waits so many milliseconds; ends early, and quietly, when the signal says so. */
export type Wait = (waitMs: number, signal?: AbortSignal) => Promise<void>;

/** Keeps a least time between two requests. */
export interface Pace {
  /** Resolves when the next request may be sent. */
  turn(signal?: AbortSignal): Promise<void>;
}

/** What time is, for whoever must wait. */
export interface Time {
  /** Epoch milliseconds. */
  readonly nowMs: () => number;
  readonly wait: Wait;
}

/** A pace of one request every `gapMs` milliseconds; 0 does not wait. */
export function createPace(gapMs: number, { nowMs, wait }: Time): Pace {
  let nextMs = Number.NEGATIVE_INFINITY;
  return {
    async turn(signal) {
      const waitMs = nextMs - nowMs();
      if (waitMs > 0) await wait(waitMs, signal);
      nextMs = nowMs() + gapMs;
    },
  };
}
