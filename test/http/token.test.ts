import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { describe, expect } from 'vitest';
import type { ApiClient } from '../../src/mock/apis/token/client.ts';
import { test } from '../support/simulator-test.ts';
import { basic, requestToken } from '../support/token-request.ts';

const LEGACY_SCOPES = ['document_read', 'document_write', 'event'] as const;

describe('the current token endpoint', () => {
  test('issues a bearer token for client_secret_post, with the members in the documented order', async ({
    account,
  }) => {
    const reply = await requestToken(account);
    expect(reply.status).toBe(200);
    expect(Object.keys(reply.json)).toEqual(['access_token', 'expires_in', 'token_type', 'scope']);
    expect(reply.json).toMatchObject({ expires_in: 600, token_type: 'Bearer', scope: 'signicat-api' });
    expect(reply.headers.get('content-type')).toBe('application/json; charset=UTF-8');
    expect(reply.headers.get('cache-control')).toBe('no-store, no-cache, max-age=0');
  });

  test('issues one for client_secret_basic, also when the client id stands in the body too', async ({
    account,
  }) => {
    const { clientId } = account.credentials;
    const form = { grant_type: 'client_credentials', scope: 'signicat-api', client_id: clientId };
    const reply = await requestToken(account, { form, authorization: basic(account.credentials) });
    expect(reply.status).toBe(200);
  });

  test('takes credentials that were percent-encoded before base64', async ({ createAccount }) => {
    const account = createAccount({
      clients: [{ clientId: 'sandbox-odd-client-1', secrets: ['a+b/c=d e'] }],
    });
    const encoded = { clientId: 'sandbox-odd-client-1', clientSecret: encodeURIComponent('a+b/c=d e') };
    const form = { grant_type: 'client_credentials', scope: 'signicat-api' };
    expect((await requestToken(account, { form, authorization: basic(encoded) })).status).toBe(200);
  });

  test('signs a JWT with the vendor header and claims, verifiable through discovery and the key set', async ({
    account,
  }) => {
    const { json } = await requestToken(account);
    const discovery = await fetch(`${account.baseUrl}/auth/open/.well-known/openid-configuration`);
    const { issuer, jwks_uri } = (await discovery.json()) as { issuer: string; jwks_uri: string };
    const { payload } = await jwtVerify(json.access_token, createRemoteJWKSet(new URL(jwks_uri)), {
      issuer,
      audience: account.origin,
      typ: 'at+jwt',
      currentDate: new Date('2030-01-01T00:00:01Z'),
    });
    const { alg, kid, typ } = decodeProtectedHeader(json.access_token);
    expect({ alg, typ }).toEqual({ alg: 'RS256', typ: 'at+jwt' });
    expect(kid).toMatch(/^sandbox-signing-key-[0-9a-f]{32}$/);
    expect(payload).toEqual({
      iss: `${account.origin}/auth/open`,
      aud: account.origin,
      client_id: account.credentials.clientId,
      account_id: expect.stringMatching(/^a-spge-[A-Za-z0-9]{20}$/),
      jti: expect.stringMatching(/^[0-9A-F]{32}$/),
      iat: 1_893_456_000,
      nbf: 1_893_456_000,
      exp: 1_893_456_600,
      sandbox: true,
      scope: ['signicat-api'],
    });
  });

  test('marks neither token nor key as sandbox for a client that is not of the sandbox', async ({
    createAccount,
  }) => {
    const account = createAccount({ clients: [{ clientId: 'prod-round-apple-7', secrets: ['s'] }] });
    const { json } = await requestToken(account);
    const [, payload = ''] = json.access_token.split('.');
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).not.toHaveProperty('sandbox');
    expect(decodeProtectedHeader(json.access_token).kid).toMatch(/^signing-key-/);
  });

  test('gives every client its own lifetime where one is set', async ({ createAccount }) => {
    const account = createAccount({ clients: [{ tokenLifetimeSeconds: 45 }] });
    expect((await requestToken(account)).json.expires_in).toBe(45);
  });

  test('takes any of several secrets', async ({ createAccount }) => {
    const account = createAccount({
      clients: [{ clientId: 'sandbox-two-keys-2', secrets: ['first', 'second'] }],
    });
    const withSecret = (client_secret: string) =>
      requestToken(account, { form: { ...validForm(account), client_secret } });
    expect((await withSecret('second')).status).toBe(200);
    expect((await withSecret('third')).json.error).toBe('invalid_client');
  });
});

