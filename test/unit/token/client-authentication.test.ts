import { describe, expect, test } from 'vitest';
import type { ApiClient } from '../../../src/mock/apis/token/client.ts';
import {
  authenticate,
  type ClientAuthentication,
  readCredentials,
} from '../../../src/mock/apis/token/client-authentication.ts';
import { callOf, clientOf, NOW_MS } from './token-world.ts';

const BOTH: readonly ClientAuthentication[] = ['client_secret_basic', 'client_secret_post'];
const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;
const formOf = (client_id: string, client_secret: string) =>
  new URLSearchParams({ client_id, client_secret });
const GOOD = formOf('sandbox-calm-hat-100', 's3cr3t');

function attempt(
  form: URLSearchParams,
  authorization?: string,
  clients?: readonly ApiClient[],
  allowed = BOTH,
) {
  return authenticate(allowed, form, authorization, callOf(clients));
}

describe('a client', () => {
  test('is known by the form or by Basic', () => {
    expect(attempt(GOOD)).toEqual({ client: clientOf() });
    expect(attempt(new URLSearchParams(), basic('sandbox-calm-hat-100:s3cr3t'))).toEqual({
      client: clientOf(),
    });
  });

  test('is known by any of its secrets', () => {
    const clients = [clientOf({ secrets: ['old', 'new'] })];
    for (const secret of ['old', 'new']) {
      expect(attempt(formOf('sandbox-calm-hat-100', secret), undefined, clients)).toHaveProperty('client');
    }
  });

  test('is known by the header when both are sent', () => {
    expect(attempt(formOf('x', 'y'), basic('sandbox-calm-hat-100:s3cr3t'))).toHaveProperty('client');
    expect(attempt(GOOD, basic('sandbox-calm-hat-100:wrong'))).toMatchObject({ error: 'invalid_client' });
    expect(attempt(GOOD, 'Bearer x')).toMatchObject({ error: 'invalid_client' });
  });

  test('with odd letters in its secret is known by Basic, encoded or not', () => {
    const clients = [clientOf({ secrets: ['a%2B b+c'] })];
    const encoded = encodeURIComponent('a%2B b+c');
    expect(attempt(GOOD, basic('sandbox-calm-hat-100:a%2B b+c'), clients)).toHaveProperty('client');
    expect(attempt(GOOD, basic(`sandbox-calm-hat-100:${encoded}`), clients)).toHaveProperty('client');
  });
});

describe('a client is refused', () => {
  const cases: readonly [string, URLSearchParams, string | undefined, string][] = [
    ['without credentials', new URLSearchParams(), undefined, 'no client credentials'],
    [
      'with half of them',
      new URLSearchParams({ client_id: 'sandbox-calm-hat-100' }),
      undefined,
      'no client credentials',
    ],
    ['when it is unknown', formOf('nobody', 's3cr3t'), undefined, 'there is no client "nobody"'],
    ['with a wrong secret', formOf('sandbox-calm-hat-100', 'S3CR3T'), undefined, 'the secret is wrong'],
    ['with an empty secret', formOf('sandbox-calm-hat-100', ''), undefined, 'the secret is wrong'],
    ['with a blank behind the secret', formOf('sandbox-calm-hat-100', 's3cr3t '), undefined, 'white space'],
    ['with a line break behind the secret', GOOD, basic('sandbox-calm-hat-100:s3cr3t\n'), 'white space'],
    ['with an unreadable header', GOOD, 'Basic ???', 'no client credentials'],
  ];
  test.for(cases)('%s', ([, form, authorization, reason]) => {
    expect(attempt(form, authorization)).toEqual({
      error: 'invalid_client',
      reason: expect.stringContaining(reason),
      usedBasic: authorization !== undefined,
    });
  });

  test('by a way that the endpoint does not take', () => {
    expect(attempt(GOOD, undefined, undefined, ['client_secret_basic'])).toMatchObject({
      reason: 'this endpoint does not take client_secret_post',
    });
    expect(attempt(GOOD, basic('a:b'), undefined, ['client_secret_post'])).toMatchObject({
      reason: 'this endpoint does not take client_secret_basic',
    });
  });

  test.for([
    ['disabled', 'invalid_client'],
    ['pending', 'invalid_client'],
    ['unverified', 'unauthorized_client'],
  ] as const)('while it is %s, with %s', ([status, error]) => {
    expect(attempt(GOOD, undefined, [clientOf({ status })])).toMatchObject({ error });
  });

  test('while it is pending, until its very instant', () => {
    const pending = (activeFromMs: number) =>
      attempt(GOOD, undefined, [clientOf({ status: 'pending', activeFromMs })]);
    expect(pending(NOW_MS + 1)).toMatchObject({ error: 'invalid_client' });
    expect(pending(NOW_MS)).toHaveProperty('client');
  });

  test('without its secret in any reason', () => {
    const odd = ['s3cr3t ', 'S3CR3T', '\ts3cr3t'].map((secret) =>
      attempt(formOf('sandbox-calm-hat-100', secret)),
    );
    expect(JSON.stringify(odd).toLowerCase()).not.toContain('s3cr3t');
  });
});

test('credentials in a form are looked at only when there is no header', () => {
  expect(readCredentials(GOOD, undefined)).toHaveLength(1);
  expect(readCredentials(GOOD, 'Digest x')).toEqual([]);
  expect(readCredentials(undefined, undefined)).toEqual([]);
});
