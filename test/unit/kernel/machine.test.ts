import { describe, expect, test } from 'vitest';
import { isFinal, nextState, type TransitionTable } from '../../../src/mock/kernel/machine.ts';

type State = 'open' | 'shut' | 'gone';
type Event = 'push' | 'burn';

const DOOR: TransitionTable<State, Event> = {
  open: { push: 'shut', burn: 'gone' },
  shut: { push: 'open' },
  gone: {},
};

describe('a lifecycle', () => {
  test('goes where its table says', () => {
    expect(nextState(DOOR, 'open' as State, 'push' as Event)).toBe('shut');
    expect(nextState(DOOR, 'shut' as State, 'push' as Event)).toBe('open');
  });

  test('goes nowhere by an event that is illegal in its state', () => {
    expect(nextState(DOOR, 'shut' as State, 'burn' as Event)).toBeUndefined();
    expect(nextState(DOOR, 'gone' as State, 'push' as Event)).toBeUndefined();
  });

  test('is final where no event leads out', () => {
    expect((['open', 'shut', 'gone'] as const).map((state) => isFinal<State, Event>(DOOR, state))).toEqual([
      false,
      false,
      true,
    ]);
  });
});
