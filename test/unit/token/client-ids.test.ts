import { expect, test } from 'vitest';
import { authenticate } from '../../../src/mock/apis/token/client-authentication.ts';
import { callOf, clientOf } from './token-world.ts';

test('a client with odd letters in its id is known by Basic, encoded or not', () => {
  const clients = [clientOf({ clientId: 'my app', secrets: ['s3cr3t'] })];
  for (const id of ['my app', 'my%20app', 'my+app']) {
    const authorization = `Basic ${Buffer.from(`${id}:s3cr3t`).toString('base64')}`;
    expect(
      authenticate(['client_secret_basic'], new URLSearchParams(), authorization, callOf(clients)),
    ).toHaveProperty('client');
  }
});

test('id and secret are read in the same way, both encoded or neither', () => {
  const clients = [clientOf({ clientId: 'a+b', secrets: ['x y'] })];
  const authorization = `Basic ${Buffer.from('a+b:x+y').toString('base64')}`;
  expect(
    authenticate(['client_secret_basic'], new URLSearchParams(), authorization, callOf(clients)),
  ).toMatchObject({ error: 'invalid_client' });
});
