import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as oauth from 'oauth4webapi';
import * as openid from 'openid-client';
import { describe, expect } from 'vitest';
import { carried } from '../support/carried.ts';
import { test } from '../support/simulator-test.ts';

/** What lets a library call the server by its issuer, and the call go where calls are sent. */
const callsOf = (origin: string) => ({
  [oauth.customFetch]: (url: string, init: object) => fetch(url.replace(origin, carried(origin)), init),
});

/** These libraries know nothing of us: what they accept, an application's own library will. */
describe('oauth4webapi', () => {
  test('discovers the server, obtains a token and verifies it', async ({ createAccount, simulator }) => {
    const { credentials } = createAccount({ clock: { mode: 'live' } });
    const insecure = { [oauth.allowInsecureRequests]: true, ...callsOf(simulator.origin) };
    const issuer = new URL(`${simulator.origin}/auth/open`);
    const server = await oauth.processDiscoveryResponse(
      issuer,
      await oauth.discoveryRequest(issuer, insecure),
    );
    const client = { client_id: credentials.clientId };
    const authentication = oauth.ClientSecretPost(credentials.clientSecret);
    const parameters = new URLSearchParams({ scope: 'signicat-api' });
    const response = await oauth.clientCredentialsGrantRequest(
      server,
      client,
      authentication,
      parameters,
      insecure,
    );
    const { access_token } = await oauth.processClientCredentialsResponse(server, client, response);
    const claims = await verify(access_token, server);
    expect(claims).toMatchObject({ client_id: credentials.clientId, scope: ['signicat-api'] });
  });

  test('reads a refusal as an OAuth error', async ({ account, simulator }) => {
    const insecure = { [oauth.allowInsecureRequests]: true, ...callsOf(simulator.origin) };
    const server = {
      issuer: `${simulator.origin}/auth/open`,
      token_endpoint: `${simulator.origin}/auth/open/connect/token`,
    };
    const client = { client_id: account.credentials.clientId };
    const response = await oauth.clientCredentialsGrantRequest(
      server,
      client,
      oauth.ClientSecretBasic('wrong'),
      new URLSearchParams({ scope: 'signicat-api' }),
      insecure,
    );
    await expect(oauth.processClientCredentialsResponse(server, client, response)).rejects.toMatchObject({
      error: 'invalid_client',
      status: 400,
    });
  });
});

describe('openid-client', () => {
  test('discovers the server and obtains a token that the Sign API takes', async ({
    createAccount,
    simulator,
  }) => {
    const account = createAccount({ clock: { mode: 'live' } });
    const config = await openid.discovery(
      new URL(`${simulator.origin}/auth/open`),
      account.credentials.clientId,
      account.credentials.clientSecret,
      undefined,
      { execute: [openid.allowInsecureRequests], ...callsOf(simulator.origin) },
    );
    const tokens = await openid.clientCredentialsGrant(config, { scope: 'signicat-api' });
    expect(tokens.expires_in).toBe(600);
    const reply = await account.call('GET', '/sign/signing-sessions', { token: tokens.access_token });
    expect(reply.status).toBe(200);
    await verify(tokens.access_token, config.serverMetadata());
  });
});

/** Verifies a token with nothing but what discovery says. */
async function verify(token: string, server: { readonly issuer: string; readonly jwks_uri?: string }) {
  const keys = createRemoteJWKSet(new URL(server.jwks_uri ?? ''));
  const { payload } = await jwtVerify(token, keys, { issuer: server.issuer, typ: 'at+jwt' });
  return payload;
}
