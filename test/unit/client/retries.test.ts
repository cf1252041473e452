import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, vi } from 'vitest';
import type { ClientEvent, ClientOptions } from '../../../src/client/index.ts';
import {
  json,
  type LoopbackService,
  test as loopbackTest,
  raw,
  rejectionOf,
  tokenRefused,
} from './loopback-service.ts';

const SESSION = { id: 's1', lifecycle: { state: 'READY', stateIsFinal: false } };
const STARTED = { id: 'i1', workflowUrl: null };
const ok = json(200, SESSION);
const busy = (retryAfter?: string) =>
  json(429, { code: 'too_many_requests' }, retryAfter === undefined ? {} : { 'retry-after': retryAfter });
const down = json(503, { code: 'service_unavailable' });

/** A client that repeats, whose waits move its clock and take no time. */
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

const test = loopbackTest.extend('patient', ({ service }) => createPatient(service));

describe('a read', () => {
  test('is repeated until it succeeds, and its caller notices nothing', async ({ service, patient }) => {
    service.answer(down, raw(502, '<html>'), (response) => response.destroy(), ok);
    expect(await patient.client.sign.sessions.get('s1')).toEqual(SESSION);
  });

  test('waits as long as Retry-After says', async ({ service, patient }) => {
    service.answer(busy('7'), ok);
    await patient.client.sign.sessions.get('s1');
    expect(patient.time.waitsMs).toEqual([7_000]);
  });

  test('ends with a typed error that says when to come back, when the tries are used up', async ({
    service,
    patient,
  }) => {
    service.answer(...Array.from({ length: 4 }, () => busy('10')));
    const error = await rejectionOf(patient.client.sign.sessions.get('s1'));
    expect(error).toMatchObject({
      name: 'RateLimitError',
      code: 'CLIENT_RATE_LIMITED',
      operation: 'getSigningSession',
      retryAtMs: Date.UTC(2030, 0, 1, 0, 0, 40),
    });
    expect(String(error)).toContain('2030-01-01T00:00:40.000Z');
  });

  test('fails at once when the service asks to wait longer than the call may take', async ({
    service,
    patient,
  }) => {
    service.answer(busy('3600'));
    expect(await rejectionOf(patient.client.sign.sessions.get('s1'))).toMatchObject({
      code: 'CLIENT_RATE_LIMITED',
      retryAtMs: Date.UTC(2030, 0, 1, 1),
    });
    expect(patient.time.waitsMs).toEqual([]);
  });

  test('fails in the same way when the 429 is the page of a gateway, and says when to come back', async ({
    service,
    patient,
  }) => {
    service.answer(raw(429, '<html>', { 'content-type': 'text/html', 'retry-after': '3600' }));
    const error = await rejectionOf(patient.client.sign.sessions.get('s1'));
    expect(error).toMatchObject({ code: 'CLIENT_RATE_LIMITED', retryAtMs: Date.UTC(2030, 0, 1, 1) });
  });

  test('waits as long as the token endpoint says, in the words of OAuth as well', async ({
    service,
    patient,
  }) => {
    service.answerToken(json(429, { error: 'slow_down' }, { 'retry-after': '7' }));
    service.answer(ok);
    await patient.client.sign.sessions.get('s1');
    expect(patient.time.waitsMs).toEqual([7_000]);
  });

  test('fails at once for a wait that does not fit, also when the clock is set back meanwhile', async ({
    service,
    patient,
  }) => {
    service.answer((response, asked) => {
      patient.time.nowMs -= 3_600_000;
      busy('1800')(response, asked);
    });
    expect(await rejectionOf(patient.client.sign.sessions.get('s1'))).toMatchObject({
      code: 'CLIENT_RATE_LIMITED',
    });
    expect(patient.time.waitsMs).toEqual([]);
  });

  test('says when a service that is down will be back, whatever the body', async ({ service, patient }) => {
    service.answer(raw(503, '<html>', { 'content-type': 'text/html', 'retry-after': '3600' }));
    service.answerToken(json(503, { error: 'temporarily_unavailable' }, { 'retry-after': '3600' }));
    for (const failing of ['accessToken', 'get'] as const) {
      const { client } = patient;
      const call = failing === 'get' ? client.sign.sessions.get('s1') : client.accessToken();
      const error = await rejectionOf(call);
      expect(error).toMatchObject({ status: 503, retryAfterMs: 3_600_000 });
      expect(String(error)).toContain('3600 s');
    }
  });

  test('that breaks off in the middle of its JSON is repeated', async ({ service, patient }) => {
    service.answer((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
      response.write('{"id": "s1", ', () => response.destroy());
    }, ok);
    expect(await patient.client.sign.sessions.get('s1')).toEqual(SESSION);
  });

  test('is told try for try, without anything that must not be told', async ({ service, patient }) => {
    service.answer(busy('2'), ok);
    await patient.client.sign.sessions.get('s1');
    expect(patient.events).toEqual([
      {
        type: 'request',
        operation: 'issueToken',
        attempt: 1,
        status: 200,
        errorCode: undefined,
        durationMs: 0,
      },
      { type: 'tokenRenewed', from: 'issued', lifetimeMs: 600_000 },
      {
        type: 'request',
        operation: 'getSigningSession',
        attempt: 1,
        status: 429,
        errorCode: 'CLIENT_API_REFUSED',
        durationMs: 0,
      },
      { type: 'retry', operation: 'getSigningSession', attempt: 2, reason: 'rate limited', waitMs: 2_000 },
      {
        type: 'request',
        operation: 'getSigningSession',
        attempt: 2,
        status: 200,
        errorCode: undefined,
        durationMs: 0,
      },
    ]);
  });

  test('is not disturbed by a listener that throws', async ({ service }) => {
    const { client } = createPatient(service, {
      onEvent() {
        throw new Error('the log is full');
      },
    });
    service.answer(ok);
    expect(await client.sign.sessions.get('s1')).toEqual(SESSION);
  });
});

