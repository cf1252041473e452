import { expect, test } from 'vitest';
import { createLimiter } from '../../../src/client/limiter/limiter.ts';
import { readRateLimit } from '../../../src/client/limiter/rate-limit.ts';

/** A limiter whose waits let its own time pass, and when its calls were let through. */
function createScene(options = {}) {
  const rateLimit = readRateLimit(options);
  if (rateLimit === undefined) throw new Error('There is no limit.');
  const scene = { nowMs: 0, grants: [] as number[] };
  const limiter = createLimiter({
    ...rateLimit,
    key: 'one',
    nowMs: () => scene.nowMs,
    async wait(waitMs) {
      scene.nowMs += waitMs;
      if (scene.nowMs > 100_000) throw new Error('never let through');
    },
    tell: undefined,
  });
  const take = async (operation = 'getSigningSession') => {
    await limiter.take(operation, undefined, Number.POSITIVE_INFINITY);
    scene.grants.push(scene.nowMs);
  };
  return { scene, limiter, take };
}
test('a download that costs more than the whole budget is let through when nothing of it is spent', async () => {
  const { scene, take } = createScene({ units: 3, windowMs: 1_000 });
  for (let times = 0; times < 2; times += 1) await take('downloadFlowInstanceFile');
  expect(scene.grants).toEqual([0, 1_000]);
});

test('a second refusal with a shorter wait does not end the hold of the first', async () => {
  const { scene, limiter, take } = createScene();
  await limiter.hold(5_000);
  await limiter.hold(1_000);
  await take();
  expect(scene.grants).toEqual([5_000]);
});
