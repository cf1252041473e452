import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from 'vitest';
import { openPromise } from 'yauzl';
import { createClient, type MintDialect, type SignicatClient } from '../../src/client/index.ts';
import { actOnJourney, addFlow } from '../../src/mock/accounts/journeys.ts';
import { type MockAccount, startMock } from '../../src/testing/index.ts';

const TIMELESS = 'identify-itsme';
const MANY_FILES = 'document-verification';
const EMAIL = { input: { email: 'tenant@example.org' } };

/** An account whose clock is moved by the client's waits; `clientFor` makes clients of it. */
const test = base
  .extend('mock', { scope: 'file' }, async ({}, { onCleanup }) => {
    const mock = await startMock({ clock: { mode: 'frozen', now: '2030-01-01T00:00:00Z' } });
    onCleanup(() => mock.close());
    return mock;
  })
  .extend('account', ({ mock }) => mock.account())
  .extend('clientFor', ({ mock, account }, { onCleanup }) => {
    const clients: SignicatClient[] = [];
    onCleanup(async () => void (await Promise.all(clients.map((client) => client.close()))));
    return (dialect: MintDialect, baseUrl = mock.origin): SignicatClient => {
      const client = createClient({
        baseUrl,
        dialect,
        ...account.credentials,
        nowMs: () => account.account.clock.nowMs(),
        wait: async (waitMs) => account.account.advance(waitMs),
      });
      clients.push(client);
      return client;
    };
  })
  .extend('mint', ({ clientFor }) => clientFor('live').mint)
  .extend('folder', async ({ task }, { onCleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), `signimock-mint-${task.id}-`));
    onCleanup(() => rm(folder, { recursive: true }));
    return folder;
  });

const complete = ({ account }: MockAccount, instanceId: string) =>
  actOnJourney(account, instanceId, 'complete');

const pollsOf = (account: MockAccount) =>
  account.requests().filter(({ operationId }) => operationId === 'getFlowInstance');

/** Executes a flow of several files and plays its person to the end. */
async function finish(mint: SignicatClient['mint'], account: MockAccount): Promise<string> {
  const { instanceId } = await mint.execute(MANY_FILES, EMAIL);
  const completion = await mint.waitForCompletion(instanceId, {
    onProgress: ({ status }) => void (status === 'Suspended' && complete(account, instanceId)),
  });
  expect(completion.outcome).toBe('finished');
  return instanceId;
}

