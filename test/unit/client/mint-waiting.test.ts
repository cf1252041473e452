import { expect } from 'vitest';
import type { WaitProgress } from '../../../src/client/index.ts';
import {
  type Answer,
  json,
  type LoopbackService,
  test as loopbackTest,
  rejectionOf,
} from './loopback-service.ts';

const WORKFLOW_URL = 'http://127.0.0.1:4010/_mock/journeys/j1';

const inStatus = (status: string, more: object = {}): Answer =>
  json(200, { id: 'i1', status, workflowUrl: WORKFLOW_URL, fault: null, ...more });

/** A client whose waits move its clock and take no time, and what it waited. */
function createWaiting(service: LoopbackService) {
  const time = { nowMs: 0, waitsMs: [] as number[] };
  const client = service.createClient({
    nowMs: () => time.nowMs,
    async wait(waitMs) {
      time.waitsMs.push(waitMs);
      time.nowMs += waitMs;
    },
  });
  return { time, client, waitForCompletion: client.mint.waitForCompletion };
}

const test = loopbackTest.extend('waiting', ({ service }) => createWaiting(service));

test('an instance that is finished already needs one poll and no wait', async ({ service, waiting }) => {
  service.answer(inStatus('Finished'));
  const completion = await waiting.waitForCompletion('i1');
  expect(completion).toMatchObject({ outcome: 'finished', instance: { id: 'i1', status: 'Finished' } });
  expect(waiting.time.waitsMs).toEqual([]);
});

test('the service is polled every 30 seconds, and each poll is told', async ({ service, waiting }) => {
  service.answer(inStatus('Running'), inStatus('Suspended'), inStatus('Finished'));
  const told: WaitProgress[] = [];
  await waiting.waitForCompletion('i1', { onProgress: (progress) => told.push(progress) });
  expect(waiting.time.waitsMs).toEqual([30_000, 30_000]);
  expect(told).toEqual([
    { status: 'Running', attempt: 1, elapsedMs: 0 },
    { status: 'Suspended', attempt: 2, elapsedMs: 30_000 },
    { status: 'Finished', attempt: 3, elapsedMs: 60_000 },
  ]);
});

test('a failed instance is an outcome with all the service tells', async ({ service, waiting }) => {
  service.answer(
    inStatus('Faulted', { fault: 'Workflow execution failed' }),
    json(200, { id: 'i1', status: 'Faulted' }),
  );
  expect(await waiting.waitForCompletion('i1')).toMatchObject({
    outcome: 'faulted',
    fault: 'Workflow execution failed',
  });
  expect(await waiting.waitForCompletion('i1')).toMatchObject({ outcome: 'faulted', fault: null });
});

test('a cancelled instance is an outcome', async ({ service, waiting }) => {
  service.answer(inStatus('Cancelled'));
  expect(await waiting.waitForCompletion('i1')).toMatchObject({ outcome: 'cancelled' });
});

test('half an hour of work ends as timed out, after sixty waits', async ({ service, waiting }) => {
  service.answer(...Array.from({ length: 61 }, () => inStatus('Running')));
  expect(await waiting.waitForCompletion('i1')).toMatchObject({
    outcome: 'timedOut',
    instance: { status: 'Running' },
  });
  expect(waiting.time.nowMs).toBe(1_800_000);
  expect(waiting.time.waitsMs).toHaveLength(60);
});

test('an instance left by its person ends as suspended, with the way back', async ({ service, waiting }) => {
  service.answer(inStatus('Running'), inStatus('Suspended'));
  const completion = await waiting.waitForCompletion('i1', { timeoutMs: 30_000 });
  expect(completion).toMatchObject({ outcome: 'suspended', workflowUrl: WORKFLOW_URL });
});

test('a suspended instance ends the wait at once when that is asked for', async ({ service, waiting }) => {
  service.answer(inStatus('Running'), inStatus('Suspended'));
  const completion = await waiting.waitForCompletion('i1', { onSuspended: 'return' });
  expect(completion).toMatchObject({ outcome: 'suspended', instance: { status: 'Suspended' } });
  expect(waiting.time.waitsMs).toEqual([30_000]);
});

test('a workflow URL that the dialect does not tell is null', async ({ service }) => {
  const { mint } = service.createClient({ dialect: 'api' });
  service.answer(json(200, { instanceId: 'i1', status: 'Suspended' }));
  const completion = await mint.waitForCompletion('i1', { onSuspended: 'return' });
  expect(completion).toMatchObject({ outcome: 'suspended', workflowUrl: null });
});

test('a status word that only some sources know is waited out', async ({ service, waiting }) => {
  service.answer(inStatus('Idle'), inStatus('Active'), inStatus('Finished'));
  expect(await waiting.waitForCompletion('i1')).toMatchObject({ outcome: 'finished' });
});

test('no poll is made sooner than asked for to meet the timeout', async ({ service, waiting }) => {
  service.answer(inStatus('Running'), inStatus('Running'));
  const completion = await waiting.waitForCompletion('i1', { pollEveryMs: 40_000, timeoutMs: 60_000 });
  expect(completion).toMatchObject({ outcome: 'timedOut' });
  expect(waiting.time.waitsMs).toEqual([40_000]);
});

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
  service.answer(inStatus('Running'), json(429, { title: 'Too many requests', code: 'too_many_requests' }));
  expect(await rejectionOf(waiting.waitForCompletion('i1'))).toMatchObject({
    code: 'CLIENT_API_REFUSED',
    operation: 'getFlowInstance',
    status: 429,
  });
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
