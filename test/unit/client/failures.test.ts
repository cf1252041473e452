import { errors, MockAgent } from 'undici';
import { expect } from 'vitest';
import { understandFailure } from '../../../src/client/failure.ts';
import { createClient, isClientError } from '../../../src/client/index.ts';
import { test as base, CLIENT_SECRET, rejectionOf } from './loopback-service.ts';

/** A network without a wire, for failures that a real one shows only after a wait. */
const test = base.extend('network', ({ task }, { onCleanup }) => {
  const agent = new MockAgent();
  agent.disableNetConnect();
  onCleanup(async () => {
    agent.assertNoPendingInterceptors();
    await agent.close();
  });
  const pool = agent.get('https://api.example.test');
  const createOne = () =>
    createClient({
      baseUrl: 'https://api.example.test',
      clientId: task.id,
      clientSecret: CLIENT_SECRET,
      dispatcher: agent,
      retry: false,
    });
  return {
    client: createOne(),
    createClient: createOne,
    fail: (error: Error) => pool.intercept({ path: () => true, method: 'POST' }).replyWithError(error),
  };
});

const systemError = (code: string) => Object.assign(new Error(`failed with ${code}`), { code });

for (const code of ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN']) {
  test(`${code} is a failure of the transport`, async ({ network }) => {
    network.fail(systemError(code));
    const error = await rejectionOf(network.client.sign.sessions.get('s1'));
    expect(error).toMatchObject({ name: 'TransportError', code: 'CLIENT_TRANSPORT', cause: { code } });
    expect(String(error)).toContain(`could not reach https://api.example.test (${code})`);
  });
}

const TIMEOUTS = {
  connect: [new errors.ConnectTimeoutError(), systemError('ETIMEDOUT')],
  headers: [new errors.HeadersTimeoutError()],
  body: [new errors.BodyTimeoutError()],
};

for (const [phase, failures] of Object.entries(TIMEOUTS)) {
  test(`silence while waiting for the ${phase} is a timeout that names it`, async ({ network }) => {
    for (const failure of failures) {
      network.fail(failure);
      const error = await rejectionOf(network.client.accessToken());
      expect(error).toMatchObject({
        name: 'TimeoutError',
        code: 'CLIENT_TIMEOUT',
        operation: 'issueToken',
        phase,
      });
    }
  });
}

for (const code of ['DEPTH_ZERO_SELF_SIGNED_CERT', 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID']) {
  test(`${code} is a certificate that is not trusted, so nothing was sent`, () => {
    const context = { operation: 'executeFlow', signal: undefined, attempted: 'reach it' };
    const error = understandFailure(systemError(code), context);
    expect(error).toMatchObject({ code: 'CLIENT_TRANSPORT', stage: 'connect' });
  });
}

for (const code of ['ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']) {
  test(`${code} of a connection that had come about is no proof that nothing was sent`, () => {
    const lost = Object.assign(systemError(code), { syscall: 'read' });
    const context = { operation: 'executeFlow', signal: undefined, attempted: 'reach it' };
    expect(understandFailure(lost, context)).toMatchObject({ code: 'CLIENT_TRANSPORT', stage: 'exchange' });
  });
}

test('a failed token request is tried again by the next call', async ({ network }) => {
  network.fail(systemError('ECONNRESET'));
  network.fail(systemError('ECONNREFUSED'));
  expect(await rejectionOf(network.client.accessToken())).toMatchObject({ cause: { code: 'ECONNRESET' } });
  expect(await rejectionOf(network.client.accessToken())).toMatchObject({ cause: { code: 'ECONNREFUSED' } });
});

test('a port where nobody listens is a failure of the transport', async ({ service }) => {
  const client = service.createClient({ baseUrl: 'http://127.0.0.1:1' });
  expect(await rejectionOf(client.accessToken())).toMatchObject({ code: 'CLIENT_TRANSPORT' });
});

test('a reset before the reply is a failure of the transport', async ({ service, client }) => {
  service.answer((response) => response.destroy());
  const error = await rejectionOf(client.sign.sessions.get('s1'));
  expect(error).toMatchObject({ code: 'CLIENT_TRANSPORT', operation: 'getSigningSession' });
});

test('a reset in the middle of the JSON is a failure of the transport', async ({ service, client }) => {
  service.answer((response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"id": "s1", ', () => response.destroy());
  });
  expect(await rejectionOf(client.sign.sessions.get('s1'))).toMatchObject({ code: 'CLIENT_TRANSPORT' });
});

test('a signal ends a call that waits for its reply', async ({ service, client }) => {
  const patience = new AbortController();
  service.answer((response) => {
    response.flushHeaders();
    patience.abort(new Error('too slow'));
  });
  const error = await rejectionOf(client.sign.sessions.get('s1', { signal: patience.signal }));
  expect(error).toMatchObject({
    name: 'AbortedError',
    code: 'CLIENT_ABORTED',
    operation: 'getSigningSession',
    cause: { message: 'too slow' },
  });
});

test('a signal that was given before the call sends nothing', async ({ service, client }) => {
  const error = await rejectionOf(client.sign.sessions.get('s1', { signal: AbortSignal.abort() }));
  expect(error).toMatchObject({ code: 'CLIENT_ABORTED' });
  expect(service.tokenRequests).toHaveLength(0);
});

test('a file that changes its length while it is sent is a failure on the side of the caller', () => {
  const context = { operation: 'uploadDocument', signal: undefined, attempted: 'reach the service' };
  const error = understandFailure(new errors.RequestContentLengthMismatchError(), context);
  expect(error).toMatchObject({ name: 'LocalIoError', code: 'CLIENT_LOCAL_IO', operation: 'uploadDocument' });
});

test('a call after close says that the client is closed', async ({ service }) => {
  const client = service.createClient();
  await client.close();
  await client.close();
  const error = await rejectionOf(client.accessToken());
  expect(error).toMatchObject({ code: 'CLIENT_TRANSPORT' });
  expect(String(error)).toContain('the client is closed');
});

test('closing a client leaves a dispatcher of the caller open', async ({ network }) => {
  await network.client.close();
  expect(await rejectionOf(network.client.accessToken())).toMatchObject({ stage: 'closed' });
  network.fail(systemError('ECONNRESET'));
  expect(await rejectionOf(network.createClient().accessToken())).toMatchObject({
    cause: { code: 'ECONNRESET' },
  });
});

test('an error of another copy of the package is known as a client error', async ({ network }) => {
  network.fail(systemError('ECONNRESET'));
  expect(isClientError(await rejectionOf(network.client.accessToken()))).toBe(true);
  const fromAnotherCopy = Object.assign(new Error('x'), { [Symbol.for('signimock.ClientError')]: true });
  expect(isClientError(fromAnotherCopy)).toBe(true);
  for (const other of [new Error('x'), null, undefined, 'CLIENT_TRANSPORT'])
    expect(isClientError(other)).toBe(false);
});
