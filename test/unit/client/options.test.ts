import { expect, test } from 'vitest';
import { createClient, OptionError } from '../../../src/client/index.ts';

const GOOD = {
  baseUrl: 'https://api.signicat.com',
  clientId: 'sandbox-round-apple-123',
  clientSecret: 'fakeS3cr3t',
};

/** The error for options that a program without types may pass. */
function errorFor(change: Record<string, unknown>): unknown {
  try {
    Reflect.apply(createClient, undefined, [{ ...GOOD, ...change }]);
  } catch (error) {
    return error;
  }
  return undefined;
}

const MISTAKES: readonly [what: string, change: Record<string, unknown>, option: string, says: string][] = [
  ['a missing secret', { clientSecret: undefined }, 'clientSecret', 'is missing'],
  ['an empty id', { clientId: ' \n' }, 'clientId', 'is empty'],
  ['an id that is a number', { clientId: 7 }, 'clientId', 'is of type number'],
  ['an empty scope', { scope: '' }, 'scope', 'write signicat-api'],
  ['a base URL without a scheme', { baseUrl: 'api.signicat.com' }, 'baseUrl', 'write an origin'],
  [
    'a base URL of another scheme',
    { baseUrl: 'ftp://api.signicat.com' },
    'baseUrl',
    'not an http or https address',
  ],
  [
    'a base URL with credentials',
    { baseUrl: 'https://user:pass@host' },
    'baseUrl',
    'write the address alone',
  ],
  ['a base URL with the path of an API', { baseUrl: 'https://host/sign/' }, 'baseUrl', 'adds itself'],
  ['a base URL with a query', { baseUrl: 'https://host/?account=1' }, 'baseUrl', 'query'],
  ['a token path without a slash', { tokenPath: 'auth/token' }, 'tokenPath', 'slash'],
  [
    'a merchant sign path without a slash',
    { merchantSignPath: 'sign/b2b' },
    'merchantSignPath',
    'write a path such as /sign/merchant-sign',
  ],
  ['a negative margin', { renewBeforeMs: -1 }, 'renewBeforeMs', 'from 0 up'],
  ['a margin that is no number', { renewBeforeMs: Number.NaN }, 'renewBeforeMs', 'number of milliseconds'],
  ['a timeout of nothing', { timeouts: { headersMs: 0 } }, 'timeouts.headersMs', 'from 1 up'],
  ['a clock that is an instant', { nowMs: 0 }, 'nowMs', 'write () => Date.now()'],
  ['a dispatcher that cannot dispatch', { dispatcher: {} }, 'dispatcher', 'write new Agent()'],
];

for (const [what, change, option, says] of MISTAKES) {
  test(`${what} is refused at once, with what to write`, () => {
    const error = errorFor(change);
    expect(error).toBeInstanceOf(OptionError);
    expect(error).toMatchObject({ code: 'CLIENT_INVALID_OPTION', option });
    expect(String(error)).toContain(says);
  });
}

test('no options at all are refused with an example', () => {
  expect(() => Reflect.apply(createClient, undefined, [])).toThrow('write createClient({');
});

test('the three options of the quick start are enough', async () => {
  const client = createClient(GOOD);
  expect(Object.keys(client)).toEqual(['sign', 'mint', 'accessToken', 'close']);
  await client.close();
});
