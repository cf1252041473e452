import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  SESSION_LIFECYCLE,
  type SessionEvent,
  type SessionState,
} from '../../../src/mock/apis/sign/machine.ts';
import { isFinal, nextState } from '../../../src/mock/kernel/machine.ts';

const STATES: readonly SessionState[] = ['BLOCKED', 'READY', 'SIGNED', 'REJECTED', 'EXPIRED'];
const EVENTS: readonly SessionEvent[] = ['predecessorsSigned', 'open', 'sign', 'reject', 'cancel', 'expire'];
const FINAL: readonly SessionState[] = ['SIGNED', 'REJECTED', 'EXPIRED'];

const next = (state: SessionState, event: SessionEvent) =>
  nextState<SessionState, SessionEvent>(SESSION_LIFECYCLE, state, event);

describe('the life of a signing session', () => {
  test('knows the five states of the contract and no other', () => {
    expect(Object.keys(SESSION_LIFECYCLE).toSorted()).toEqual(STATES.toSorted());
  });

  test('is over, without any event, once it is signed, rejected or expired', () => {
    for (const state of STATES) {
      const events = EVENTS.filter((event) => next(state, event) !== undefined);
      expect(isFinal<SessionState, SessionEvent>(SESSION_LIFECYCLE, state)).toBe(FINAL.includes(state));
      expect(events.length === 0).toBe(FINAL.includes(state));
    }
  });

  test('never leaves a final state, whatever happens, and never goes back to BLOCKED', () => {
    const events = fc.array(fc.constantFrom(...EVENTS), { size: 'max', maxLength: 30 });
    fc.assert(
      fc.property(fc.constantFrom(...STATES), events, (start, sequence) => {
        let state = start;
        for (const event of sequence) {
          const reached = next(state, event) ?? state;
          if (FINAL.includes(state)) expect(reached).toBe(state);
          if (state !== 'BLOCKED') expect(reached).not.toBe('BLOCKED');
          state = reached;
        }
      }),
    );
  });

  test('gives a signer nothing to do while it is BLOCKED', () => {
    for (const act of ['open', 'sign', 'reject', 'cancel'] as const)
      expect(next('BLOCKED', act)).toBeUndefined();
  });

  test('goes on after its signer has opened or left it', () => {
    expect([next('READY', 'open'), next('READY', 'cancel')]).toEqual(['READY', 'READY']);
  });
});
