import { untilAborted } from '../abort.ts';
import type { EventListener } from '../events.ts';
import type { Wait } from '../options.ts';
import { RateLimitError } from '../outcome-errors.ts';
import { createMemoryBudgetStore } from './memory-budget-store.ts';
import type { RateLimit } from './rate-limit.ts';

/** Lets requests through within a budget, in the order in which they come. */
export interface Limiter {
  /**
   * Resolves when the request may be sent. Rejects with an `AbortedError` when the signal says so, and with a
   * `RateLimitError` when the service has asked for a hold of more than `patienceMs`; nothing is spent then.
   */
  take(operation: string, signal: AbortSignal | undefined, patienceMs: number): Promise<void>;
  /** The service has refused: nothing more is let through for so long. */
  hold(holdMs: number): Promise<void>;
}

/** What a limiter goes by. */
export interface LimiterSettings extends RateLimit {
  /** Stands for the API client whose limit it is. */
  readonly key: string;
  readonly nowMs: () => number;
  readonly wait: Wait;
  readonly tell: EventListener | undefined;
}

/** The operations that cost more than one unit [S1]. */
const DOWNLOADS: ReadonlySet<string> = new Set([
  'downloadFlowInstanceFile',
  'downloadFlowInstanceFileAtRoot',
  'downloadApiResultFile',
]);

/** Creates a limiter. A store that fails is told in an event, and a budget of this process takes its place meanwhile. */
export function createLimiter(settings: LimiterSettings): Limiter {
  const { key, budget, store, downloadUnits, nowMs, wait, tell } = settings;
  const own = createMemoryBudgetStore();
  let last: Promise<unknown> = Promise.resolve();

  async function ask<T>(shared: () => Promise<T>, alone: () => Promise<T>): Promise<T> {
    try {
      return await shared();
    } catch (error) {
      tell?.({ type: 'storeFailed', operation: 'rateLimit', message: String(error) });
      return alone();
    }
  }

  function takeUnits(units: number): Promise<number> {
    return ask(
      () => store.take(key, units, budget, nowMs()),
      () => own.take(key, units, budget, nowMs()),
    );
  }

  async function takeTurn(
    operation: string,
    signal: AbortSignal | undefined,
    patienceMs: number,
  ): Promise<void> {
    const units = DOWNLOADS.has(operation) ? downloadUnits : 1;
    for (;;) {
      // A caller who has given up in the queue spends nothing.
      if (signal?.aborted) return;
      const waitMs = await takeUnits(units);
      if (waitMs === 0) return;
      // The budget alone never lets anybody wait for longer than its window: the service has asked for this.
      if (waitMs > Math.max(patienceMs, budget.windowMs))
        throw new RateLimitError(operation, { retryAfterMs: waitMs }, nowMs());
      tell?.({ type: 'limiterWait', operation, waitMs });
      await waitQuietly(waitMs, signal);
    }
  }

  /** Whoever waits behind takes his turn when the one before him has given up. */
  async function waitQuietly(waitMs: number, signal: AbortSignal | undefined): Promise<void> {
    const waiting = wait(waitMs, signal);
    await (signal === undefined ? waiting : untilAborted('rateLimit', waiting, signal).catch(() => {}));
  }

  return {
    take(operation, signal, patienceMs) {
      const turn = last.then(() => takeTurn(operation, signal, patienceMs));
      last = turn.catch(() => {});
      return signal === undefined ? turn : untilAborted(operation, turn, signal);
    },
    hold: (holdMs) =>
      ask(
        () => store.hold(key, holdMs, nowMs()),
        () => own.hold(key, holdMs, nowMs()),
      ),
  };
}
