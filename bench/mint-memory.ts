import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLoad } from './load.ts';
import type { Result } from './result.ts';
import type { Exchange, Scene } from './scene.ts';
import { type ServerProcess, startServer } from './server-process.ts';

const MB = 1_024 * 1_024;
const KB = 1_024;
const WARM_UP_BYTES = 256 * MB;
const RESULT_BYTES = 3 * 1_024 * MB;
const WARM_UP_INSTANCES = 2_000;
const INSTANCES = 100_000;

/** How much the simulator's peak memory grows while it makes and sends a result of 3 GB. */
export async function measureDownloadServer(_scene: Scene, server: ServerProcess): Promise<Result> {
  const { serverGrowth } = await download(server);
  return { name: 'download-server', ...serverGrowth };
}

/** How much the peak memory of a client process grows while it saves a result of 3 GB. */
export async function measureDownloadClient(_scene: Scene, server: ServerProcess): Promise<Result> {
  const { clientGrowth } = await download(server);
  return { name: 'download-client', ...clientGrowth };
}

type Growth = Omit<Result, 'name'>;

async function download(
  server: ServerProcess,
): Promise<{ readonly serverGrowth: Growth; readonly clientGrowth: Growth }> {
  const folder = await mkdtemp(join(tmpdir(), 'signimock-bench-'));
  const client = await startServer('./download-client.ts', { origin: server.origin, folder });
  try {
    await client.tell({ bytes: WARM_UP_BYTES });
    const before = { server: await peakOf(server), client: await peakOf(client) };
    await client.tell({ bytes: RESULT_BYTES });
    return {
      serverGrowth: growth(before.server, await peakOf(server)),
      clientGrowth: growth(before.client, await peakOf(client)),
    };
  } finally {
    await client.stop();
    await rm(folder, { recursive: true });
  }
}

async function peakOf(process: ServerProcess): Promise<number> {
  return (await process.usage()).peakBytes / MB;
}

function growth(before: number, after: number): Growth {
  return {
    simulator: `${after.toFixed(0)} MB peak`,
    baseline: `${before.toFixed(0)} MB before`,
    value: after - before,
    unit: 'MB',
    aim: { atMost: 60 },
  };
}

/**
 * What an instance that waits for its person costs: the heap after garbage collection, with and without
 * 100,000 of them.
 */
export async function measureInstances({ authorised }: Scene, server: ServerProcess): Promise<Result> {
  const execute: Exchange = {
    method: 'POST',
    path: '/mint/flows/identify-sbid/execute',
    requestHeaders: { ...authorised, 'content-type': 'application/json' },
    requestBodies: ['{"input":null}'],
    status: 200,
    headers: {},
    body: '',
  };
  const load = await openLoad(server.port, execute);
  await load.send(WARM_UP_INSTANCES);
  const before = (await server.usage()).heapBytes;
  await load.send(INSTANCES);
  const after = (await server.usage()).heapBytes;
  load.close();
  return {
    name: 'instances',
    simulator: `${(after / MB).toFixed(0)} MB after`,
    baseline: `${(before / MB).toFixed(0)} MB before`,
    value: (after - before) / INSTANCES / KB,
    unit: 'kB each',
    aim: { atMost: 2 },
  };
}
