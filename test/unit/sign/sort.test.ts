import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSort } from '../../../src/mock/apis/sign/sort.ts';
import type { Session } from '../../../src/mock/apis/sign/state.ts';
import { requestOf, sessionOf } from './sign-world.ts';

const session = (id: string, createdAtMs: number, title: string, dueAtMs?: number): Session =>
  sessionOf({ id, createdAtMs, dueAtMs, request: requestOf({ title }) });

const SESSIONS = [
  session('a', 1, 'y', 9),
  session('b', 2, 'x'),
  session('c', 3, 'y', 5),
  session('d', 3, 'z'),
];

function sorted(...wishes: readonly string[]): string {
  const order = readSort(wishes);
  if ('invalid' in order) throw new Error(JSON.stringify(order.invalid));
  return SESSIONS.toSorted(order.compare)
    .map(({ id }) => id)
    .join('');
}

describe('a list of sessions', () => {
  test.for([
    [[], 'cdba'],
    [['createdAt'], 'abcd'],
    [['+createdAt'], 'abcd'],
    [[' createdAt'], 'abcd'],
    [['-createdAt'], 'cdba'],
    [['title'], 'bacd'],
    [['-title', '-createdAt'], 'dcab'],
    [['title', 'dueDate'], 'bcad'],
  ] as const)('sorted by %j runs %s', ([wishes, ids]) => {
    expect(sorted(...wishes)).toBe(ids);
  });

  test('has sessions without the date last, whichever way it runs', () => {
    expect(sorted('dueDate')).toBe('cabd');
    expect(sorted('-dueDate')).toBe('acbd');
  });

  test.for([
    'state',
    '',
    '+',
    '--title',
    '++title',
    'title ',
    'Title',
    'title,-createdAt',
    'constructor',
    '__proto__',
  ])('cannot be sorted by %j', (wish) => {
    const order = readSort(['title', wish]);
    expect('invalid' in order && order.invalid[0]?.name).toBe('sort[1]');
  });

  test('is ordered consistently, whatever is asked for', () => {
    const field = fc.constantFrom('createdAt', '-createdAt', 'dueDate', '-dueDate', 'title', '-title');
    const sessions = fc.record({
      createdAtMs: fc.nat({ max: 3 }),
      dueAtMs: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
      title: fc.constantFrom('x', 'y', 'z'),
    });
    const three = fc.tuple(sessions, sessions, sessions);
    fc.assert(
      fc.property(fc.array(field, { maxLength: 3 }), three, (wishes, facts) => {
        const order = readSort(wishes);
        if ('invalid' in order) throw new Error('refused');
        const [a, b, c] = facts.map(({ title, ...times }) =>
          sessionOf({ ...times, request: requestOf({ title }) }),
        );
        if (a === undefined || b === undefined || c === undefined) return;
        const sign = (one: Session, other: Session) => Math.sign(order.compare(one, other));
        expect(sign(a, b) + sign(b, a)).toBe(0);
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
