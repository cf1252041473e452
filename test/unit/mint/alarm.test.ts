import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AccountDefinition } from '../../../src/mock/accounts/account.ts';
import { Alarm } from '../../../src/mock/accounts/alarm.ts';
import { actOnJourney } from '../../../src/mock/accounts/journeys.ts';
import { startSimulator } from '../../../src/mock/index.ts';
import { createWorld, NOW_MS, startInstance } from './mint-world.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** A flow that calls back after so many seconds. */
const calling = (id: string, seconds: number) => ({
  id,
  versions: [{ steps: [{ name: 'Work', takes: `PT${seconds}S` }], callback: { url: 'http://127.0.0.1:9/' } }],
});

/** A live account with a flow that calls back after five seconds. */
const live = (rest: AccountDefinition = {}) =>
  createWorld({ clock: { mode: 'live' }, flows: [calling('caller', 5)], ...rest });

describe('an alarm', () => {
  test('rings once, after its time, and not before', () => {
    const ring = vi.fn();
    new Alarm(ring).set(1_000);
    vi.advanceTimersByTime(999);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100_000);
    expect(ring).toHaveBeenCalledOnce();
  });

  test('forgets an earlier wish for a later one', () => {
    const ring = vi.fn();
    const alarm = new Alarm(ring);
    alarm.set(1_000);
    alarm.set(5_000);
    vi.advanceTimersByTime(4_999);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(ring).toHaveBeenCalledOnce();
  });

  test('never rings once it is cancelled', () => {
    const ring = vi.fn();
    const alarm = new Alarm(ring);
    alarm.set(10);
    alarm.cancel();
    vi.advanceTimersByTime(1_000);
    expect(ring).not.toHaveBeenCalled();
  });

  test('rings at once for what is late, and early rather than never for what is too far away', () => {
    const ring = vi.fn();
    const alarm = new Alarm(ring);
    alarm.set(-5);
    vi.advanceTimersByTime(1);
    expect(ring).toHaveBeenCalledOnce();
    alarm.set(Number.MAX_SAFE_INTEGER);
    vi.advanceTimersByTime(2_147_483_646);
    expect(ring).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(1);
    expect(ring).toHaveBeenCalledTimes(2);
  });
});

describe('a live account', () => {
  test('sends the callback when it is due though nobody calls', () => {
    const world = live();
    startInstance(world.account, 'caller');
    world.passWallTime(5_000);
    vi.advanceTimersByTime(5_000);
    expect(world.delivered).toEqual([{ id: expect.any(String), atMs: NOW_MS + 5_000 }]);
  });

  test('looks again when its timer was a little early', () => {
    const world = live();
    startInstance(world.account, 'caller');
    world.passWallTime(4_999);
    vi.advanceTimersByTime(5_000);
    expect(world.delivered).toEqual([]);
    world.passWallTime(1);
    vi.advanceTimersByTime(1);
    expect(world.delivered).toHaveLength(1);
  });

  test('wakes for the earliest of several', () => {
    const world = live({ flows: [calling('caller', 5), calling('soon', 1)] });
    startInstance(world.account, 'caller');
    startInstance(world.account, 'soon');
    world.passWallTime(1_000);
    vi.advanceTimersByTime(1_000);
    expect(world.delivered.map(({ atMs }) => atMs)).toEqual([NOW_MS + 1_000]);
    world.passWallTime(4_000);
    vi.advanceTimersByTime(4_000);
    expect(world.delivered).toHaveLength(2);
  });

  test('wakes for the step after the person’s', () => {
    const steps = [
      { name: 'Ask', waitsForPerson: true },
      { name: 'Work', takes: 'PT2S' },
    ];
    const world = live({
      flows: [{ id: 'asking', versions: [{ steps, callback: { url: 'http://127.0.0.1:9/' } }] }],
    });
    const id = startInstance(world.account, 'asking');
    world.passWallTime(60_000);
    vi.advanceTimersByTime(60_000);
    actOnJourney(world.account, id, 'complete');
    world.passWallTime(2_000);
    vi.advanceTimersByTime(2_000);
    expect(world.delivered).toHaveLength(1);
  });

  test('sleeps once it is frozen, and wakes when it is live again', () => {
    const world = live();
    startInstance(world.account, 'caller');
    world.account.clock.set({ mode: 'frozen' });
    world.passWallTime(60_000);
    vi.advanceTimersByTime(60_000);
    expect(world.delivered).toEqual([]);
    world.account.clock.set({ mode: 'live' });
    world.account.arrive();
    world.passWallTime(5_000);
    vi.advanceTimersByTime(5_000);
    expect(world.delivered).toHaveLength(1);
  });

  test('sends nothing more once it is reset or deleted', () => {
    for (const end of ['reset', 'delete'] as const) {
      const world = live();
      startInstance(world.account, 'caller');
      world.registry[end](world.account.id);
      world.passWallTime(60_000);
      vi.advanceTimersByTime(60_000);
      expect(world.delivered).toEqual([]);
    }
  });

  test('sends nothing more once its simulator is closed', async () => {
    const simulator = await startSimulator({ port: 0, wallClock: () => NOW_MS });
    const timersBefore = vi.getTimerCount();
    startInstance(simulator.accounts.default, 'identify-sbid');
    expect(vi.getTimerCount()).toBe(timersBefore + 1);
    await simulator.close();
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('a frozen account sets no timer at all', () => {
  const world = live({ clock: { mode: 'frozen', now: '2030-01-01T00:00:00Z' } });
  startInstance(world.account, 'caller');
  expect(vi.getTimerCount()).toBe(0);
  world.account.advance(5_000);
  expect(world.delivered).toHaveLength(1);
});
