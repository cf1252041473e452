import { expect } from 'vitest';
import { json, rejectionOf } from './loopback-service.ts';
import { inStatus, test } from './mint-waiting-service.ts';

test('the clock and the waiting of one call take the place of the client ones', async ({
  service,
  waiting,
}) => {
  service.answer(inStatus('Running'), inStatus('Finished'));
  let nowMs = 5;
  const told: number[] = [];
  await waiting.waitForCompletion('i1', {
    pollEveryMs: 7,
    nowMs: () => nowMs,
    async wait(waitMs) {
      nowMs += waitMs;
    },
    onProgress: ({ elapsedMs }) => told.push(elapsedMs),
  });
  expect(told).toEqual([0, 7]);
  expect(waiting.time.waitsMs).toEqual([]);
});

test('the signal ends a wait that knows nothing of signals', async ({ service, waiting }) => {
  service.answer(inStatus('Running'));
  const patience = new AbortController();
  const never = new Promise<void>(() => {});
  const work = waiting.waitForCompletion('i1', {
    signal: patience.signal,
    wait() {
      patience.abort(new Error('the customer left'));
      return never;
    },
  });
  expect(await rejectionOf(work)).toMatchObject({
    name: 'AbortedError',
    code: 'CLIENT_ABORTED',
    operation: 'waitForCompletion',
    cause: { message: 'the customer left' },
  });
});

test('the signal ends the wait on the timer, in the client terms', async ({ service }) => {
  const client = service.createClient();
  service.answer(inStatus('Running'));
  const patience = new AbortController();
  const work = client.mint.waitForCompletion('i1', {
    signal: patience.signal,
    onProgress: () => queueMicrotask(() => patience.abort()),
  });
  expect(await rejectionOf(work)).toMatchObject({ code: 'CLIENT_ABORTED', operation: 'waitForCompletion' });
});

test('a signal that was given too late asks for nothing', async ({ service, waiting }) => {
  const work = waiting.waitForCompletion('i1', { signal: AbortSignal.abort() });
  expect(await rejectionOf(work)).toMatchObject({ code: 'CLIENT_ABORTED' });
  expect([...service.asked, ...service.tokenRequests]).toEqual([]);
});

test('a refused poll ends the wait with its error', async ({ service, waiting }) => {
  service.answer(
    inStatus('Running'),
    json(404, { title: 'Could not find instance', code: 'instance_not_found' }),
  );
  expect(await rejectionOf(waiting.waitForCompletion('i1'))).toMatchObject({
    code: 'CLIENT_API_REFUSED',
    operation: 'getFlowInstance',
    status: 404,
  });
});

test('a poll that fails for a reason that passes is told as missed, and the next goes on', async ({
  service,
  waiting,
}) => {
  service.answer(
    json(503, {}),
    inStatus('Running'),
    json(429, { code: 'too_many_requests' }),
    (response) => response.destroy(),
    inStatus('Finished'),
  );
  const told: unknown[] = [];
  const completion = await waiting.waitForCompletion('i1', {
    onProgress: ({ status, failure }) => told.push([status, failure?.code]),
  });
  expect(completion.outcome).toBe('finished');
  expect(told).toEqual([
    [undefined, 'CLIENT_API_REFUSED'],
    ['Running', undefined],
    ['Running', 'CLIENT_RATE_LIMITED'],
    ['Running', 'CLIENT_TRANSPORT'],
    ['Finished', undefined],
  ]);
});

test('a service that is never to be had ends the wait with its failure, when the time is up', async ({
  service,
  waiting,
}) => {
  service.answer(json(503, {}), json(503, {}));
  const work = waiting.waitForCompletion('i1', { timeoutMs: 30_000 });
  expect(await rejectionOf(work)).toMatchObject({ code: 'CLIENT_API_REFUSED', status: 503 });
});

test('an interval under the least is refused, and says how to lower it', async ({ service }) => {
  const { mint } = service.createClient();
  const error = await rejectionOf(mint.waitForCompletion('i1', { pollEveryMs: 29_999 }));
  expect(error).toMatchObject({ code: 'CLIENT_INVALID_OPTION', option: 'pollEveryMs' });
  expect(String(error)).toContain('minPollMs');
});

test('chance adds up to a tenth of the interval, and takes nothing away', async ({ service }) => {
  const waitsMs: number[] = [];
  const wait = async (waitMs: number) => void waitsMs.push(waitMs);
  const { mint } = service.createClient({ wait, random: () => 0.5 });
  service.answer(inStatus('Running'), inStatus('Finished'));
  await mint.waitForCompletion('i1');
  expect(waitsMs).toEqual([31_500]);
});

test('what the listener throws reaches the caller as it is', async ({ service, waiting }) => {
  service.answer(inStatus('Running'));
  const work = waiting.waitForCompletion('i1', {
    onProgress() {
      throw new RangeError('no room');
    },
  });
  expect(await rejectionOf(work)).toBeInstanceOf(RangeError);
});

for (const [option, value] of [
  ['pollEveryMs', 0],
  ['pollEveryMs', 2_147_483_648],
  ['timeoutMs', -1],
  ['timeoutMs', Number.NaN],
] as const) {
  test(`${option} of ${value} is refused before anything is sent`, async ({ service, waiting }) => {
    const error = await rejectionOf(waiting.waitForCompletion('i1', { [option]: value }));
    expect(error).toMatchObject({ code: 'CLIENT_INVALID_OPTION', option });
    expect(service.asked).toEqual([]);
  });
}
