import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Agenda, type Due } from '../../../src/mock/kernel/agenda.ts';

/** Few different instants, so that ties are the rule. */
const instants = fc.array(fc.integer({ min: -20, max: 20 }), { size: 'max', maxLength: 300 });

function takeAll(agenda: Agenda<number>, nowMs: number): readonly Due<number>[] {
  const taken: Due<number>[] = [];
  for (let due = agenda.takeDue(nowMs); due !== undefined; due = agenda.takeDue(nowMs)) taken.push(due);
  return taken;
}

describe('an agenda', () => {
  test('gives nothing when it is empty', () => {
    const agenda = new Agenda<string>();
    expect(agenda.takeDue(Infinity)).toBeUndefined();
    expect(agenda.size).toBe(0);
  });

  test('gives work at its very instant and not a millisecond before', () => {
    const agenda = new Agenda<string>();
    agenda.add({ atMs: 10, work: 'a' });
    expect(agenda.takeDue(9)).toBeUndefined();
    expect(agenda.takeDue(10)).toMatchObject({ atMs: 10, work: 'a' });
    expect(agenda.takeDue(10)).toBeUndefined();
  });

  test('gives work in time order, equal instants in the order they were added', () => {
    fc.assert(
      fc.property(instants, (atMs) => {
        const agenda = new Agenda<number>();
        const added = atMs.map((instant, work) => ({ atMs: instant, work }));
        for (const due of added) agenda.add(due);
        // Array.prototype.sort is stable: that is the rule for ties.
        const expected = added.toSorted((one, other) => one.atMs - other.atMs);
        expect(takeAll(agenda, Infinity).map(({ work }) => work)).toEqual(expected.map(({ work }) => work));
        expect(agenda.size).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  test('is at every moment a sorted list from which the front is taken', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), atMs: fc.integer({ min: 0, max: 15 }) }),
      fc.record({ kind: fc.constant('take' as const), atMs: fc.integer({ min: 0, max: 15 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { size: 'max', maxLength: 200 }), (steps) => {
        const agenda = new Agenda<number>();
        const model: Due<number>[] = [];
        for (const [work, { kind, atMs }] of steps.entries()) {
          if (kind === 'add') {
            agenda.add({ atMs, work });
            model.push({ atMs, work });
            model.sort((one, other) => one.atMs - other.atMs);
          } else {
            const isDue = (model[0]?.atMs ?? Infinity) <= atMs;
            expect(agenda.takeDue(atMs)?.work).toBe(isDue ? model.shift()?.work : undefined);
          }
          expect(agenda.size).toBe(model.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});
