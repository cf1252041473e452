import { describe, expect, test } from 'vitest';
import { compareLook } from '../../../src/verify/live/compare.ts';
import type { LiveReply } from '../../../src/verify/live/exchange.ts';
import { at, BODY, form, header, jwt, members, STATUS } from '../../../src/verify/live/look.ts';

const reply = (body: unknown, more: Partial<LiveReply> = {}): LiveReply => ({
  status: 200,
  headers: {},
  body,
  ...more,
});
const places = (differences: readonly { readonly where: string }[]) => differences.map(({ where }) => where);

describe('of a shape', () => {
  const compare = (ours: unknown, theirs: unknown) =>
    places(compareLook(BODY, 'shape', reply(ours), reply(theirs)));

  test('values do not matter, types do', () => {
    expect(compare({ a: 1, b: 'x', c: true }, { a: 2, b: 'y', c: false })).toEqual([]);
    expect(compare({ a: 1, b: { c: [{ d: 1 }] } }, { a: '1', b: { c: [{ d: {} }] } })).toEqual([
      '/a',
      '/b/c/0/d',
    ]);
  });

  test('null goes with every type', () => {
    expect(compare({ a: null, b: 1 }, { a: 'x', b: null })).toEqual([]);
  });

  test('an empty list goes with every list, and with nothing else', () => {
    expect(compare({ a: [] }, { a: [{ b: 1 }] })).toEqual([]);
    expect(compare({ a: [] }, { a: {} })).toEqual(['/a']);
  });

  test('members count, and so does their order', () => {
    expect(compare({ a: 1, b: 2 }, { a: 1 })).toEqual(['/b']);
    expect(compare({ a: 1 }, { a: 1, b: 2 })).toEqual(['/b']);
    expect(compare({ a: 1, b: 2 }, { b: 2, a: 1 })).toEqual(['body, order']);
  });

  test('the class of a status is enough, and the first word of a header', () => {
    const [ours, theirs] = [
      reply('', { status: 200, headers: { 'content-type': 'application/json; charset=UTF-8' } }),
      reply('', { status: 201, headers: { 'content-type': 'application/json' } }),
    ];
    const looks = [STATUS, header('content-type'), header('x-trace-id')];
    expect(looks.flatMap((look) => compareLook(look, 'shape', ours, theirs))).toEqual([]);
    expect(places(looks.flatMap((look) => compareLook(look, 'exact', ours, theirs)))).toEqual([
      'status',
      'header content-type',
    ]);
  });
});

describe('exactly', () => {
  test('values matter where they are looked at, and nowhere else', () => {
    const [ours, theirs] = [reply({ code: 'a', id: 1 }), reply({ code: 'b', id: 2 })];
    expect(compareLook(at('/code'), 'exact', ours, theirs)).toEqual([
      { where: '/code', ours: 'a', theirs: 'b' },
    ]);
    expect(compareLook(members(''), 'exact', ours, theirs)).toEqual([]);
  });

  test('an instant is compared in how it is written', () => {
    const [ours, theirs] = [reply({ at: '2030-01-01T00:00:00Z' }), reply({ at: '2026-03-02T08:15:30Z' })];
    expect(compareLook(form('/at'), 'exact', ours, theirs)).toEqual([]);
    const withFraction = reply({ at: '2026-03-02T08:15:30.5Z' });
    expect(places(compareLook(form('/at'), 'exact', ours, withFraction))).toEqual(['/at']);
  });
});

test('a token is looked into, and one that cannot be is nothing', () => {
  const token = (claims: object) =>
    reply({ access_token: `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s` });
  const look = jwt('claims');
  expect(compareLook(look, 'shape', token({ iss: 'a' }), token({ iss: 'b' }))).toEqual([]);
  expect(places(compareLook(look, 'shape', token({ iss: 'a' }), token({ sub: 'b' })))).toEqual([
    'claims of the token/iss',
    'claims of the token/sub',
  ]);
  expect(compareLook(look, 'shape', token({ iss: 'a' }), reply({ access_token: 'opaque' }))).toEqual([
    { where: 'claims of the token', ours: 'an object', theirs: undefined },
  ]);
});
