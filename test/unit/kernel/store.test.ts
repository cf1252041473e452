import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, Store } from '../../../src/mock/kernel/store.ts';

interface Entities {
  readonly notes: string;
  readonly counts: number;
}

/** A piece of work: leaves a note, and may ask for more work later. */
interface Work {
  readonly note: string;
  readonly next?: { readonly afterMs: number; readonly note: string };
}

type NoteChange = Change<Entities, Work>;

const createStore = (): Store<Entities, Work> => new Store(['notes', 'counts']);
const schedule = (atMs: number, work: Work): NoteChange => ({ schedule: { atMs, work } });

/** Does what has fallen due by `nowMs`, and tells what was done and when. */
function settle(store: Store<Entities, Work>, nowMs: number): readonly string[] {
  const done: string[] = [];
  store.settle(nowMs, (_tables, { atMs, work }) => {
    done.push(`${work.note}@${atMs}`);
    if (work.next === undefined) return [];
    return [schedule(atMs + work.next.afterMs, { note: work.next.note })];
  });
  return done;
}

describe('a store', () => {
  test('makes changes in order, each kind in its own table', () => {
    const store = createStore();
    store.apply([
      { put: 'notes', id: 'a', entity: 'first' },
      { put: 'counts', id: 'a', entity: 1 },
      { put: 'notes', id: 'a', entity: 'second' },
      { put: 'notes', id: 'b', entity: 'other' },
      { remove: 'notes', id: 'b' },
    ]);
    expect([...store.tables.notes]).toEqual([['a', 'second']]);
    expect([...store.tables.counts]).toEqual([['a', 1]]);
  });

  test('does not mind the removal of what is not there', () => {
    const store = createStore();
    store.apply([{ remove: 'notes', id: 'nobody' }]);
    expect(store.tables.notes.size).toBe(0);
  });

  test('takes ids that are names of object members for plain ids', () => {
    const store = createStore();
    store.apply([{ put: 'notes', id: '__proto__', entity: 'kept' }]);
    expect(store.tables.notes.get('__proto__')).toBe('kept');
    expect(store.tables.notes.get('constructor')).toBeUndefined();
  });
});

describe('due work', () => {
  test('is done in time order, each piece at its own instant', () => {
    const store = createStore();
    store.apply([schedule(30, { note: 'c' }), schedule(10, { note: 'a' }), schedule(20, { note: 'b' })]);
    expect(settle(store, 100)).toEqual(['a@10', 'b@20', 'c@30']);
  });

  test('is done once', () => {
    const store = createStore();
    store.apply([schedule(10, { note: 'a' })]);
    expect([settle(store, 10), settle(store, 10)]).toEqual([['a@10'], []]);
  });

  test('sees what the work before it changed', () => {
    const store = createStore();
    store.apply([schedule(10, { note: 'a' }), schedule(10, { note: 'b' })]);
    const seen: number[] = [];
    store.settle(10, (tables, { work }) => {
      seen.push(tables.notes.size);
      return [{ put: 'notes', id: work.note, entity: 'done' }];
    });
    expect(seen).toEqual([0, 1]);
  });

  test('that due work asks for is done in its turn, when it falls due in time', () => {
    const store = createStore();
    store.apply([schedule(10, { note: 'a', next: { afterMs: 5, note: 'a2' } }), schedule(12, { note: 'b' })]);
    store.apply([schedule(20, { note: 'c', next: { afterMs: 5, note: 'c2' } })]);
    expect(settle(store, 20)).toEqual(['a@10', 'b@12', 'a2@15', 'c@20']);
    expect(settle(store, 25)).toEqual(['c2@25']);
  });

  test('comes to the same whether time passes at once or in steps', () => {
    const works = fc.array(fc.record({ atMs: fc.nat({ max: 50 }), afterMs: fc.nat({ max: 20 }) }), {
      size: 'max',
      maxLength: 40,
    });
    fc.assert(
      fc.property(works, fc.array(fc.nat({ max: 100 }), { size: 'max', maxLength: 10 }), (planned, stops) => {
        const fill = () => {
          const store = createStore();
          const add = planned.map(({ atMs, afterMs }, index) =>
            schedule(atMs, { note: String(index), next: { afterMs, note: `${index}+` } }),
          );
          store.apply(add);
          return store;
        };
        const [atOnce, inSteps] = [fill(), fill()];
        const ordered = [...stops.toSorted((one, other) => one - other), 200];
        expect(ordered.flatMap((nowMs) => settle(inSteps, nowMs))).toEqual(settle(atOnce, 200));
      }),
    );
  });
});