describe('the token endpoint of the Mint guide', () => {
  test('issues a token of an hour without a scope', async ({ account }) => {
    const { clientId, clientSecret } = account.credentials;
    const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    const reply = await requestToken(account, { path: '/auth/token', form });
    expect(reply.json).toMatchObject({ expires_in: 3600, token_type: 'Bearer' });
    expect(reply.json).not.toHaveProperty('scope');
  });

  test('does not take Basic', async ({ account }) => {
    const form = { grant_type: 'client_credentials' };
    const reply = await requestToken(account, {
      path: '/auth/token',
      form,
      authorization: basic(account.credentials),
    });
    expect(reply.json.error).toBe('invalid_client');
  });
});

describe('the legacy token endpoint', () => {
  const path = '/oauth/connect/token';

  test('issues a token of an hour for legacy scopes and Basic, without echoing the scope', async ({
    createAccount,
  }) => {
    const account = createAccount({ clients: [{ scopes: LEGACY_SCOPES }] });
    const form = { grant_type: 'client_credentials', scope: 'document_read event' };
    const reply = await requestToken(account, { path, form, authorization: basic(account.credentials) });
    expect(reply.status).toBe(200);
    expect(Object.keys(reply.json)).toEqual(['access_token', 'expires_in', 'token_type']);
    expect(reply.json.expires_in).toBe(3600);
  });

  test('refuses credentials in the form', async ({ account }) => {
    const reply = await requestToken(account, {
      path,
      form: { ...validForm(account), scope: 'document_read' },
    });
    expect(reply.json.error).toBe('invalid_client');
  });

  test.for(['document_file', '', 'signicat-api'])(
    'refuses scope "%s" to a client without it',
    async (scope, { createAccount }) => {
      const account = createAccount({ clients: [{ scopes: LEGACY_SCOPES }] });
      const form = { grant_type: 'client_credentials', scope };
      const reply = await requestToken(account, { path, form, authorization: basic(account.credentials) });
      expect([reply.status, reply.json.error]).toEqual([400, 'invalid_scope']);
    },
  );

  test('issues tokens that the Sign API refuses', async ({ createAccount }) => {
    const account = createAccount({ clients: [{ scopes: LEGACY_SCOPES }] });
    const form = { grant_type: 'client_credentials', scope: 'document_read' };
    const { json } = await requestToken(account, { path, form, authorization: basic(account.credentials) });
    const reply = await account.call('GET', '/sign/signing-sessions', { token: json.access_token });
    expect(reply.status).toBe(401);
  });
});

