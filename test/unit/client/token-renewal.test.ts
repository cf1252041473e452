import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { expect } from 'vitest';
import { empty, json, raw, rejectionOf, test, tokenRefused } from './loopback-service.ts';

const SESSION = { id: 's1', lifecycle: { state: 'READY', stateIsFinal: false } };
const UPLOADED = { documentId: 'd1', mimeType: 'text/plain' };

const bearersOf = (asked: readonly { headers: { authorization?: string | undefined } }[]) => {
  return asked.map(({ headers }) => headers.authorization);
};

test('a refused token is renewed once and the call repeated', async ({ service, client }) => {
  service.answer(tokenRefused, json(200, SESSION));
  expect(await client.sign.sessions.get('s1')).toEqual(SESSION);
  expect(bearersOf(service.asked)).toEqual(['Bearer token-1', 'Bearer token-2']);
});

test('a 401 without a body counts as a refused token', async ({ service, client }) => {
  service.answer(empty(401, { 'www-authenticate': 'Bearer' }), json(200, SESSION));
  expect(await client.sign.sessions.get('s1')).toEqual(SESSION);
});

test('a 401 with a page of a gateway counts as a refused token', async ({ service, client }) => {
  const page = raw(401, '<h1>401 Authorization Required</h1>', { 'content-type': 'text/html' });
  service.answer(page, json(200, SESSION), page, page);
  expect(await client.sign.sessions.get('s1')).toEqual(SESSION);
  expect(bearersOf(service.asked)).toEqual(['Bearer token-1', 'Bearer token-2']);
  const refusal = await rejectionOf(client.sign.sessions.get('s1'));
  expect(refusal).toMatchObject({ code: 'CLIENT_UNEXPECTED_REPLY', status: 401 });
});

test('a second refusal in a row is the end of it', async ({ service, client }) => {
  service.answer(tokenRefused, tokenRefused);
  const refusal = await rejectionOf(client.sign.sessions.get('s1'));
  expect(refusal).toMatchObject({ code: 'CLIENT_API_REFUSED', status: 401, apiCode: 'invalid_token' });
  expect(service.asked).toHaveLength(2);
  expect(service.tokenRequests).toHaveLength(2);
});

test('a 401 for another reason and a 403 renew nothing', async ({ service, client }) => {
  service.answer(
    json(401, { title: 'No', code: 'account_closed' }),
    json(403, { title: 'No', code: 'missing_permission' }),
  );
  expect(await rejectionOf(client.sign.sessions.get('s1'))).toMatchObject({ apiCode: 'account_closed' });
  expect(await rejectionOf(client.sign.sessions.get('s1'))).toMatchObject({ apiCode: 'missing_permission' });
  expect(service.tokenRequests).toHaveLength(1);
});

test('many calls whose token is refused at once renew it once', async ({ service, client }) => {
  const calls = 20;
  await client.accessToken();
  service.answer(...Array.from({ length: calls * 2 }, () => answerByToken));
  await Promise.all(Array.from({ length: calls }, () => client.sign.sessions.get('s1')));
  expect(service.asked).toHaveLength(calls * 2);
  expect(service.tokenRequests).toHaveLength(2);
});

test('a refusal of the renewal is what the caller hears', async ({ service, client }) => {
  await client.accessToken();
  service.answer(tokenRefused);
  service.answerToken(json(400, { error: 'invalid_client' }));
  expect(await rejectionOf(client.sign.sessions.get('s1'))).toMatchObject({ code: 'CLIENT_OAUTH_REFUSED' });
});

test('a body of JSON and bytes are sent again whole', async ({ service, client }) => {
  service.answer(tokenRefused, json(201, [SESSION]), tokenRefused, json(200, UPLOADED));
  await client.sign.sessions.create([]);
  await client.sign.documents.upload(Buffer.from('lease'), { contentType: 'text/plain' });
  expect(service.asked.map(({ body }) => body.toString())).toEqual(['[]', '[]', 'lease', 'lease']);
});

test('a file is read and sent again whole', async ({ service, client, folder }) => {
  const path = `${folder}/lease.txt`;
  await writeFile(path, 'lease');
  service.answer(tokenRefused, json(200, UPLOADED));
  await client.sign.documents.upload({ path }, { contentType: 'text/plain' });
  expect(service.asked.map(({ body }) => body.toString())).toEqual(['lease', 'lease']);
});

test('a stream is not sent again, the error says so, the next token is new', async ({ service, client }) => {
  service.answer(tokenRefused, json(200, UPLOADED));
  const upload = (text: string) =>
    client.sign.documents.upload(Readable.from([text]), { contentType: 'text/plain' });
  const refusal = await rejectionOf(upload('first'));
  expect(refusal).toMatchObject({ code: 'CLIENT_API_REFUSED', status: 401, streamConsumed: true });
  expect(String(refusal)).toContain('call again with a new one');
  await upload('second');
  expect(service.asked.map(({ body }) => body.toString())).toEqual(['first', 'second']);
  expect(bearersOf(service.asked)).toEqual(['Bearer token-1', 'Bearer token-2']);
});

const answerByToken: typeof tokenRefused = (response, asked) => {
  const answer = asked.headers.authorization === 'Bearer token-1' ? tokenRefused : json(200, SESSION);
  answer(response, asked);
};
