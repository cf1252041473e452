import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { toInvalidParams } from '../../../src/mock/contract/violation.ts';

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv, ['uuid']);

/** What is said about a value that breaks a schema. */
function violations(schema: object, value: unknown, at?: string) {
  const validate = ajv.compile(schema);
  validate(value);
  return toInvalidParams(validate.errors ?? [], at);
}

const SESSIONS = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['title'],
    additionalProperties: false,
    properties: {
      title: { type: 'string', maxLength: 5 },
      'a/b~c': { type: 'string' },
      ui: { type: 'object', properties: { language: { enum: ['nb', 'sv'] } } },
      ids: { type: 'array', items: { type: 'string', format: 'uuid' } },
      fixed: { const: 'yes' },
    },
  },
};

describe('a violation', () => {
  test.for([
    ['a missing member', [{}], '[0].title', 'is required'],
    ['an unknown member', [{ title: 'a', x: 1 }], '[0].x', 'is not known'],
    [
      'a nested member',
      [{ title: 'a' }, { title: 'b', ui: { language: 'no' } }],
      '[1].ui.language',
      'must be one of nb, sv',
    ],
    ['an item of a list', [{ title: 'a', ids: ['x'] }], '[0].ids[0]', 'must be a valid uuid'],
    ['a constant', [{ title: 'a', fixed: 'no' }], '[0].fixed', 'must be yes'],
    ['a name with slash and tilde', [{ title: 'a', 'a/b~c': 1 }], '[0].a/b~c', 'must be string'],
  ] as const)('names %s by its place', ([, value, name, reason]) => {
    expect(violations(SESSIONS, value)).toEqual([{ name, reason }]);
  });

  test('of the whole is named body', () => {
    expect(violations(SESSIONS, [])).toEqual([{ name: 'body', reason: expect.any(String) }]);
  });

  test('of a parameter is named after it', () => {
    expect(violations({ type: 'integer' }, 'x', 'limit')).toEqual([
      { name: 'limit', reason: 'must be integer' },
    ]);
    expect(violations({ type: 'array', items: { type: 'integer' } }, ['x'], 'state')[0]?.name).toBe(
      'state[0]',
    );
  });

  test('is left out where it only says that a sub-schema failed', () => {
    const schema = { allOf: [{ required: ['a'] }], if: { required: ['b'] }, else: { required: ['c'] } };
    expect(violations(schema, {}).map(({ name }) => name)).toEqual(['a', 'c']);
  });

  test('is told once, though several branches find it', () => {
    const branch = { required: ['a'] };
    expect(violations({ anyOf: [branch, branch] }, {})).toEqual([{ name: 'a', reason: 'is required' }]);
  });

  test('is told for at most fifty parameters', () => {
    expect(
      violations(
        SESSIONS,
        Array.from({ length: 200 }, () => ({})),
      ),
    ).toHaveLength(50);
  });
});
