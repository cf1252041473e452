import { expect, vi } from 'vitest';
import type { ClientEvent } from '../../../src/client/index.ts';
import { json, type LoopbackService, rejectionOf, test } from './loopback-service.ts';

const SESSION = { id: 's1', lifecycle: { state: 'READY', stateIsFinal: false } };
const ok = json(200, SESSION);
const downFor = (seconds: number) => json(503, {}, { 'retry-after': String(seconds) });

const timers = vi.hoisted(() => ({ startedMs: [] as number[], first: Promise.withResolvers<void>() }));

// The timer of a client without a `wait` of its own: it never rings, and is noted.
vi.mock('node:timers/promises', () => ({
  setTimeout(ms: number) {
    timers.startedMs.push(ms);
    timers.first.resolve();
    return new Promise(() => {});
  },
}));

/** A client that may send one request in 200 seconds, but has 120 seconds for a call. Its waits move its clock. */
function createQueueing(service: LoopbackService) {
  const time = { nowMs: Date.UTC(2030, 0, 1), waitsMs: [] as number[] };
  const client = service.createClient({
    retry: {},
    rateLimit: { units: 1, windowMs: 200_000 },
    random: () => 0.5,
    nowMs: () => time.nowMs,
    async wait(waitMs) {
      time.waitsMs.push(waitMs);
      time.nowMs += waitMs;
    },
  });
  return { client, time };
}

test('a call may queue for longer than it may take: the rate limit is not the service', async ({
  service,
}) => {
  service.answer(ok, json(503, {}), ok);
  const { client, time } = createQueueing(service);
  await client.sign.sessions.get('s1');
  expect(await client.sign.sessions.get('s1')).toEqual(SESSION);
  expect(time.waitsMs).toEqual([200_000, 250, 199_750]);
});

test('a call that queues still has its whole time for the service, and no more', async ({ service }) => {
  service.answer(ok, downFor(119), ok, downFor(120));
  const { client, time } = createQueueing(service);
  await client.sign.sessions.get('s1');
  expect(await client.sign.sessions.get('s1')).toEqual(SESSION);
  expect(time.waitsMs).toEqual([200_000, 119_250, 80_750]);
  expect(await rejectionOf(client.sign.sessions.get('s1'))).toMatchObject({ status: 503 });
});

test('a wait that is longer than any timer does not become none', async ({ service }) => {
  service.answer(ok);
  const patience = new AbortController();
  const events: ClientEvent[] = [];
  const client = service.createClient({
    rateLimit: { units: 1, windowMs: 30 * 86_400_000 },
    onEvent: (event) => events.push(event),
  });
  await client.sign.sessions.get('s1');
  const call = rejectionOf(client.sign.sessions.get('s1', { signal: patience.signal }));
  await timers.first.promise;
  patience.abort();
  expect(await call).toMatchObject({ code: 'CLIENT_ABORTED' });
  expect(timers.startedMs).toEqual([2_147_483_647]);
  expect(events.filter(({ type }) => type === 'limiterWait')).toHaveLength(1);
});

test('whoever would be held for longer than a call may take hears at once when to come back', async ({
  service,
}) => {
  service.answer(json(429, { code: 'too_many_requests' }, { 'retry-after': '3600' }));
  const nowMs = () => Date.UTC(2030, 0, 1);
  const client = service.createClient({ rateLimit: true, nowMs });
  for (const id of ['s1', 's2', 's3']) {
    expect(await rejectionOf(client.sign.sessions.get(id))).toMatchObject({
      code: 'CLIENT_RATE_LIMITED',
      operation: 'getSigningSession',
      retryAtMs: Date.UTC(2030, 0, 1, 1),
      retryAfterMs: 3_600_000,
    });
  }
  expect(service.asked).toHaveLength(1);
});
