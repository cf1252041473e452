import { describe, expect, test } from 'vitest';
import { createClock } from '../../../src/mock/kernel/clock.ts';

const WALL_MS = 1_000_000;

/** A wall clock that a test moves. */
function createWall(): { read: () => number; pass: (durationMs: number) => void } {
  let nowMs = WALL_MS;
  return {
    read: () => nowMs,
    pass: (durationMs) => {
      nowMs += durationMs;
    },
  };
}

describe('a live clock', () => {
  test('follows the wall clock', () => {
    const wall = createWall();
    const clock = createClock({ mode: 'live' }, wall.read);
    wall.pass(25);
    expect([clock.mode, clock.nowMs()]).toEqual(['live', WALL_MS + 25]);
  });

  test('runs on from the instant it is given', () => {
    const wall = createWall();
    const clock = createClock({ mode: 'live', nowMs: 5_000 }, wall.read);
    wall.pass(25);
    expect(clock.nowMs()).toBe(5_025);
  });

  test('that is advanced keeps its lead', () => {
    const wall = createWall();
    const clock = createClock({ mode: 'live' }, wall.read);
    clock.advance(500);
    wall.pass(25);
    expect(clock.nowMs()).toBe(WALL_MS + 525);
  });

  test('that is frozen keeps the instant it shows, and runs on from it when it is live again', () => {
    const wall = createWall();
    const clock = createClock({ mode: 'live' }, wall.read);
    wall.pass(25);
    clock.set({ mode: 'frozen' });
    wall.pass(1_000);
    expect(clock.nowMs()).toBe(WALL_MS + 25);
    clock.set({ mode: 'live' });
    wall.pass(3);
    expect(clock.nowMs()).toBe(WALL_MS + 28);
  });
});

describe('a frozen clock', () => {
  test('stands still while the wall clock runs', () => {
    const wall = createWall();
    const clock = createClock({ mode: 'frozen', nowMs: 5_000 }, wall.read);
    wall.pass(1_000);
    expect([clock.mode, clock.nowMs()]).toEqual(['frozen', 5_000]);
  });

  test('starts at the wall clock when no instant is given', () => {
    expect(createClock({ mode: 'frozen' }, createWall().read).nowMs()).toBe(WALL_MS);
  });

  test('moves by exactly what it is advanced by', () => {
    const clock = createClock({ mode: 'frozen', nowMs: 5_000 }, createWall().read);
    clock.advance(30 * 86_400_000);
    clock.advance(1);
    expect(clock.nowMs()).toBe(5_001 + 30 * 86_400_000);
  });

  test('that was advanced runs on from there once it is live', () => {
    const wall = createWall();
    const clock = createClock({ mode: 'frozen', nowMs: 5_000 }, wall.read);
    clock.advance(100);
    wall.pass(999);
    clock.set({ mode: 'live' });
    wall.pass(7);
    expect(clock.nowMs()).toBe(5_107);
  });

  test('may be set to an earlier instant, zero included', () => {
    const clock = createClock({ mode: 'frozen', nowMs: 5_000 }, createWall().read);
    clock.set({ mode: 'frozen', nowMs: 0 });
    expect(clock.nowMs()).toBe(0);
  });
});
