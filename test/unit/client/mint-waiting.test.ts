import { expect, vi } from 'vitest';
import type { WaitProgress } from '../../../src/client/index.ts';
import { json } from './loopback-service.ts';
import { inStatus, test, WORKFLOW_URL } from './mint-waiting-service.ts';

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

test('a service that says when to come back is not polled before', async ({ service, waiting }) => {
  const busy = (status: number) => json(status, { code: 'later' }, { 'retry-after': '300' });
  service.answer(inStatus('Running'), busy(429), busy(503), inStatus('Finished'));
  expect(await waiting.waitForCompletion('i1')).toMatchObject({ outcome: 'finished' });
  expect(waiting.time.waitsMs).toEqual([30_000, 300_000, 300_000]);
});

test('a service that will be back only after the timeout ends the wait', async ({ service, waiting }) => {
  service.answer(inStatus('Running'), json(503, { code: 'later' }, { 'retry-after': '3600' }));
  expect(await waiting.waitForCompletion('i1')).toMatchObject({ outcome: 'timedOut' });
  expect(waiting.time.waitsMs).toEqual([30_000]);
});

test('a clock that is set back does not lengthen the wait by what it was set back', async ({
  service,
  waiting,
}) => {
  service.answer(
    ...Array.from({ length: 30 }, () => inStatus('Running')),
    (response, asked) => {
      waiting.time.nowMs -= 3_600_000;
      inStatus('Running')(response, asked);
    },
    ...Array.from({ length: 30 }, () => inStatus('Running')),
  );
  const elapsedMs: number[] = [];
  const completion = await waiting.waitForCompletion('i1', {
    onProgress: (progress) => elapsedMs.push(progress.elapsedMs),
  });
  expect(completion).toMatchObject({ outcome: 'timedOut' });
  expect(elapsedMs).toEqual(Array.from({ length: 61 }, (_none, index) => index * 30_000));
});

test('a poll that hangs until the time of its call is over is missed and no more', async ({
  service,
  onTestFinished,
}) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const hang = (): void => void vi.advanceTimersByTime(1_000);
  service.answer(inStatus('Running'), hang, inStatus('Finished'));
  const client = service.createClient({ minPollMs: 0, timeouts: { callMs: 1_000 }, wait: async () => {} });
  const missed: (string | undefined)[] = [];
  const completion = await client.mint.waitForCompletion('i1', {
    onProgress: ({ failure }) => missed.push(failure?.code),
  });
  expect(completion).toMatchObject({ outcome: 'finished' });
  expect(missed).toEqual([undefined, 'CLIENT_TIMEOUT', undefined]);
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
