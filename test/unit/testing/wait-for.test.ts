import { describe, expect, test as plainTest } from 'vitest';
import type { RequestLine } from '../../../src/testing/requests.ts';
import { createWaitFor } from '../../../src/testing/wait-for.ts';
import { modes } from './modes.ts';
import { createSession } from './session.ts';

const SOON = { withinMs: 30 };

plainTest('a wait for requests looks once at first, and once more when there is a new one', async () => {
  const { promise: asked, resolve: ring } = Promise.withResolvers<void>();
  const line = { number: 1 } as RequestLine;
  let looks = 0;
  const waitFor = createWaitFor({
    accountId: 'a',
    isFrozen: () => false,
    nextRequest: () => asked,
    async requests() {
      looks += 1;
      return looks === 1 ? [] : [line];
    },
  });
  const waiting = waitFor({ times: 1 });
  await Promise.resolve();
  expect(looks).toBe(1);
  ring();
  expect(await waiting).toEqual([line]);
  expect(looks).toBe(2);
});

describe.for(modes)('waiting on an account $mode', ({ test }) => {
  test('ends with the request that is waited for', async ({ account }) => {
    const waiting = account.waitFor({ operationId: 'createSigningSessions', status: 201 });
    await createSession(account);
    expect((await waiting).map(({ number, status }) => [number, status])).toEqual([[4, 201]]);
  });

  test('counts the requests that were made before', async ({ account }) => {
    await createSession(account);
    const waiting = account.waitFor({ operationId: 'uploadDocument', times: 2 });
    await createSession(account);
    expect(await waiting).toHaveLength(2);
    expect(await account.waitFor({ operationId: 'uploadDocument', times: 2 })).toHaveLength(2);
  });

  test('can start after what has been seen', async ({ account }) => {
    await createSession(account);
    const after = (await account.requests()).at(-1)?.number ?? 0;
    await expect(account.waitFor({ status: '2xx', after }, SOON)).rejects.toMatchObject({
      code: 'SIM_WAIT_ENDED',
    });
  });

  test('ends with what a probe finds, in the requests or anywhere else', async ({ account }) => {
    const sessionId = await createSession(account);
    const signing = account.signer.sign(sessionId);
    const session = await account.waitFor(async () => {
      const found = await account.client.sign.sessions.get(sessionId);
      return found.lifecycle.state === 'SIGNED' && found;
    });
    expect(session.id).toBe(sessionId);
    await signing;
    const uploads = await account.waitFor((requests) =>
      requests.find(({ operationId }) => operationId === 'uploadDocument'),
    );
    expect(uploads.status).toBe(200);
  });

  test('takes a probe that throws for one that has not found it yet', async ({ account }) => {
    let asked = 0;
    const found = await account.waitFor(() => {
      asked += 1;
      if (asked < 3) throw new Error('not yet');
      return asked;
    });
    expect(found).toBe(3);
  });

  test('fails with what was seen instead', async ({ account }) => {
    await createSession(account);
    const failure = account.waitFor({ operationId: 'getSigningSession', times: 2 }, SOON);
    await expect(failure).rejects.toThrow(
      'Waited 30 ms for 2 requests with {"operationId":"getSigningSession"}, and saw 0. ' +
        "The account's clock is frozen: nothing falls due unless you advance it. " +
        `Account ${account.id} received:\n` +
        '  1. 200 POST /auth/open/connect/token (issueToken): ok\n' +
        '  2. 200 POST /sign/documents (uploadDocument): ok\n',
    );
    await expect(failure).rejects.toMatchObject({ name: 'SimulatorError', code: 'SIM_WAIT_ENDED' });
  });

  test('fails with what the probe threw last', async ({ account }) => {
    await account.clock.set({ mode: 'live' });
    const cause = new Error('The page is empty.');
    const failure = account.waitFor(() => Promise.reject(cause), SOON);
    await expect(failure).rejects.toMatchObject({
      code: 'SIM_WAIT_ENDED',
      cause,
      message:
        'Waited 30 ms for what the probe looks for. It last threw: The page is empty. ' +
        `Account ${account.id} received no requests.`,
    });
  });

  test('does not wait for a probe that never answers', async ({ account }) => {
    const failure = account.waitFor(() => new Promise<never>(() => {}), SOON);
    await expect(failure).rejects.toMatchObject({ code: 'SIM_WAIT_ENDED' });
  });

  test('shows the last requests of many', async ({ account }) => {
    const { client } = account;
    await Promise.all(Array.from({ length: 24 }, () => client.sign.sessions.list()));
    const failure = account.waitFor({ status: 500 }, SOON);
    await expect(failure).rejects.toThrow(/received:\n {2}\(5 more before these\)\n {2}6\. 200 GET /);
  });
});
