import { openLoad } from './load.ts';
import type { Result } from './result.ts';
import type { Scene } from './scene.ts';
import type { ServerProcess } from './server-process.ts';

const MB = 1024 * 1024;

const WARM_UP_REQUESTS = 100_000;
const REQUESTS = 200_000;
const WARM_UP_UPLOADS = 3;
const UPLOADS = 20;
const UPLOAD_BYTES = 40 * MB;

/** How much a simulator grows under many requests: not much, as its journal is a ring. */
export async function measureJournalMemory(scene: Scene, server: ServerProcess): Promise<Result> {
  const load = await openLoad(server.port, scene.getSession);
  await load.send(WARM_UP_REQUESTS);
  const growth = await measureGrowth(server, () => load.send(REQUESTS));
  load.close();
  return { name: 'memory-requests', aim: { atMost: 40 }, ...growth };
}

/** How much a simulator grows when it keeps big documents: not much, as they are on disk. */
export async function measureUploadMemory(scene: Scene, server: ServerProcess): Promise<Result> {
  const document = Buffer.alloc(UPLOAD_BYTES, 'I agree. ');
  const uploadAll = async (count: number): Promise<void> => {
    for (let index = 0; index < count; index += 1) await upload(scene, server.origin, document);
  };
  await uploadAll(WARM_UP_UPLOADS);
  const growth = await measureGrowth(server, () => uploadAll(UPLOADS));
  return { name: 'memory-uploads', aim: { atMost: 60 }, ...growth };
}

async function measureGrowth(
  server: ServerProcess,
  work: () => Promise<void>,
): Promise<Pick<Result, 'simulator' | 'baseline' | 'value' | 'unit'>> {
  const before = (await server.usage()).rssBytes / MB;
  await work();
  const after = (await server.usage()).rssBytes / MB;
  return {
    simulator: `${after.toFixed(0)} MB after`,
    baseline: `${before.toFixed(0)} MB before`,
    value: after - before,
    unit: 'MB',
  };
}

async function upload({ authorised }: Scene, origin: string, document: Buffer): Promise<void> {
  const response = await fetch(`${origin}/sign/documents`, {
    method: 'POST',
    headers: { ...authorised, 'content-type': 'text/plain' },
    body: new Uint8Array(document.buffer, document.byteOffset, document.byteLength),
  });
  if (!response.ok)
    throw new Error(`An upload was answered with ${response.status}: ${await response.text()}`);
  await response.text();
}
