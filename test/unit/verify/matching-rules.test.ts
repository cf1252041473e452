import { expect, test } from 'vitest';
import { hasContentTypeRule, readBodyRules } from '../../../src/verify/pacts/matching-rules.ts';

const TYPE = { matchers: [{ match: 'type' }], combine: 'AND' };
const EQUALITY = { matchers: [{ match: 'equality' }], combine: 'AND' };
const rule = (combine: 'AND' | 'OR', ...matchers: readonly object[]) => ({ combine, matchers });

/** Rules of version 3 or 4, a place, and whether what is there is only an example. */
test.for([
  ['no rule', {}, 'id', false],
  ['its own rule', { '$.id': TYPE }, 'id', true],
  ['the rule of another', { '$.id': TYPE }, 'name', false],
  ['a name in brackets', { "$['a b']['@id']": TYPE }, 'a b/@id', true],
  ['a name in double quotes', { '$["a.b"]': TYPE }, 'a.b', true],
  ['a name with an escaped quote', { "$['it\\'s']": TYPE }, "it's", true],
  ['an index', { '$.list[1].id': TYPE }, 'list/1/id', true],
  ['another index', { '$.list[1].id': TYPE }, 'list/0/id', false],
  ['any index', { '$.list[*].id': TYPE }, 'list/7/id', true],
  ['any name', { '$.map.*.id': TYPE }, 'map/x/id', true],
  ['a parent, whose matcher applies to its children', { '$.list': TYPE }, 'list/0/id', true],
  ['the whole body', { $: TYPE }, 'list/0/id', true],
  ['equality below a type', { $: TYPE, '$.state': EQUALITY }, 'state', false],
  ['a type below equality', { $: EQUALITY, '$.state': TYPE }, 'state', true],
  ['equality of a parent', { '$.a': EQUALITY }, 'a/b', false],
  ['an index before any index', { '$.list[*]': TYPE, '$.list[0]': EQUALITY }, 'list/0', false],
  [
    'one of two matchers, which is equality',
    { '$.a': rule('AND', { match: 'type' }, { match: 'equality' }) },
    'a',
    false,
  ],
  ['either equality or a type', { '$.a': rule('OR', { match: 'equality' }, { match: 'type' }) }, 'a', true],
  ['no matcher at all', { '$.a': rule('AND') }, 'a', false],
  ['a regular expression', { '$.a': rule('AND', { match: 'regex', regex: 'a|b' }) }, 'a', true],
  ['values, for an object itself', { '$.map': rule('AND', { match: 'values' }) }, 'map/x', false],
  [
    'values, with a rule for each',
    { '$.map': rule('AND', { match: 'values' }), '$.map.*': TYPE },
    'map/x',
    true,
  ],
  [
    'each key and each value',
    {
      '$.map': rule(
        'AND',
        { match: 'eachKey', rules: [{ match: 'regex' }] },
        { match: 'eachValue', rules: [{ match: 'type' }] },
      ),
    },
    'map/x',
    true,
  ],
  [
    'each value, which is equal',
    { '$.map': rule('AND', { match: 'eachValue', rules: [{ match: 'equality' }] }) },
    'map/x',
    false,
  ],
  [
    'a variant in a list',
    { '$.list': rule('AND', { match: 'arrayContains', variants: [{ index: 1, rules: { '$.id': TYPE } }] }) },
    'list/1/id',
    true,
  ],
  [
    'no variant in a list',
    { '$.list': rule('AND', { match: 'arrayContains', variants: [{ index: 1, rules: { '$.id': TYPE } }] }) },
    'list/1/name',
    false,
  ],
  ['a path that is none', { id: TYPE, '$..id': TYPE, '$.id[': TYPE }, 'id', false],
] as const)('of versions 3 and 4: %s', ([_what, body, place, isExample]) => {
  expect(readBodyRules({ body })(place.split('/'))).toBe(isExample);
});

test.for([
  ['$.body.id', { match: 'type' }, 'id', true],
  ["$.body['id']", { match: 'type' }, 'id', true],
  ['$.body[0].id', { match: 'type' }, '0/id', true],
  ['$.body', { match: 'type' }, 'a/b', true],
  ['$.body.list', { min: 1 }, 'list/0', true],
  ['$.body.id', { regex: 'a+' }, 'id', true],
  ['$.body.id', { match: 'equality' }, 'id', false],
  ['$.headers.id', { match: 'type' }, 'id', false],
  ['$.bodyId', { match: 'type' }, 'bodyId', false],
] as const)('of version 2: %s with %j', ([path, matcher, place, isExample]) => {
  expect(readBodyRules({ [path]: matcher })(place.split('/'))).toBe(isExample);
});

test.for([
  undefined,
  null,
  'text',
  [],
  { body: 3 },
  { body: { '$.id': 3 } },
  { body: { '$.id': { matchers: 3 } } },
])('that are none cover nothing: %j', (rules) => {
  expect(readBodyRules(rules)(['other'])).toBe(false);
});

test.for([
  [{ header: { 'content-type': TYPE } }, true],
  [{ header: { "$['Content-Type']": TYPE } }, true],
  [{ '$.headers.Content-Type': { match: 'regex' } }, true],
  [{ "$.header['Content-Type']": { match: 'regex' } }, true],
  [{ header: { 'X-Content-Type-Options': TYPE }, body: {} }, false],
  [undefined, false],
] as const)('%j cover the Content-Type: %j', ([rules, isCovered]) => {
  expect(hasContentTypeRule(rules)).toBe(isCovered);
});