describe('an execution', () => {
  test('is started once when its reply is lost, and the error says that the outcome is unknown', async ({
    service,
    patient,
  }) => {
    service.answer((response) => response.destroy());
    const error = await rejectionOf(patient.client.mint.execute('f1'));
    expect(error).toMatchObject({
      name: 'UnknownOutcomeError',
      code: 'CLIENT_OUTCOME_UNKNOWN',
      operation: 'executeFlow',
      cause: { code: 'CLIENT_TRANSPORT' },
    });
    expect(service.asked).toHaveLength(1);
  });

  test('that is answered by a success nobody can read may have been started', async ({
    service,
    patient,
  }) => {
    const { client } = patient;
    for (const body of ['<html>', '{"id":"i1","workfl', '[]']) {
      service.answer(raw(200, body, { 'content-type': 'application/json' }));
      expect(await rejectionOf(client.mint.execute('f1'))).toMatchObject({
        code: 'CLIENT_OUTCOME_UNKNOWN',
        cause: { code: 'CLIENT_UNEXPECTED_REPLY', status: 200 },
      });
    }
    service.answer(raw(302, '', { location: '/login' }));
    expect(await rejectionOf(client.mint.execute('f1'))).toMatchObject({ code: 'CLIENT_UNEXPECTED_REPLY' });
  });

  test('is not repeated after an error of the server', async ({ service, patient }) => {
    service.answer(down);
    expect(await rejectionOf(patient.client.mint.execute('f1'))).toMatchObject({
      code: 'CLIENT_OUTCOME_UNKNOWN',
      cause: { code: 'CLIENT_API_REFUSED', status: 503 },
    });
  });

  test('is repeated after 429, which refused it unseen', async ({ service, patient }) => {
    service.answer(busy('1'), json(200, STARTED));
    expect(await patient.client.mint.execute('f1')).toMatchObject({ instanceId: 'i1' });
  });

  test('is repeated when nobody listens, and fails for want of a connection', async ({ service }) => {
    const { client, time } = createPatient(service, { baseUrl: 'http://127.0.0.1:1', random: () => 0.5 });
    expect(await rejectionOf(client.mint.execute('f1'))).toMatchObject({
      code: 'CLIENT_TRANSPORT',
      operation: 'issueToken',
      stage: 'connect',
    });
    expect(time.waitsMs).toEqual([250, 500, 1_000]);
  });

  test('that got no token has not been sent, so its outcome is known', async ({ service, patient }) => {
    service.answerToken(...Array.from({ length: 4 }, () => raw(503, '')));
    expect(await rejectionOf(patient.client.mint.execute('f1'))).toMatchObject({
      code: 'CLIENT_API_REFUSED',
      operation: 'issueToken',
      status: 503,
    });
    expect(service.asked).toEqual([]);
  });
});

