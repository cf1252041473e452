/** Waits this many milliseconds; resolves early if the signal is aborted. */
export type Wait = (waitMs: number, signal?: AbortSignal) => Promise<void>;

/** Keeps a minimum time between two requests. */
export interface Pace {
  /** Resolves when the next request may be sent. */
  turn(signal?: AbortSignal): Promise<void>;
}

/** The current time, and a way to wait. */
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
