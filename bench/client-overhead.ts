import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Agent, request } from 'undici';
import { formatCount, median, type Result } from './result.ts';
import type { Scene } from './scene.ts';
import type { ServerProcess } from './server-process.ts';
import { takeTurns } from './turns.ts';

const CONNECTIONS = 16;
const ROUNDS = 12;
const BURST_MS = 300;
const WARM_UP_MS = 1_500;
const FILE_BYTES = 256_000_000;

const built = new URL('../dist/client/index.js', import.meta.url).href;

/** Compares reading a session through the client with plain undici over the same Agent. */
export async function compareReads(scene: Scene, { origin }: ServerProcess): Promise<Result> {
  const dispatcher = new Agent({ connections: CONNECTIONS });
  const client = await createBuiltClient(origin, dispatcher);
  const { path } = scene.getSession;
  const sessionId = path.slice(path.lastIndexOf('/') + 1);
  const headers = { authorization: `Bearer ${await client.accessToken()}` };
  const plain = async (): Promise<void> => {
    const { body } = await request(`${origin}${path}`, { dispatcher, headers });
    await body.json();
  };
  const throughClient = async (): Promise<void> => void (await client.sign.sessions.get(sessionId));
  const sides = { simulator: throughClient, baseline: plain, control: plain };
  await takeTurns(sides, 1, (call) => callFor(call, WARM_UP_MS));
  const rounds = await takeTurns(sides, ROUNDS, (call) => callFor(call, BURST_MS));
  await dispatcher.destroy();
  return {
    name: 'client-get-session',
    aim: { atLeast: 0.9 },
    unit: 'ratio',
    simulator: `${formatCount(median(rounds.map(({ simulator }) => simulator)))}/s`,
    baseline: `${formatCount(median(rounds.map(({ baseline }) => baseline)))}/s`,
    value: median(rounds.map(({ simulator, baseline }) => simulator / baseline)),
    control: median(rounds.map(({ control, baseline }) => control / baseline)),
  };
}

/** Compares a download to a file through the client with plain undici and a pipeline into a file. */
export async function compareDownloads(_scene: Scene, { origin }: ServerProcess): Promise<Result> {
  const dispatcher = new Agent();
  const client = await createBuiltClient(origin, dispatcher);
  const files = ['one.bin', 'two.bin'].map((name) => ({ name, size: FILE_BYTES / 2 }));
  await post(`${origin}/_mock/v1/accounts/default/flows`, { id: 'video', versions: [{ files }] });
  const { instanceId } = await client.mint.execute('video');
  const [file] = await client.mint.instances.files(instanceId);
  const url = `${origin}/mint/flows/instances/${instanceId}/files/${file?.referenceId}/download`;
  const headers = { authorization: `Bearer ${await client.accessToken()}` };
  const folder = await mkdtemp(join(tmpdir(), 'signimock-bench-'));
  const plain = async (): Promise<void> => {
    const { body } = await request(url, { dispatcher, headers });
    await pipeline(body, createWriteStream(join(folder, 'plain.zip'), { flush: true }));
  };
  const throughClient = async (): Promise<void> =>
    void (await client.mint.instances.downloadToFile(
      instanceId,
      join(folder, 'client.zip'),
      file?.referenceId,
    ));
  const sides = { simulator: throughClient, baseline: plain, control: plain };
  await takeTurns(sides, 1, timeOf);
  const rounds = await takeTurns(sides, 6, timeOf);
  await rm(folder, { recursive: true });
  await dispatcher.destroy();
  const speed = (durationMs: number) => `${formatCount(FILE_BYTES / 1_000 / durationMs)} MB/s`;
  return {
    name: 'client-download',
    aim: { atLeast: 0.9 },
    unit: 'ratio',
    simulator: speed(median(rounds.map(({ simulator }) => simulator))),
    baseline: speed(median(rounds.map(({ baseline }) => baseline))),
    value: median(rounds.map(({ simulator, baseline }) => baseline / simulator)),
    control: median(rounds.map(({ control, baseline }) => baseline / control)),
  };
}

async function createBuiltClient(origin: string, dispatcher: Agent) {
  const { createClient }: typeof import('../src/client/index.ts') = await import(built);
  const clientId = 'sandbox-round-apple-123';
  return createClient({ baseUrl: origin, clientId, clientSecret: 'fakeCl13n7S3Cr3T1234567890', dispatcher });
}

/** Runs as many callers as there are connections; returns the calls per second. */
async function callFor(call: () => Promise<void>, durationMs: number): Promise<number> {
  const startedAt = performance.now();
  let calls = 0;
  const caller = async (): Promise<void> => {
    while (performance.now() - startedAt < durationMs) {
      await call();
      calls += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, caller));
  return (calls / (performance.now() - startedAt)) * 1_000;
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function post(url: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
}