/** Passes connections on to the mock and cuts each after so many bytes of reply. */
async function startCutter(origin: string, cutAfterBytes: number) {
  const server = createServer((near) => {
    const far = connect({ host: '127.0.0.1', port: Number(new URL(origin).port) });
    let passedBytes = 0;
    near.on('error', () => far.destroy()).pipe(far);
    far.on('error', () => near.destroy()).on('data', (chunk) => {
      passedBytes += chunk.byteLength;
      near.write(chunk);
      if (passedBytes > cutAfterBytes) [near, far].map((socket) => socket.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

for (const dialect of ['live', 'hostRoot', 'api'] as const) {
  test(`a journey goes from execution to its file in the dialect ${dialect}`, async ({
    account,
    clientFor,
    folder,
  }) => {
    const { mint } = clientFor(dialect);
    const started = await mint.execute(TIMELESS);
    expect(started).toMatchObject({
      workflowUrl: expect.stringContaining('/_mock/journeys/'),
      workflowUrlExpiresAt: '2030-01-02T00:00:00Z',
    });
    const { instanceId } = started;
    expect(await mint.instances.get(instanceId)).toMatchObject({ id: instanceId, status: 'Running' });
    const completion = await mint.waitForCompletion(instanceId, {
      onProgress: ({ status }) => void (status === 'Suspended' && complete(account, instanceId)),
    });
    expect(completion).toMatchObject({ outcome: 'finished', instance: { id: instanceId, flowId: TIMELESS } });
    const saved = await mint.instances.downloadToFile(instanceId, `${folder}/identity.json`);
    expect(saved).toEqual({ mimeType: 'application/json', sizeBytes: 2_000 });
    expect((await stat(`${folder}/identity.json`)).size).toBe(2_000);
  });
}

test('flows are found by name, and their ids are those to execute', async ({ mint, clientFor }) => {
  const { items } = await mint.flows.list({ search: 'itsme', version: 'published' });
  expect(items.map(({ id }) => id)).toEqual([TIMELESS]);
  const all = await Array.fromAsync(clientFor('api').mint.flows.all({ limit: 3 }));
  expect(all.map(({ id }) => id)).toContain(TIMELESS);
  expect(all).toHaveLength((await mint.flows.list()).total);
});

for (const dialect of ['live', 'api'] as const) {
  test(`250 instances come one by one in the dialect ${dialect}`, async ({ account, clientFor }) => {
    const { mint } = clientFor(dialect);
    const started: string[] = [];
    for (let count = 0; count < 250; count += 1) started.push((await mint.execute(TIMELESS)).instanceId);
    const listed: string[] = [];
    for await (const { id } of mint.instances.all(TIMELESS)) listed.push(id);
    expect(listed).toEqual(started.toReversed());
    const pages = account.requests().filter(({ operationId }) => operationId?.endsWith('Instances'));
    expect(pages).toHaveLength(3);
  });
}

test('instances are found by their status', async ({ account, mint }) => {
  const [first] = [await mint.execute(TIMELESS), await mint.execute(TIMELESS)];
  account.advance('PT1S');
  complete(account, first.instanceId);
  const running = await mint.instances.list(TIMELESS, { status: 'Running' });
  expect(running.items.map(({ id }) => id)).toEqual([first.instanceId]);
});

test('the id of a definition finds no instance', async ({ mint }) => {
  const [flow] = (await mint.flows.list({ id: [TIMELESS] })).items;
  await mint.execute(TIMELESS);
  expect((await mint.instances.list(flow?.definitionId ?? '')).total).toBe(0);
});

test('activities tell what a running instance waits for', async ({ account, mint }) => {
  const { instanceId } = await mint.execute(TIMELESS);
  account.advance('PT1S');
  const activities = await mint.instances.activities(instanceId);
  expect(activities.map(({ name, status }) => [name, status])).toEqual([
    ['Start', 'Finished'],
    ['itsme', 'Suspended'],
  ]);
});

test('a missing input is refused with its name', async ({ mint }) => {
  await expect(mint.execute(MANY_FILES)).rejects.toMatchObject({
    status: 422,
    invalidParams: [{ name: 'input.email', reason: 'is required' }],
  });
});

test('the workflow URL lives as many seconds as asked for', async ({ mint }) => {
  const { workflowUrlExpiresAt } = await mint.execute(TIMELESS, { workflowUrlTtlSeconds: 90 });
  expect(workflowUrlExpiresAt).toBe('2030-01-01T00:01:30Z');
});

test('a person who walks away is told as suspended after half an hour, on one silent renewal after another', async ({
  account,
  mint,
}) => {
  const { instanceId, workflowUrl } = await mint.execute(TIMELESS);
  const completion = await mint.waitForCompletion(instanceId);
  expect(completion).toMatchObject({ outcome: 'suspended', workflowUrl, instance: { status: 'Suspended' } });
  const polls = pollsOf(account);
  expect(polls.map(({ status }) => status)).toEqual(Array.from({ length: 61 }, () => 200));
  const gaps = polls.slice(1).map(({ atMs }, index) => atMs - (polls[index]?.atMs ?? 0));
  expect(new Set(gaps)).toEqual(new Set([30_000]));
  const tokens = account.requests().filter(({ path }) => path.endsWith('/token'));
  expect(tokens.length).toBeGreaterThanOrEqual(3);
  expect(account.requests().every(({ status }) => status === 200)).toBe(true);
});

test('a failed and a cancelled instance are told apart', async ({ account, mint }) => {
  const [faulted, cancelled] = [await mint.execute(TIMELESS), await mint.execute(TIMELESS)];
  actOnJourney(account.account, faulted.instanceId, 'fault');
  actOnJourney(account.account, cancelled.instanceId, 'cancel');
  expect(await mint.waitForCompletion(faulted.instanceId)).toMatchObject({
    outcome: 'faulted',
    fault: 'Workflow execution failed',
  });
  expect(await mint.waitForCompletion(cancelled.instanceId)).toMatchObject({ outcome: 'cancelled' });
});

test('a step that takes too long is told as timed out', async ({ account, mint }) => {
  const steps = [{ name: 'Slow register', takes: 'PT2H' }];
  addFlow(account.account, { id: 'slow', versions: [{ steps }] });
  const { instanceId } = await mint.execute('slow');
  const completion = await mint.waitForCompletion(instanceId, { timeoutMs: 90_000 });
  expect(completion).toMatchObject({ outcome: 'timedOut', instance: { status: 'Running' } });
  expect(pollsOf(account)).toHaveLength(4);
});

test('the signal ends the wait between two polls', async ({ account, mint }) => {
  const { instanceId } = await mint.execute(TIMELESS);
  const patience = new AbortController();
  const work = mint.waitForCompletion(instanceId, {
    signal: patience.signal,
    wait: async () => patience.abort(),
  });
  await expect(work).rejects.toMatchObject({ code: 'CLIENT_ABORTED' });
  expect(pollsOf(account)).toHaveLength(1);
});

test('several documents come as one ZIP that holds them whole', async ({ account, mint, folder }) => {
  const instanceId = await finish(mint, account);
  const [file] = await mint.instances.files(instanceId);
  const path = `${folder}/${file?.fileName}`;
  const saved = await mint.instances.downloadToFile(instanceId, path, file?.referenceId);
  expect(saved).toEqual({ mimeType: 'application/zip', sizeBytes: file?.size });
  const zip = await openPromise(path);
  const entries: [name: string, sizeBytes: number][] = [];
  for await (const entry of zip.eachEntry()) {
    const content = await (await zip.openReadStreamPromise(entry)).toArray();
    entries.push([entry.fileName, Buffer.concat(content).length]);
  }
  expect(entries).toEqual([
    ['report.pdf', 250_000],
    ['passport.jpg', 1_500_000],
    ['face.jpg', 800_000],
  ]);
});

test('a result that is not ready is refused with 409 in the dialect api', async ({ clientFor }) => {
  const { mint } = clientFor('api');
  const { instanceId } = await mint.execute(TIMELESS);
  await expect(mint.instances.download(instanceId)).rejects.toMatchObject({
    operation: 'downloadApiResultFile',
    status: 409,
  });
});

test('a download that is cut on its way leaves no file', async ({
  mock,
  account,
  clientFor,
  mint,
  folder,
}) => {
  const instanceId = await finish(mint, account);
  const cutter = await startCutter(mock.origin, 1_000_000);
  const cut = clientFor('live', cutter.origin);
  const work = cut.mint.instances.downloadToFile(instanceId, `${folder}/result.zip`);
  await expect(work).rejects.toMatchObject({ code: 'CLIENT_DOWNLOAD_INCOMPLETE' });
  expect(await readdir(folder)).toEqual([]);
  await cut.close();
  await cutter.close();
});

test('a result of 256 MB goes to disk without being kept in memory', async ({ account, mint, folder }) => {
  const files = [{ name: 'video.bin', size: 256_000_000 }];
  addFlow(account.account, { id: 'video', versions: [{ files }] });
  const { instanceId } = await mint.execute('video');
  const { stream, sizeBytes } = await mint.instances.download(instanceId);
  const beforeBytes = heldBytes();
  let mostBytes = 0;
  stream.on('data', () => {
    mostBytes = Math.max(mostBytes, heldBytes() - beforeBytes);
  });
  await new Promise((resolve, reject) => stream.on('end', resolve).on('error', reject));
  console.log('held', mostBytes / 1e6, sizeBytes, folder, (await readFile('/dev/null')).length);
});

function heldBytes(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
