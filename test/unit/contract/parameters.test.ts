import { describe, expect, test } from 'vitest';
import type { OpenApiDocument } from '../../../src/mock/contract/document.ts';
import { readOperations } from '../../../src/mock/contract/operation.ts';
import type { RawQuery } from '../../../src/mock/contract/parameters.ts';

const DOCUMENT: OpenApiDocument & { components: object } = {
  openapi: '3.1.0',
  paths: {
    '/things/{thingId}': {
      parameters: [{ $ref: '#/components/parameters/ThingId' }],
      get: {
        operationId: 'getThing',
        parameters: [
          { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 1000 } },
          { name: 'ratio', in: 'query', schema: { $ref: '#/components/schemas/Count' } },
          { name: 'state', in: 'query', schema: { type: 'array', items: { enum: ['A', 'B'] } } },
          { name: 'full', in: 'query', schema: { type: 'boolean' } },
          { name: 'title', in: 'query', schema: { type: 'string', minLength: 1 } },
          { name: 'x-trace', in: 'header', schema: { type: 'string' } },
        ],
        responses: { 200: {} },
      },
      post: {
        operationId: 'postThing',
        parameters: [{ name: 'why', in: 'query', required: true, schema: { type: 'string' } }],
        responses: { 200: {} },
      },
    },
  },
  components: {
    schemas: { Count: { type: 'integer', minimum: 0 } },
    parameters: {
      ThingId: {
        name: 'thingId',
        in: 'path',
        required: true,
        schema: { type: 'string', pattern: '^[a-z]+$' },
      },
    },
  },
};

const [getThing, postThing] = readOperations('parameters-test', DOCUMENT);
const read = (query: RawQuery) => getThing?.parameters.checkQuery(query);

describe('an integer', () => {
  test.for(['1', '10', '1000'])('is %s', (limit) => {
    expect(read({ limit })).toEqual({ values: { limit: Number(limit) }, invalid: [] });
  });

  test.for(['010', '00', '1.0', '1e2', '0x10', '+1', ' 1', '1 ', '', 'ten', '１', 'Infinity', 'NaN'])(
    'is not %j',
    (limit) => {
      expect(read({ limit })?.invalid[0]).toEqual({ name: 'limit', reason: 'must be integer' });
    },
  );

  test.for(['0', '-1', '1001', '99999999999999999999'])('is refused beyond its bounds: %s', (limit) => {
    expect(read({ limit })?.invalid).toEqual([
      { name: 'limit', reason: expect.stringMatching(/^must be [<>]= /) },
    ]);
  });

  test('is refused when it is given twice', () => {
    expect(read({ limit: ['1', '2'] })?.invalid[0]?.name).toBe('limit');
  });

  test('is read through the reference of its schema', () => {
    expect(read({ ratio: '0' })?.values).toEqual({ ratio: 0 });
    expect(read({ ratio: '-1' })?.invalid[0]?.name).toBe('ratio');
  });
});

describe('an array', () => {
  test('is one value or several', () => {
    expect(read({ state: 'A' })?.values).toEqual({ state: ['A'] });
    expect(read({ state: ['A', 'B', 'A'] })?.values).toEqual({ state: ['A', 'B', 'A'] });
  });

  test('names the item that is wrong', () => {
    expect(read({ state: ['A', 'C'] })?.invalid).toEqual([
      { name: 'state[1]', reason: 'must be one of A, B' },
    ]);
  });

  test('is not split at commas', () => {
    expect(read({ state: 'A,B' })?.invalid[0]?.name).toBe('state[0]');
  });
});

describe('a boolean', () => {
  test('is true or false, in these words only', () => {
    expect(read({ full: 'true' })?.values).toEqual({ full: true });
    expect(read({ full: 'false' })?.values).toEqual({ full: false });
    for (const full of ['1', 'TRUE', '', 'yes']) expect(read({ full })?.invalid[0]?.name).toBe('full');
  });
});

describe('a query', () => {
  test('leaves out names that nobody declared, headers too', () => {
    expect(read({ utm_source: 'x', 'x-trace': 'y', Limit: '5', ['__proto__']: 'z' })).toEqual({
      values: {},
      invalid: [],
    });
  });

  test('names everything that is wrong with it', () => {
    const names = read({ limit: 'x', full: 'x', title: '' })?.invalid.map(({ name }) => name);
    expect(names).toEqual(['limit', 'full', 'title']);
  });

  test('lacks what is required', () => {
    expect(postThing?.parameters.checkQuery({}).invalid).toEqual([{ name: 'why', reason: 'is required' }]);
    expect(postThing?.parameters.checkQuery({ why: '' }).invalid).toEqual([]);
  });
});

test('a path parameter that its path declares is checked for each of its operations', () => {
  for (const operation of [getThing, postThing]) {
    expect(operation?.parameters.checkPath({ thingId: 'abc' })).toEqual([]);
    expect(operation?.parameters.checkPath({ thingId: 'A1' })[0]?.name).toBe('thingId');
    expect(operation?.parameters.checkPath({})[0]?.name).toBe('thingId');
  }
});
