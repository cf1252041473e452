import { expect, test } from 'vitest';
import { Names } from '../../../src/verify/pacts/names.ts';
import { summarise } from '../../../src/verify/pacts/pact-report.ts';

test('an interaction that is pending and passes hides none that fails', () => {
  const one = { description: 'x', providerStates: [], mismatches: [], offContract: [] };
  const interactions = [
    { ...one, passed: true, pending: true },
    { ...one, passed: false, pending: false },
    { ...one, passed: false, pending: true },
  ];
  expect(summarise([{ file: 'f', consumer: 'c', provider: 'p', interactions }])).toMatchObject({
    passed: 1,
    failed: 1,
    pending: 1,
  });
});

test('an id of eight letters is long enough', () => {
  const names = new Names();
  names.add('abcdefgh', 'real-id');
  expect(names.toReal('/x/abcdefgh')).toBe('/x/real-id');
  expect(() => names.add('abcdefg', 'other')).toThrow('at least 8');
});
