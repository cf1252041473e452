import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect } from 'vitest';
import { createControlClient } from '../../../src/testing/control-client.ts';

/** A server that takes down what it is asked, and answers what it is told to. */
const test = base.extend('server', async ({}, { onCleanup }) => {
  const asked: { line: string; headers: Record<string, unknown>; body: string }[] = [];
  const answer = { status: 200, body: '{}' };
  const server = createServer(async (request, response) => {
    const body = (await request.setEncoding('utf8').toArray()).join('');
    asked.push({ line: `${request.method} ${request.url}`, headers: request.headers, body });
    response.writeHead(answer.status).end(answer.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const control = createControlClient(`http://127.0.0.1:${port}`, 'sesame');
  onCleanup(async () => {
    await control.close();
    server.close();
  });
  return { asked, answer, call: control.call };
});

test('an operation is called where the contract says, with what it is given', async ({ server }) => {
  const path = { accountId: 'a b' };
  await server.call('getJournal', { path, query: { status: '4xx', limit: 5 } });
  await server.call('advanceClock', { path, body: { by: 'PT1S' } });
  expect(server.asked.map(({ line, body }) => [line, body])).toEqual([
    ['GET /_mock/v1/accounts/a%20b/journal?status=4xx&limit=5', ''],
    ['POST /_mock/v1/accounts/a%20b/clock/advance', '{"by":"PT1S"}'],
  ]);
  expect(server.asked[1]?.headers).toMatchObject({
    authorization: 'Bearer sesame',
    'content-type': 'application/json',
  });
});

test('a refusal is thrown with its code, its message and what is wrong', async ({ server }) => {
  const invalidParams = [{ name: 'by', reason: 'must be a duration' }];
  Object.assign(server.answer, {
    status: 400,
    body: JSON.stringify({ code: 'SIM_INVALID_INPUT', detail: 'by must be a duration.', invalidParams }),
  });
  await expect(server.call('listAccounts')).rejects.toMatchObject({
    name: 'SimulatorError',
    code: 'SIM_INVALID_INPUT',
    message: 'by must be a duration.',
    invalidParams,
  });
});

test('a failure that is no refusal is thrown as a defect', async ({ server }) => {
  Object.assign(server.answer, { status: 502, body: 'Bad gateway' });
  await expect(server.call('listAccounts')).rejects.toMatchObject({
    code: 'SIM_DEFECT',
    message: 'The control API answered listAccounts with 502 and no problem of its own.',
  });
});

test('what the contract does not have is refused before it is sent', async ({ server }) => {
  const refused = { code: 'SIM_INVALID_INPUT' };
  // The types know the operations; a JavaScript caller may mistype one.
  await expect(server.call('sing' as never)).rejects.toMatchObject(refused);
  await expect(server.call('getAccount')).rejects.toMatchObject(refused);
  expect(server.asked).toEqual([]);
});
