import { expect } from 'vitest';
import { ApiError, type ClientEvent, type ClientOptions } from '../../../src/client/index.ts';
import { decideRetry } from '../../../src/client/retry/decide-retry.ts';
import { readRetryPolicy } from '../../../src/client/retry/retry-policy.ts';
import { json, type LoopbackService, raw, rejectionOf, test, tokenRefused } from './loopback-service.ts';

const SESSION = { id: 's1', lifecycle: { state: 'READY', stateIsFinal: false } };
const ok = json(200, SESSION);
const busy = (retryAfter?: string) =>
  json(429, { code: 'too_many_requests' }, retryAfter === undefined ? {} : { 'retry-after': retryAfter });
const down = json(503, { code: 'service_unavailable' });

function createPatient(service: LoopbackService, options: Partial<ClientOptions> = {}) {
  const time = { nowMs: Date.UTC(2030, 0, 1), waitsMs: [] as number[] };
  const events: ClientEvent[] = [];
  const client = service.createClient({
    retry: {},
    random: () => 0,
    nowMs: () => time.nowMs,
    async wait(waitMs) {
      time.waitsMs.push(waitMs);
      time.nowMs += waitMs;
    },
    onEvent: (event) => events.push(event),
    ...options,
  });
  return { client, time, events };
}

test('a wait that takes exactly the time that is left is still made', () => {
  const error = new ApiError({
    operation: 'x',
    status: 429,
    apiCode: undefined,
    title: undefined,
    detail: undefined,
    traceId: undefined,
    invalidParams: [],
    retryAfterMs: 60_000,
    streamConsumed: false,
  });
  const failed = { error, attempt: 1, isIdempotent: true, canResend: true };
  expect(decideRetry(failed, readRetryPolicy(), { leftMs: 60_000, budget: 20, jitter: 0 })).toMatchObject({
    kind: 'retry',
    delayMs: 60_000,
  });
});

test('a deletion whose first try may have worked succeeds, whatever the tries in between came to', async ({
  service,
}) => {
  const { client } = createPatient(service);
  service.answer(
    (response) => response.destroy(),
    busy('1'),
    json(404, { code: 'signing_session_not_found' }),
  );
  expect(await client.sign.sessions.delete('s1')).toBeUndefined();
});

test('the budget of retries is not touched by those at a time that the service has named', async ({
  service,
}) => {
  const { client } = createPatient(service, { retry: { budget: 1 } });
  service.answer(busy('1'), busy('1'), down, ok);
  expect(await client.sign.sessions.get('s1')).toEqual(SESSION);
});

test('a used-up quota stays a refusal of the API, for no wait helps', async ({ service }) => {
  const { client } = createPatient(service, { rateLimit: true });
  service.answer(json(429, { code: 'quota_exceeded' }), ok);
  expect(await rejectionOf(client.mint.execute('f1'))).toMatchObject({
    code: 'CLIENT_API_REFUSED',
    apiCode: 'quota_exceeded',
  });
  await client.sign.sessions.get('s1');
});

test('a token endpoint that goes on to answer 429 ends in the error that says when to come back', async ({
  service,
}) => {
  const { client } = createPatient(service);
  service.answerToken(
    ...Array.from({ length: 4 }, () => json(429, { error: 'slow_down' }, { 'retry-after': '5' })),
  );
  expect(await rejectionOf(client.sign.sessions.get('s1'))).toMatchObject({
    code: 'CLIENT_RATE_LIMITED',
    operation: 'issueToken',
    retryAfterMs: 5_000,
  });
});

test('a 429 without Retry-After holds the other calls for as long as the first back-off may take', async ({
  service,
}) => {
  const { client, time } = createPatient(service, {
    rateLimit: true,
    retry: { maxAttempts: 1, baseDelayMs: 500 },
  });
  service.answer(busy(), ok);
  await rejectionOf(client.sign.sessions.get('s1'));
  await client.sign.sessions.get('s1');
  expect(time.waitsMs).toEqual([500]);
});

test('the budget of retries is never more than it was at first, however many calls succeed', async ({
  service,
}) => {
  const { client } = createPatient(service, { retry: { budget: 1 } });
  service.answer(...Array.from({ length: 10 }, () => ok), down, down);
  for (let calls = 0; calls < 10; calls += 1) await client.sign.sessions.get('s1');
  await rejectionOf(client.sign.sessions.get('s1'));
  expect(service.asked).toHaveLength(12);
});

test('a token that was got gives a part of a retry back too', async ({ service }) => {
  const { client } = createPatient(service, { retry: { budget: 1 } });
  service.answer(down, ...Array.from({ length: 5 }, () => [tokenRefused, ok]).flat(), down, ok);
  for (let calls = 0; calls < 6; calls += 1) await client.sign.sessions.get('s1');
  expect(service.tokenRequests).toHaveLength(6);
});

test('a token that was refused twice in a call is not used by the next one', async ({ service, client }) => {
  service.answer(tokenRefused, tokenRefused, ok);
  await rejectionOf(client.sign.sessions.get('s1'));
  await client.sign.sessions.get('s1');
  expect(service.asked.map(({ headers }) => headers.authorization)).toEqual([
    'Bearer token-1',
    'Bearer token-2',
    'Bearer token-3',
  ]);
});

test('each try of a download has the whole time of a call', async ({ service, folder }) => {
  const { client } = createPatient(service, {
    random: () => 0.9,
    retry: { baseDelayMs: 40_000, maxDelayMs: 40_000 },
    timeouts: { callMs: 60_000 },
  });
  service.answer(down, down, raw(200, 'lease', { 'content-type': 'application/pdf', 'content-length': '5' }));
  expect(await client.sign.documents.downloadToFile('d1', `${folder}/lease.pdf`)).toMatchObject({
    sizeBytes: 5,
  });
});
