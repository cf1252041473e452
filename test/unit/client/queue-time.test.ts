import { expect } from 'vitest';
import type { ClientEvent } from '../../../src/client/index.ts';
import { json, rejectionOf, test } from './loopback-service.ts';

const SESSION = { id: 's1', lifecycle: { state: 'READY', stateIsFinal: false } };
const ok = json(200, SESSION);

test('a call may queue for longer than it may take: the rate limit is not the service', async ({
  service,
}) => {
  service.answer(ok, ok, ok);
  const rateLimit = { units: 1, windowMs: 1_100 };
  const client = service.createClient({ rateLimit, timeouts: { callMs: 1_000 } });
  const calls = Array.from({ length: 3 }, () => client.sign.sessions.get('s1'));
  expect(await Promise.all(calls)).toHaveLength(3);
});

test('a call that queues still has its whole time for the service', async ({ service }) => {
  service.answer(ok, () => {});
  const rateLimit = { units: 1, windowMs: 200 };
  const client = service.createClient({ rateLimit, timeouts: { callMs: 800 } });
  await client.sign.sessions.get('s1');
  expect(await rejectionOf(client.sign.sessions.get('s1'))).toMatchObject({
    code: 'CLIENT_TIMEOUT',
    phase: 'call',
  });
  expect(service.asked).toHaveLength(2);
});

test('a wait that is longer than any timer does not become none', async ({ service }) => {
  service.answer(ok);
  const events: ClientEvent[] = [];
  const rateLimit = { units: 1, windowMs: 30 * 86_400_000 };
  const client = service.createClient({ rateLimit, onEvent: (event) => events.push(event) });
  await client.sign.sessions.get('s1');
  const signal = AbortSignal.timeout(50);
  expect(await rejectionOf(client.sign.sessions.get('s1', { signal }))).toMatchObject({
    code: 'CLIENT_ABORTED',
  });
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
