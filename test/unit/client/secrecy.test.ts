import { inspect } from 'node:util';
import { expect } from 'vitest';
import { understandFailure } from '../../../src/client/failure.ts';
import { createClient } from '../../../src/client/index.ts';
import { type Answer, CLIENT_SECRET, json, raw, rejectionOf, test } from './loopback-service.ts';

const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.secret.token';
const issued = json(200, { access_token: TOKEN, expires_in: 600 });

/** Everything a log could make of a value. */
function shown(value: unknown): string {
  const whole = inspect(value, { depth: null, showHidden: true, getters: true });
  const cause = value instanceof Error ? shown(value.cause ?? '') : '';
  return [String(value), JSON.stringify(value), whole, cause].join('\n');
}

function expectNoSecret(value: unknown): void {
  const text = shown(value);
  for (const secret of [CLIENT_SECRET, TOKEN]) expect(text).not.toContain(secret);
}

/** A careless service that repeats the credentials it was sent. */
const echo: Answer = (response, asked) => {
  const said = `${asked.headers.authorization} ${asked.body.toString()}`;
  const invalidParams = [{ name: said, reason: said }];
  const problem = {
    error: 'invalid_client',
    error_description: said,
    code: said,
    title: said,
    detail: said,
    invalidParams,
  };
  json(400, problem)(response, asked);
};

test('a client shows neither its secret nor its token', async ({ service, client }) => {
  service.answerToken(issued);
  expect(await client.accessToken()).toBe(TOKEN);
  expectNoSecret(client);
});

test('a token endpoint that repeats the secret does not get it into the error', async ({
  service,
  client,
}) => {
  service.answerToken(echo);
  const error = await rejectionOf(client.accessToken());
  expect(error).toMatchObject({ code: 'CLIENT_OAUTH_REFUSED' });
  expectNoSecret(error);
});

test('a secret is not told in the spelling of a form, of JSON or of a header either', async ({ service }) => {
  const clientSecret = 's3cr3t &/+="\\ end';
  const spellings = [
    clientSecret,
    encodeURIComponent(clientSecret),
    new URLSearchParams({ clientSecret }).toString().slice('clientSecret='.length),
    JSON.stringify(clientSecret).slice(1, -1),
  ];
  const client = service.createClient({ clientSecret });
  for (const said of spellings) {
    service.answerToken(json(400, { error: 'invalid_request', error_description: `cannot read ${said}` }));
    const text = shown(await rejectionOf(client.accessToken()));
    expect(text).toContain('cannot read [hidden]');
    for (const spelling of spellings) expect(text).not.toContain(spelling);
  }
});

test('headers of a refusal do not bring the secret or the token into the error', async ({
  service,
  client,
}) => {
  service.answerToken(json(400, { error: 'no' }, { 'x-trace-id': CLIENT_SECRET }), issued);
  expectNoSecret(await rejectionOf(client.accessToken()));
  service.answer(json(400, {}, { 'x-trace-id': `Bearer ${TOKEN}` }));
  expectNoSecret(await rejectionOf(client.sign.sessions.get('s1')));
});

test('an API that repeats the token does not get it into the error', async ({ service, client }) => {
  service.answerToken(issued);
  service.answer(echo);
  const error = await rejectionOf(client.sign.sessions.get('s1'));
  expect(error).toMatchObject({ code: 'CLIENT_API_REFUSED' });
  expect(String(error)).toContain('[hidden]');
  expectNoSecret(error);
});

const TOKEN_IN_THE_BODY: Record<string, Answer> = {
  'cut JSON': raw(200, `{"access_token":"${TOKEN}`, { 'content-type': 'application/json' }),
  'garbage after a token': raw(200, `${TOKEN} {}`, { 'content-type': 'application/json' }),
  'a token of no lifetime': json(200, { access_token: TOKEN, expires_in: 'soon' }),
  'an error page with a token': raw(500, `<p>${TOKEN}</p>`, { 'content-type': 'text/html' }),
  'a reply that is no HTTP': (response) => {
    response.socket?.end(`${TOKEN} is not HTTP\r\n\r\n`);
  },
  'a broken chunk with a token': (response) => {
    response.socket?.end(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${TOKEN}\r\n`);
  },
};

for (const [what, answer] of Object.entries(TOKEN_IN_THE_BODY)) {
  test(`${what} is an error that does not repeat it`, async ({ service, client }) => {
    service.answerToken(answer);
    expectNoSecret(await rejectionOf(client.accessToken()));
  });
}

test('every failure of a call keeps the token to itself', async ({ service, client }) => {
  service.answerToken(issued);
  await client.accessToken();
  service.answer(
    (response) => response.destroy(),
    raw(200, 'no JSON'),
    json(404, { title: 'Not found', code: 'not_found' }),
    (response) => {
      response.writeHead(200, { 'content-length': '9' });
      response.write('cut', () => response.destroy());
    },
  );
  expectNoSecret(await rejectionOf(client.sign.sessions.get('s1')));
  expectNoSecret(await rejectionOf(client.sign.sessions.get('s1')));
  expectNoSecret(await rejectionOf(client.sign.sessions.get('s1')));
  const { stream } = await client.sign.documents.download('d1');
  expectNoSecret(await rejectionOf(stream.toArray()));
  expectNoSecret(await rejectionOf(client.sign.sessions.get('s1', { signal: AbortSignal.abort() })));
  expectNoSecret(await rejectionOf(client.sign.sessions.get('')));
});

test('an error of undici that holds the bytes of a reply is not kept whole', () => {
  const context = { operation: 'issueToken', signal: undefined, attempted: 'reach the service' };
  const parserError = Object.assign(new Error('Invalid header'), { code: 'HPE_INVALID', data: TOKEN });
  const error = understandFailure(parserError, context);
  expect(error).toMatchObject({ code: 'CLIENT_TRANSPORT', cause: { message: 'Invalid header' } });
  expectNoSecret(error);
});

test('a secret in the wrong option is not repeated', () => {
  for (const option of ['baseUrl', 'tokenPath']) {
    const options = {
      baseUrl: 'http://127.0.0.1:4010',
      clientId: 'a',
      clientSecret: 'b',
      [option]: CLIENT_SECRET,
    };
    try {
      createClient(options);
      expect.unreachable('the options are wrong');
    } catch (error) {
      expect(error).toMatchObject({ code: 'CLIENT_INVALID_OPTION', option });
      expectNoSecret(error);
    }
  }
});

test('a media type that is a secret does not get into the error, in whatever case', async ({
  service,
  client,
}) => {
  for (const status of [200, 400]) {
    service.answerToken((response) => {
      response.writeHead(status, { 'content-type': `x/${CLIENT_SECRET}` }).end('no JSON');
    });
    const error = await rejectionOf(client.accessToken());
    expect(String(error)).toContain('of an unusual media type');
    expect(shown(error).toLowerCase()).not.toContain(CLIENT_SECRET.toLowerCase());
  }
});
