import { describe, expect } from 'vitest';
import type { SessionProgress } from '../../../src/client/index.ts';
import { json, type LoopbackService, test as loopbackTest, rejectionOf } from './loopback-service.ts';

const inState = (state: string, stateIsFinal?: boolean) =>
  json(200, { id: 's1', lifecycle: { state, stateIsFinal }, output: {} });

function createWaiting(service: LoopbackService) {
  const time = { nowMs: 0, waitsMs: [] as number[] };
  const { sign } = service.createClient({
    random: () => 0,
    nowMs: () => time.nowMs,
    async wait(waitMs) {
      time.waitsMs.push(waitMs);
      time.nowMs += waitMs;
    },
  });
  return { time, waitForState: sign.sessions.waitForState };
}

const test = loopbackTest.extend('waiting', ({ service }) => createWaiting(service));

describe('a wait for a state', () => {
  test('reads every 30 seconds until the session is in it, and tells each read', async ({
    service,
    waiting,
  }) => {
    service.answer(inState('READY'), json(503, {}), inState('SIGNED', true));
    const told: SessionProgress[] = [];
    const { outcome, session } = await waiting.waitForState('s1', 'SIGNED', {
      onProgress: (progress) => told.push(progress),
    });
    expect([outcome, session.lifecycle.state]).toEqual(['reached', 'SIGNED']);
    expect(waiting.time.waitsMs).toEqual([30_000, 30_000]);
    expect(told).toMatchObject([
      { state: 'READY', attempt: 1, elapsedMs: 0 },
      { state: 'READY', attempt: 2, elapsedMs: 30_000, failure: { code: 'CLIENT_API_REFUSED' } },
      { state: 'SIGNED', attempt: 3, elapsedMs: 60_000 },
    ]);
  });

  test('ends at a final state that nobody asked for', async ({ service, waiting }) => {
    service.answer(inState('REJECTED', true), inState('EXPIRED'), inState('WITHDRAWN', true));
    for (const state of ['REJECTED', 'EXPIRED', 'WITHDRAWN']) {
      expect(await waiting.waitForState('s1', 'SIGNED')).toMatchObject({
        outcome: 'ended',
        session: { lifecycle: { state } },
      });
    }
  });

  test('takes the first of several states', async ({ service, waiting }) => {
    service.answer(inState('READY'));
    expect(await waiting.waitForState('s1', ['READY', 'SIGNED'])).toMatchObject({ outcome: 'reached' });
  });

  test('reports a session that waits for others as blocked, at once where that is asked for', async ({
    service,
    waiting,
  }) => {
    service.answer(inState('BLOCKED', true), inState('BLOCKED', false), inState('BLOCKED'));
    expect(await waiting.waitForState('s1', 'SIGNED', { onBlocked: 'return' })).toMatchObject({
      outcome: 'blocked',
    });
    expect(await waiting.waitForState('s1', 'SIGNED', { timeoutMs: 30_000 })).toMatchObject({
      outcome: 'blocked',
    });
  });

  test('reports a signer who does not come as timed out', async ({ service, waiting }) => {
    service.answer(inState('READY'));
    expect(await waiting.waitForState('s1', 'SIGNED', { timeoutMs: 0 })).toMatchObject({
      outcome: 'timedOut',
    });
  });

  test('ends with the error of a session that is not there', async ({ service, waiting }) => {
    service.answer(json(404, { code: 'signing_session_not_found' }));
    expect(await rejectionOf(waiting.waitForState('s1', 'SIGNED'))).toMatchObject({ status: 404 });
  });
});
