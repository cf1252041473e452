import { expect } from 'vitest';
import { test } from '../support/simulator-test.ts';
import type { TokenReply } from '../support/token-request.ts';
import type { Problem } from './sign-fixtures.ts';

/** No slash in it: less than a media type. */
const headers = { 'content-type': 'application' };
const body = Buffer.from('{}');

test('a Content-Type that is no media type is told apart from one that is not accepted', async ({
  account,
}) => {
  const upload = await account.call<Problem>('POST', '/sign/documents', { body, headers });
  expect(upload.json).toMatchObject({ status: 400, code: 'invalid_request_parameter' });
  expect(upload.json.invalidParams?.map(({ name }) => name)).toEqual(['Content-Type']);
});

test('a JSON body under a Content-Type that is no media type is refused with 415', async ({ account }) => {
  for (const path of ['/sign/document-collections', '/sign/signing-sessions', '/mint/flows/any/execute']) {
    const reply = await account.call<Problem>('POST', path, { body, headers });
    expect(reply.json).toMatchObject({ status: 415, code: 'unsupported_media_type' });
  }
});

test('a wrong token is refused before a Content-Type that is no media type', async ({ account }) => {
  const reply = await account.call<Problem>('POST', '/sign/documents', { body, headers, token: 'no-token' });
  expect(reply.json).toMatchObject({ status: 401, code: 'invalid_token' });
});

test('a token endpoint refuses a Content-Type that is no media type as it refuses any but a form', async ({
  account,
}) => {
  const reply = await account.call<TokenReply>('POST', '/auth/open/connect/token', {
    body,
    headers,
    token: null,
  });
  expect(reply.status).toBe(400);
  expect(reply.json.error).toBe('invalid_request');
});

test('a refusal for a Content-Type that is no media type is in the journal of its account', async ({
  account,
}) => {
  await account.call('POST', '/sign/documents', { body, headers });
  const journal = await account.control<{ items: readonly object[] }>(
    'GET',
    '/journal?operationId=uploadDocument',
  );
  expect(journal.json.items).toMatchObject([{ status: 400 }]);
});

test('the control API refuses a Content-Type that is no media type with a code of ours', async ({
  account,
}) => {
  const reply = await account.call<{ code: string }>('POST', `/_mock/v1/accounts`, {
    body,
    headers,
    token: null,
  });
  expect(reply.status).toBe(415);
  expect(reply.json.code).toBe('SIM_UNSUPPORTED_MEDIA_TYPE');
});
