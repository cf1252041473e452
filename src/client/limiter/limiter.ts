import { MINT_DOWNLOADS } from '../../wire/mint-operations.ts';
import { untilAborted } from '../abort.ts';
import type { EventListener } from '../events.ts';
import type { Wait } from '../options.ts';
import { RateLimitError } from '../outcome-errors.ts';
import { createMemoryBudgetStore } from './memory-budget-store.ts';
import type { RateLimit } from './rate-limit.ts';

/** Lets requests through within a budget, in the order in which they arrive. */
export interface Limiter {
  /**
   * Resolves when the request may be sent. Rejects with an `AbortedError` if the signal is aborted, and with a `RateLimitError`
   * if the service has asked for a hold of more than `patienceMs`; then nothing is spent.
   */
  take(operation: string, signal: AbortSignal | undefined, patienceMs: number): Promise<void>;
  /** The service has refused: nothing is let through for the next `holdMs` milliseconds. */
  hold(holdMs: number): Promise<void>;
}

/** What a limiter works with. */
export interface LimiterSettings extends RateLimit {
  /** Identifies the API client that the limit applies to. */
  readonly key: string;
  readonly nowMs: () => number;
  readonly wait: Wait;
  readonly tell: EventListener | undefined;
}

/** The operations that cost more than one unit [S1]. */
const DOWNLOADS: ReadonlySet<string> = new Set(MINT_DOWNLOADS);

/** Creates a limiter. If the store fails, an event reports it, and a budget in this process is used in the meantime. */
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
      // A caller that gave up in the queue spends nothing.
      if (signal?.aborted) return;
      const waitMs = await takeUnits(units);
      if (waitMs === 0) return;
      // The budget alone never makes a request wait for longer than its window, so the service has asked for this.
      if (waitMs > Math.max(patienceMs, budget.windowMs))
        throw new RateLimitError(operation, { retryAfterMs: waitMs }, nowMs());
      tell?.({ type: 'limiterWait', operation, waitMs });
      await waitQuietly(waitMs, signal);
    }
  }

  /** Never rejects: if this caller gives up, the next in the queue takes its turn. */
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
