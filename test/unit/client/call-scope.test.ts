import { test as base, expect, vi } from 'vitest';
import { CallScope, type CallScopeSettings } from '../../../src/client/call-scope.ts';

/** Scopes of calls that may take 1000 ms; their clock and their timers move with `vi.advanceTimersByTime`. */
const test = base.extend('createScope', async ({}, { onCleanup }) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  onCleanup(() => void vi.useRealTimers());
  return (settings: Partial<CallScopeSettings> = {}) =>
    new CallScope({
      operation: 'getDocument',
      callMs: 1_000,
      nowMs: Date.now,
      outer: undefined,
      isLong: false,
      ...settings,
    });
});

test('a call ends when its time is over', ({ createScope }) => {
  const scope = createScope();
  vi.advanceTimersByTime(999);
  expect([scope.leftMs(), scope.isEnded]).toEqual([1, false]);
  vi.advanceTimersByTime(1);
  expect(scope).toMatchObject({ isEnded: true, reason: { code: 'CLIENT_TIMEOUT', phase: 'call' } });
});

test('a pause takes nothing from the time of a call, however long it is', ({ createScope }) => {
  const scope = createScope();
  vi.advanceTimersByTime(400);
  scope.pause();
  vi.advanceTimersByTime(5_000);
  expect([scope.leftMs(), scope.isEnded]).toEqual([600, false]);
  scope.resume();
  vi.advanceTimersByTime(599);
  expect(scope.isEnded).toBe(false);
  vi.advanceTimersByTime(1);
  expect(scope.isEnded).toBe(true);
});

test('a reply that has begun takes time from a call, unless it is a download', ({ createScope }) => {
  const [call, download] = [createScope(), createScope({ isLong: true })];
  for (const scope of [call, download]) scope.begun();
  vi.advanceTimersByTime(5_000);
  expect([call.isEnded, download.isEnded]).toEqual([true, false]);
});

test('a download that failed has the whole time of a call for its wait, and again for its next try', ({
  createScope,
}) => {
  const scope = createScope({ isLong: true });
  scope.begun();
  vi.advanceTimersByTime(5_000);
  scope.resume();
  vi.advanceTimersByTime(999);
  expect([scope.leftMs(), scope.isEnded]).toEqual([1, false]);
  scope.again();
  vi.advanceTimersByTime(999);
  expect(scope.isEnded).toBe(false);
  vi.advanceTimersByTime(1);
  expect(scope.isEnded).toBe(true);
});

test('a call that is no download has one time for all its tries', ({ createScope }) => {
  const scope = createScope();
  vi.advanceTimersByTime(400);
  scope.resume();
  scope.again();
  expect(scope.leftMs()).toBe(600);
});