describe('a deletion', () => {
  test('of what an earlier try has deleted is a success', async ({ service, patient }) => {
    service.answer((response) => response.destroy(), json(404, { code: 'signing_session_not_found' }));
    expect(await patient.client.sign.sessions.delete('s1')).toBeUndefined();
  });

  test('of what was never there is refused, also after a try that was refused unseen', async ({
    service,
    patient,
  }) => {
    service.answer(busy('1'), json(404, { code: 'document_not_found' }));
    expect(await rejectionOf(patient.client.sign.documents.delete('d1'))).toMatchObject({ status: 404 });
  });

  test('of what was never there is refused', async ({ service, patient }) => {
    service.answer(json(404, { code: 'signing_session_not_found' }));
    expect(await rejectionOf(patient.client.sign.sessions.delete('s1'))).toMatchObject({ status: 404 });
  });
});

describe('a refused token', () => {
  test('is renewed once for a call, however often the call is repeated', async ({ service, patient }) => {
    service.answer(tokenRefused, down, tokenRefused);
    expect(await rejectionOf(patient.client.sign.sessions.get('s1'))).toMatchObject({ status: 401 });
    expect(service.tokenRequests).toHaveLength(2);
  });

  test('is renewed after a 403 as well, where that is asked for', async ({ service }) => {
    const { client } = createPatient(service, { renewOnForbidden: true });
    const forbidden = json(403, { code: 'missing_permission' });
    service.answer(forbidden, json(200, STARTED), forbidden, forbidden);
    expect(await client.mint.execute('f1')).toMatchObject({ instanceId: 'i1' });
    expect(await rejectionOf(client.mint.execute('f1'))).toMatchObject({ status: 403 });
    expect(service.tokenRequests).toHaveLength(3);
  });
});

describe('the budget of retries', () => {
  test('keeps a client from multiplying the load of a service that is down', async ({ service }) => {
    const { client } = createPatient(service, { retry: { budget: 3 } });
    service.answer(...Array.from({ length: 8 }, () => down));
    for (let calls = 0; calls < 5; calls += 1) await rejectionOf(client.sign.sessions.get('s1'));
    expect(service.asked).toHaveLength(8);
  });

  test('comes back with calls that succeed', async ({ service }) => {
    const { client } = createPatient(service, { retry: { budget: 1 } });
    service.answer(down, ok, down, ...Array.from({ length: 9 }, () => ok), down, ok);
    await client.sign.sessions.get('s1');
    await rejectionOf(client.sign.sessions.get('s1'));
    for (let calls = 0; calls < 9; calls += 1) await client.sign.sessions.get('s1');
    expect(await client.sign.sessions.get('s1')).toEqual(SESSION);
  });
});

describe('the time of a call', () => {
  /** A reply that never comes, while the time of the call goes by. */
  const hang = (): void => void vi.advanceTimersByTime(1_000);

  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  test('ends one that hangs, in a typed error', async ({ service }) => {
    const client = service.createClient({ timeouts: { callMs: 1_000 } });
    await client.accessToken();
    service.answer(hang);
    expect(await rejectionOf(client.sign.sessions.get('s1'))).toMatchObject({
      code: 'CLIENT_TIMEOUT',
      phase: 'call',
      operation: 'getSigningSession',
    });
  });

  test('ends a POST that hangs, and its outcome is unknown', async ({ service }) => {
    const client = service.createClient({ timeouts: { callMs: 1_000 } });
    await client.accessToken();
    service.answer(hang);
    expect(await rejectionOf(client.mint.execute('f1'))).toMatchObject({
      code: 'CLIENT_OUTCOME_UNKNOWN',
      cause: { code: 'CLIENT_TIMEOUT', phase: 'call' },
    });
  });

  test('ends the wait for the next try when its caller says so', async ({ service }) => {
    const patience = new AbortController();
    const { client } = createPatient(service, {
      wait() {
        patience.abort(new Error('enough'));
        return new Promise(() => {});
      },
    });
    service.answer(down);
    expect(await rejectionOf(client.sign.sessions.get('s1', { signal: patience.signal }))).toMatchObject({
      code: 'CLIENT_ABORTED',
      cause: { message: 'enough' },
    });
  });
});

test('a stream that has been sent is not sent again', async ({ service, patient }) => {
  service.answer(busy('1'));
  const upload = patient.client.sign.documents.upload(Readable.from(['lease']), {
    contentType: 'text/plain',
  });
  expect(await rejectionOf(upload)).toMatchObject({ code: 'CLIENT_RATE_LIMITED' });
  expect(service.asked).toHaveLength(1);
});
