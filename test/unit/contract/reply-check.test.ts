import { describe, expect, test } from 'vitest';
import type { OpenApiDocument } from '../../../src/mock/contract/document.ts';
import { readOperations } from '../../../src/mock/contract/operation.ts';
import type { CheckedReply } from '../../../src/mock/contract/reply-check.ts';

const DOCUMENT: OpenApiDocument & { components: object } = {
  openapi: '3.1.0',
  paths: {
    '/things': {
      get: {
        operationId: 'listThings',
        responses: {
          200: {
            headers: {
              'X-Total': { required: true, schema: { type: 'string' } },
              'X-Next': { schema: { type: 'string' } },
              'X-Trace': { $ref: '#/components/headers/Trace' },
            },
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  additionalProperties: false,
                  properties: { items: { type: 'array', items: { type: 'integer' } } },
                },
              },
              'application/pdf': { schema: { type: 'string' } },
            },
          },
          204: { description: 'Nothing.' },
          404: { $ref: '#/components/responses/NotFound' },
        },
      },
    },
  },
  components: {
    headers: { Trace: { required: true, schema: { type: 'string' } } },
    responses: {
      NotFound: {
        content: {
          'application/problem+json': {
            schema: { type: 'object', required: ['code'], properties: { code: { const: 'not_found' } } },
          },
        },
      },
    },
  },
};

const [listThings] = readOperations('reply-check-test', DOCUMENT);
const headers = { 'content-type': 'application/json; charset=UTF-8', 'x-total': '1', 'x-trace': 'f' };
const good: CheckedReply = { status: 200, headers, body: { items: [1] } };

describe('the reply check', () => {
  const check = (change: Partial<CheckedReply>) => listThings?.checkReply({ ...good, ...change });

  test('finds nothing in a reply that is as declared', () => {
    expect(check({})).toEqual([]);
    expect(check({ headers: { ...headers, 'x-next': '/2', etag: 'a' } })).toEqual([]);
    expect(check({ status: 204, headers: {}, body: undefined })).toEqual([]);
    expect(check({ headers: { ...headers, 'content-type': 'application/pdf' }, body: undefined })).toEqual(
      [],
    );
  });

  test('finds a status that is not declared', () => {
    expect(check({ status: 201 })).toEqual(['status 201 is not declared']);
  });

  test('finds that a required header is missing, declared in place or elsewhere', () => {
    expect(check({ headers: { 'content-type': 'application/json' } })).toEqual([
      'header X-Total is missing',
      'header X-Trace is missing',
    ]);
  });

  test('finds a media type that is not declared', () => {
    expect(check({ headers: { ...headers, 'content-type': 'text/html' } })).toEqual([
      'media type text/html is not declared',
    ]);
    expect(check({ headers: { ...headers, 'content-type': 'nonsense' } })?.[0]).toContain('is not declared');
  });

  test('finds a body where none is declared, and none where one is', () => {
    expect(check({ status: 204 })).toEqual(['media type application/json is not declared']);
    expect(check({ headers: { 'x-total': '1', 'x-trace': 'f' }, body: undefined })).toEqual([
      'a body is declared, but none is sent',
    ]);
  });

  test('finds what is wrong with a body, by its place', () => {
    expect(check({ body: { items: [1, 'two'] } })).toEqual(['items[1] must be integer']);
    expect(check({ body: { items: [], more: true } })).toEqual(['more is not known']);
    expect(check({ body: {} })).toEqual(['items is required']);
  });

  test('reads the body of a reply that is declared elsewhere', () => {
    const notFound = { status: 404, headers: { 'content-type': 'application/problem+json' } };
    expect(check({ ...notFound, body: { code: 'not_found' } })).toEqual([]);
    expect(check({ ...notFound, body: { code: 'gone' } })).toEqual(['code must be not_found']);
  });
});
