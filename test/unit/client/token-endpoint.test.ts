import { expect } from 'vitest';
import { empty, json, raw, rejectionOf, test } from './loopback-service.ts';

test('a token is asked for with the trimmed credentials in the form', async ({ service }) => {
  const client = service.createClient({
    clientId: ' sandbox-round-apple-123 ',
    clientSecret: 'fakeCl13n7S3Cr3T\n',
  });
  expect(await client.accessToken()).toBe('token-1');
  const [request] = service.tokenRequests;
  expect(request?.headers['content-type']).toBe('application/x-www-form-urlencoded');
  expect(Object.fromEntries(new URLSearchParams(request?.body.toString()))).toEqual({
    grant_type: 'client_credentials',
    scope: 'signicat-api',
    client_id: 'sandbox-round-apple-123',
    client_secret: 'fakeCl13n7S3Cr3T',
  });
});

test('nothing is sent before the first call', async ({ service, client }) => {
  expect(client.sign).toBeDefined();
  expect(service.tokenRequests).toHaveLength(0);
});

test('the clock of the options decides when a token is renewed', async ({ service }) => {
  let nowMs = Date.UTC(2030, 0, 1);
  const client = service.createClient({ nowMs: () => nowMs, renewBeforeMs: 60_000 });
  await client.accessToken();
  nowMs += 540_000;
  expect(await client.accessToken()).toBe('token-2');
});

for (const status of [400, 401]) {
  test(`a wrong secret is told the same way with status ${status}`, async ({ service, client }) => {
    const body = { error: 'invalid_client', error_description: 'client authentication failed' };
    service.answerToken(json(status, body, { 'x-trace-id': 'a'.repeat(32) }));
    expect(await rejectionOf(client.accessToken())).toMatchObject({
      name: 'OAuthError',
      code: 'CLIENT_OAUTH_REFUSED',
      status,
      error: 'invalid_client',
      errorDescription: 'client authentication failed',
      traceId: 'a'.repeat(32),
    });
  });
}

test('after a refusal the next call asks again', async ({ service, client }) => {
  service.answerToken(json(400, { error: 'unauthorized_client' }));
  const refusal = await rejectionOf(client.accessToken());
  expect(refusal).toMatchObject({ error: 'unauthorized_client', errorDescription: undefined });
  expect(await client.accessToken()).toBe('token-2');
});

test('a refusal that is not in the words of OAuth keeps its own code', async ({ service, client }) => {
  service.answerToken(json(503, { title: 'Service unavailable', code: 'service_unavailable' }));
  expect(await rejectionOf(client.accessToken())).toMatchObject({
    code: 'CLIENT_API_REFUSED',
    operation: 'issueToken',
    apiCode: 'service_unavailable',
  });
});

const UNUSABLE = {
  'a reply without access_token': json(200, { expires_in: 600, token_type: 'Bearer' }),
  'an access_token that is no text': json(200, { access_token: 42, expires_in: 600 }),
  'an access_token with a line break': json(200, { access_token: 'abc\r\nx-evil: 1', expires_in: 600 }),
  'a lifetime that is text': json(200, { access_token: 'abc', expires_in: '600' }),
  'a lifetime of nothing': json(200, { access_token: 'abc', expires_in: 0 }),
  'a page of HTML': raw(200, '<html>Maintenance</html>', { 'content-type': 'text/html' }),
  'an error page of HTML': raw(502, '<html>Bad gateway</html>', { 'content-type': 'text/html' }),
  'an empty success': empty(200),
  'a redirect': empty(302, { location: 'https://login.example.test/' }),
};

for (const [what, answer] of Object.entries(UNUSABLE)) {
  test(`${what} is an unexpected reply, and the next call asks again`, async ({ service, client }) => {
    service.answerToken(answer);
    expect(await rejectionOf(client.accessToken())).toMatchObject({
      code: 'CLIENT_UNEXPECTED_REPLY',
      operation: 'issueToken',
    });
    expect(await client.accessToken()).toBe('token-2');
  });
}
