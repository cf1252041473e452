import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mediaTypeOf } from '../../../src/wire/media-type.ts';

describe('a media type', () => {
  test.for([
    ['application/pdf', 'application/pdf'],
    ['APPLICATION/PDF', 'application/pdf'],
    [' text/plain ; charset=utf-8', 'text/plain'],
    ['multipart/form-data; boundary="a;b"', 'multipart/form-data'],
    ['application/problem+json;charset=utf-8', 'application/problem+json'],
    ['application/vnd.a-b.c_1+xml', 'application/vnd.a-b.c_1+xml'],
  ] as const)('of %j is %s', ([header, type]) => {
    expect(mediaTypeOf(header)).toBe(type);
  });

  test.for([
    undefined,
    '',
    ';',
    'pdf',
    '/',
    'application/',
    '/pdf',
    'a/b/c',
    'a b/c',
    'text/plain, text/html',
    'text/*',
  ])('is not in %j', (header) => {
    expect(mediaTypeOf(header)).toBeUndefined();
  });

  test('does not depend on its parameters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (parameters) => {
        expect(mediaTypeOf(`text/plain;${parameters}`)).toBe('text/plain');
      }),
    );
  });
});
