import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBasic, parseBearer } from '../../../src/wire/authorization.ts';

const encode = (text: string): string => Buffer.from(text).toString('base64');
const basic = (text: string): string => `Basic ${encode(text)}`;

describe('Basic credentials', () => {
  test('have one reading when nothing in them can be percent-encoded', () => {
    expect(parseBasic(basic('sandbox-round-apple-123:fakeCl13n7'))).toEqual([
      { clientId: 'sandbox-round-apple-123', clientSecret: 'fakeCl13n7' },
    ]);
  });

  test('are read as they stand first, and percent-decoded second', () => {
    expect(parseBasic(basic('a%2Bb:c+d%3A'))).toEqual([
      { clientId: 'a%2Bb', clientSecret: 'c+d%3A' },
      { clientId: 'a+b', clientSecret: 'c d:' },
    ]);
  });

  test('keep a part that looks percent-encoded and is not', () => {
    expect(parseBasic(basic('app:100%'))).toEqual([{ clientId: 'app', clientSecret: '100%' }]);
    expect(parseBasic(basic('a%20b:100%'))[1]).toEqual({ clientId: 'a b', clientSecret: '100%' });
  });

  test('end the client id at the first colon', () => {
    expect(parseBasic(basic('app:a:b:c'))[0]).toEqual({ clientId: 'app', clientSecret: 'a:b:c' });
  });

  test('may be empty on either side', () => {
    expect(parseBasic(basic(':'))).toEqual([{ clientId: '', clientSecret: '' }]);
  });

  test('are found whatever the case of the scheme and the number of blanks', () => {
    expect(parseBasic(`bASIC   ${encode('a:b')}  `)).toEqual([{ clientId: 'a', clientSecret: 'b' }]);
  });

  test('are read in either base64 alphabet', () => {
    const url = Buffer.from('a:\u00ff\u00fe?>').toString('base64url');
    expect(parseBasic(`Basic ${url}`)).toEqual([{ clientId: 'a', clientSecret: '\u00ff\u00fe?>' }]);
  });

  test.for([
    undefined,
    '',
    'Basic',
    'Basic ',
    'Basic =',
    `Basic${encode('a:b')}`,
    `Bearer ${encode('a:b')}`,
    `Basic ${encode('no colon')}`,
    'Basic a b',
    'Basic %%%',
    'Basic ☃',
  ])('are not in %j', (header) => {
    expect(parseBasic(header)).toEqual([]);
  });

  test('survive RFC 6749 encoding, whatever letters they have', () => {
    const part = fc.string({ unit: 'grapheme', size: 'small' });
    fc.assert(
      fc.property(part, part, (clientId, clientSecret) => {
        const header = basic(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`);
        expect(parseBasic(header).at(-1)).toEqual({ clientId, clientSecret });
      }),
    );
  });

  test('never make the reader throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => Array.isArray(parseBasic(`Basic ${text}`))),
    );
  });
});

describe('a bearer token', () => {
  test('is what follows the scheme, whatever its case', () => {
    expect(parseBearer('Bearer abc.def-_~+/==')).toBe('abc.def-_~+/==');
    expect(parseBearer('bearer   abc ')).toBe('abc');
  });

  test.for([
    undefined,
    '',
    'Bearer',
    'Bearer ',
    'Bearer a b',
    'Basic abc',
    'Bearer a,b',
    'Bearerabc',
    'Bearer =a',
  ])('is not in %j', (header) => {
    expect(parseBearer(header)).toBeUndefined();
  });
});