describe('a refused token request', () => {
  test('has the recorded status, headers and member order', async ({ account }) => {
    const form = { ...validForm(account), client_secret: 'wrong' };
    const reply = await requestToken(account, { form });
    expect(reply.status).toBe(400);
    expect(Object.keys(reply.json)).toEqual(['error', 'error_uri', 'error_description']);
    expect(reply.json.error).toBe('invalid_client');
    expect(reply.json.error_uri).toBe(`${account.origin}/auth/open/config/errors/invalid_client`);
    expect(reply.headers.get('content-type')).toBe('application/json; charset=UTF-8');
    expect(reply.headers.get('cache-control')).toBe('no-store, no-cache, max-age=0');
    expect(reply.headers.get('pragma')).toBe('no-cache');
    expect(reply.headers.get('x-trace-id')).toMatch(/^[0-9a-f]{32}$/);
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(reply.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(reply.headers.get('referrer-policy')).toBe('same-origin');
  });

  const cases: readonly [string, Record<string, string>, string][] = [
    ['no parameters at all', {}, 'invalid_request'],
    [
      'an unknown client',
      { grant_type: 'client_credentials', client_id: 'x', client_secret: 'y' },
      'invalid_client',
    ],
    ['no credentials', { grant_type: 'client_credentials', scope: 'signicat-api' }, 'invalid_client'],
  ];
  test.for(cases)('is %s -> %s', async ([, form, error], { account }) => {
    const reply = await requestToken(account, { form });
    expect([reply.status, reply.json.error]).toEqual([400, error]);
  });

  const changes: readonly [string, Record<string, string>, string][] = [
    ['no scope', { scope: '' }, 'invalid_scope'],
    ['a wrong scope', { scope: 'sign' }, 'invalid_scope'],
    ['an unknown grant type', { grant_type: 'password' }, 'unsupported_grant_type'],
    ['an unusable code', { grant_type: 'authorization_code', code: 'abc' }, 'invalid_grant'],
    ['no code', { grant_type: 'authorization_code' }, 'invalid_request'],
    ['an unusable refresh token', { grant_type: 'refresh_token', refresh_token: 'abc' }, 'invalid_grant'],
    ['a blank behind the secret', { client_secret: 'fakeCl13n7 ' }, 'invalid_client'],
  ];
  test.for(changes)('comes of %s', async ([, change, error], { account }) => {
    const reply = await requestToken(account, { form: { ...validForm(account), ...change } });
    expect([reply.status, reply.json.error]).toEqual([400, error]);
  });

  test('comes of a repeated parameter', async ({ account }) => {
    const form = `${new URLSearchParams(validForm(account))}&grant_type=client_credentials`;
    expect((await requestToken(account, { form })).json.error).toBe('invalid_request');
  });

  test('comes of a body that is no form', async ({ account }) => {
    const reply = await account.call<{ error: string }>('POST', '/auth/open/connect/token', {
      token: null,
      json: validForm(account),
    });
    expect([reply.status, reply.json.error]).toEqual([400, 'invalid_request']);
  });

  test('keeps status 400 for Basic, or has 401 and a challenge where the account asks for it', async ({
    createAccount,
  }) => {
    const options = {
      form: { grant_type: 'client_credentials', scope: 'signicat-api' },
      authorization: basic({ clientId: 'nobody', clientSecret: 'x' }),
    };
    const account = createAccount({ settings: { basicRefusalStatus: 401 } });
    const wrong = { ...options, authorization: basic({ ...account.credentials, clientSecret: 'x' }) };
    expect((await requestToken(createAccount(), options)).status).toBe(400);
    const reply = await requestToken(account, wrong);
    expect([reply.status, reply.headers.get('www-authenticate')]).toEqual([
      401,
      'Basic realm="IdentityServer"',
    ]);
  });

  test('tells the developer in the journal what the vendor does not say', async ({ account }) => {
    const { clientSecret } = account.credentials;
    await requestToken(account, { form: { ...validForm(account), client_secret: `${clientSecret}\n` } });
    expect(account.account.journal.lines().at(-1)?.reason).toBe(
      'invalid_client: the secret has white space around it',
    );
  });
});

describe('a client', () => {
  test('that is pending is refused until its instant has come', async ({ createAccount }) => {
    const account = createAccount({ clients: [{ status: 'pending', activeFrom: '2030-01-01T00:12:00Z' }] });
    expect((await requestToken(account)).json.error).toBe('invalid_client');
    await account.control('POST', '/clock/advance', { by: 'PT12M' });
    expect((await requestToken(account)).status).toBe(200);
  });

  const states: readonly [ApiClient['status'], string][] = [
    ['unverified', 'unauthorized_client'],
    ['disabled', 'invalid_client'],
  ];
  test.for(states)('that is %s is refused with %s', async ([status, error], { createAccount }) => {
    const account = createAccount({ clients: [{ status }] });
    const reply = await requestToken(account);
    expect([reply.status, reply.json.error]).toEqual([400, error]);
  });

  test('without the scope signicat-api is refused it', async ({ createAccount }) => {
    const account = createAccount({ clients: [{ scopes: LEGACY_SCOPES }] });
    expect((await requestToken(account)).json.error).toBe('invalid_scope');
  });
});

describe('the userinfo endpoint', () => {
  test('refuses a call without a token as recorded: no body, and a challenge without a blank', async ({
    account,
  }) => {
    const reply = await account.call('GET', '/auth/open/connect/userinfo', { token: null });
    expect([reply.status, reply.text]).toEqual([401, '']);
    expect(reply.headers.get('content-length')).toBe('0');
    expect(reply.headers.get('www-authenticate')).toBe('Bearer realm="IdentityServer",error="invalid_token"');
  });
});

describe('the key set', () => {
  test('has 22 to 26 keys in another order each time, ours always among them', async ({ account }) => {
    const fetchKids = async () => {
      const reply = await account.call<{ keys: { kid: string }[] }>(
        'GET',
        '/auth/open/.well-known/openid-configuration/jwks',
        { token: null },
      );
      return reply.json.keys.map(({ kid }) => kid);
    };
    const { kid } = decodeProtectedHeader(await account.token());
    const fetches = [await fetchKids(), await fetchKids(), await fetchKids()];
    for (const kids of fetches) {
      expect(kids.length).toBeGreaterThanOrEqual(22);
      expect(kids.length).toBeLessThanOrEqual(26);
      expect(kids).toContain(kid);
    }
    expect(new Set(fetches.map((kids) => kids.join())).size).toBe(3);
  });
});

function validForm({ credentials }: { credentials: { clientId: string; clientSecret: string } }) {
  return {
    grant_type: 'client_credentials',
    scope: 'signicat-api',
    client_id: credentials.clientId,
    client_secret: credentials.clientSecret,
  };
}
