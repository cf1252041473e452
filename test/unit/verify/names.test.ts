import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Names } from '../../../src/verify/pacts/names.ts';

test('ids are translated both ways, wherever they stand as a whole', () => {
  const names = new Names();
  names.add('session-of-the-pact', '0f8fad5b-d9cb-469f-a165-70867728950e');
  const real = '/sign/signing-sessions/0f8fad5b-d9cb-469f-a165-70867728950e/package?id=session-of-the-pact-2';
  expect(names.toReal('/sign/signing-sessions/session-of-the-pact/package?id=session-of-the-pact-2')).toBe(
    real,
  );
  expect(names.toPact(real)).toBe(
    '/sign/signing-sessions/session-of-the-pact/package?id=session-of-the-pact-2',
  );
});

test('an id with a dot means the dot', () => {
  const names = new Names();
  names.add('file.of.the.pact', 'real-one');
  expect(names.toReal('fileXofXtheXpact file.of.the.pact')).toBe('fileXofXtheXpact real-one');
});

test.for(['', '1234567', 'with a blank', 'with/slash', '(((((((('])(
  '%j is no id to be translated',
  (name) => {
    expect(() => new Names().add(name, 'real')).toThrow(
      expect.objectContaining({ code: 'SIM_INVALID_PROVIDER_STATE' }),
    );
  },
);

test('an id is the name of one thing', () => {
  const names = new Names();
  names.add('session-of-the-pact', 'one');
  expect(() => names.add('session-of-the-pact', 'other')).toThrow('is used for two things');
});

test('what has been translated comes back the same', () => {
  const id = fc.stringMatching(/^[a-z][a-z0-9-]{8,20}[a-z0-9]$/);
  fc.assert(
    fc.property(fc.uniqueArray(id, { minLength: 4, maxLength: 8 }), (ids) => {
      const names = new Names();
      const half = Math.floor(ids.length / 2);
      const [pact, real] = [ids.slice(0, half), ids.slice(half, half * 2)];
      for (const [index, name] of pact.entries()) names.add(name, real[index] ?? '');
      const text = JSON.stringify({ pact, path: pact.map((name) => `/a/${name}`) });
      expect(names.toPact(names.toReal(text))).toBe(text);
      for (const name of real) expect(names.toReal(text)).toContain(name);
    }),
  );
});
