import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BudgetStore, ClientEvent } from '../../../src/client/index.ts';
import { createLimiter } from '../../../src/client/limiter/limiter.ts';
import { type RateLimitOptions, readRateLimit } from '../../../src/client/limiter/rate-limit.ts';
import { rejectionOf } from './loopback-service.ts';

/** A limiter on a clock of its own, which a wait moves; each grant is noted with its time. */
function createScene(options: RateLimitOptions = {}) {
  const rateLimit = readRateLimit(options);
  if (rateLimit === undefined) throw new Error('There is no limit.');
  const scene = { nowMs: 0, grants: [] as number[], events: [] as ClientEvent[] };
  const limiter = createLimiter({
    ...rateLimit,
    key: 'one',
    nowMs: () => scene.nowMs,
    async wait(waitMs) {
      scene.nowMs += waitMs;
    },
    tell: (event) => scene.events.push(event),
  });
  const take = async (operation = 'getSigningSession', signal?: AbortSignal) => {
    await limiter.take(operation, signal, Number.POSITIVE_INFINITY);
    scene.grants.push(scene.nowMs);
  };
  return { scene, limiter, take };
}

describe('a limiter', () => {
  test('lets the budget through at once, and the rest when the window allows', async () => {
    const { scene, take } = createScene({ units: 3, windowMs: 1_000 });
    await Promise.all(Array.from({ length: 7 }, () => take()));
    expect(scene.grants).toEqual([0, 0, 0, 1_000, 1_000, 1_000, 2_000]);
    expect(scene.events).toEqual([
      { type: 'limiterWait', operation: 'getSigningSession', waitMs: 1_000 },
      { type: 'limiterWait', operation: 'getSigningSession', waitMs: 1_000 },
    ]);
  });

  test('charges five for a download from Mint', async () => {
    const { scene, take } = createScene({ units: 6, windowMs: 1_000 });
    for (const operation of ['downloadApiResultFile', 'getDocument', 'downloadFlowInstanceFile'])
      await take(operation);
    expect(scene.grants).toEqual([0, 0, 1_000]);
  });

  test('holds everybody who waits when the service has refused', async () => {
    const { scene, limiter, take } = createScene();
    await limiter.hold(5_000);
    await Promise.all([take(), take()]);
    expect(scene.grants).toEqual([5_000, 5_000]);
  });

  test('holds for no longer than was asked when the clock is set back', async () => {
    const { scene, limiter, take } = createScene();
    scene.nowMs = 3_600_000;
    await limiter.hold(5_000);
    scene.nowMs = 0;
    await take();
    expect(scene.grants).toEqual([5_000]);
  });

  test('keeps the order in which requests come, and lets one that gives up cost nothing', async () => {
    const { scene, take } = createScene({ units: 1, windowMs: 1_000 });
    await take();
    const impatient = new AbortController();
    const given = rejectionOf(take('getSigningSession', impatient.signal));
    impatient.abort(new Error('enough'));
    const next = take();
    expect(await given).toMatchObject({ code: 'CLIENT_ABORTED' });
    await next;
    expect(scene.grants).toEqual([0, 1_000]);
  });

  test('goes by a budget of its own when the shared one fails, and says so', async () => {
    const store: BudgetStore = {
      take: async () => Promise.reject(new Error('Redis is not connected')),
      hold: async () => Promise.reject(new Error('Redis is not connected')),
    };
    const { scene, limiter, take } = createScene({ units: 2, windowMs: 1_000, store });
    await Promise.all([take(), take(), take()]);
    await limiter.hold(500);
    await take();
    expect(scene.grants).toEqual([0, 0, 1_000, 1_500]);
    expect(scene.events[0]).toEqual({
      type: 'storeFailed',
      operation: 'rateLimit',
      message: 'Error: Redis is not connected',
    });
  });

  test('never lets more through than the budget, in any window', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(700), { size: 'max', maxLength: 60 }),
        fc.integer({ min: 1, max: 8 }),
        async (gaps, units) => {
          const { scene, take } = createScene({ units, windowMs: 1_000 });
          for (const gapMs of gaps) {
            scene.nowMs += gapMs;
            await take();
          }
          for (const start of scene.grants) {
            const inWindow = scene.grants.filter((at) => at >= start && at < start + 1_000);
            expect(inWindow.length).toBeLessThanOrEqual(units);
          }
        },
      ),
    );
  });
});

describe('the option rateLimit', () => {
  test('is off unless asked for, and 100 a minute when asked for no more', () => {
    expect(readRateLimit()).toBeUndefined();
    expect(readRateLimit(false)).toBeUndefined();
    expect(readRateLimit(true)).toMatchObject({ budget: { units: 100, windowMs: 61_000 }, downloadUnits: 5 });
  });

  test.each<[given: unknown, option: string]>([
    ['on', 'rateLimit'],
    [{ units: 0 }, 'rateLimit.units'],
    [{ units: 1.5 }, 'rateLimit.units'],
    [{ windowMs: 0 }, 'rateLimit.windowMs'],
    [{ downloadUnits: -1 }, 'rateLimit.downloadUnits'],
    [{ store: {} }, 'rateLimit.store'],
  ])('refuses %j by name', (given, option) => {
    expect(() => readRateLimit(given as RateLimitOptions)).toThrow(expect.objectContaining({ option }));
  });
});
