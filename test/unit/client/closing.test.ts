import { expect } from 'vitest';
import { json, rejectionOf, test } from './loopback-service.ts';

const SESSION = { id: 's1', lifecycle: { state: 'READY', stateIsFinal: false } };

test('closing waits for a call that has no token yet', async ({ service, client }) => {
  service.answer(json(200, SESSION));
  const call = client.sign.sessions.get('s1');
  await client.close();
  expect(await call).toEqual(SESSION);
});

test('closing waits for a call that waits for its next try, and takes no other', async ({ service }) => {
  service.answer(json(503, { code: 'service_unavailable' }), json(200, SESSION));
  const waits = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const client = service.createClient({
    retry: {},
    wait() {
      begun.resolve();
      return waits.promise;
    },
  });
  const call = client.sign.sessions.get('s1');
  await begun.promise;
  const closing = client.close();
  expect(await rejectionOf(client.sign.sessions.get('s2'))).toMatchObject({
    code: 'CLIENT_TRANSPORT',
    stage: 'closed',
  });
  waits.resolve();
  await closing;
  expect(await call).toEqual(SESSION);
});

test('closing does not wait for a token that nobody waits for any more', async ({ service, client }) => {
  service.answerToken(() => {});
  const signal = AbortSignal.timeout(50);
  expect(await rejectionOf(client.sign.sessions.get('s1', { signal }))).toMatchObject({
    code: 'CLIENT_ABORTED',
  });
  await client.close();
  expect(service.tokenRequests).toHaveLength(1);
});

test('closing ends the wait for a token that another client fetches, once no call needs it', async ({
  service,
}) => {
  const waited = Promise.withResolvers<AbortSignal | undefined>();
  const heldByAnother = {
    get: async () => undefined,
    set: async () => {},
    discard: async () => {},
    lock: async () => undefined,
  };
  const client = service.createClient({
    tokenStore: heldByAnother,
    wait(_waitMs, signal) {
      waited.resolve(signal);
      return new Promise(() => {});
    },
  });
  const patience = new AbortController();
  const call = client.accessToken({ signal: patience.signal });
  const signal = await waited.promise;
  patience.abort();
  expect(await rejectionOf(call)).toMatchObject({ code: 'CLIENT_ABORTED' });
  expect(signal?.aborted).toBe(false);
  await client.close();
  expect(signal?.aborted).toBe(true);
});
