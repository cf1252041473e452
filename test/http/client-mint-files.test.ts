import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { openPromise } from 'yauzl';
import { finish, ONE_FILE, test } from './client-mint-fixtures.ts';

/** Passes connections on to the mock and cuts each after so many bytes of reply. */
async function startCutter(origin: string, cutAfterBytes: number) {
  const server = createServer((near) => {
    const far = connect({ host: '127.0.0.1', port: Number(new URL(origin).port) });
    let passedBytes = 0;
    near.on('error', () => far.destroy()).pipe(far);
    far
      .on('error', () => near.destroy())
      .on('data', (chunk) => {
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
  const { instanceId } = await mint.execute(ONE_FILE);
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

/** Runs in a process of its own, where no simulator disturbs the measure; prints its peak after each download. */
const DOWNLOADER = `
  import { createClient } from '${new URL('../../src/client/index.ts', import.meta.url)}';
  const { instanceIds, path, ...options } = JSON.parse(process.argv[1]);
  const client = createClient(options);
  for (const instanceId of instanceIds) {
    const { sizeBytes } = await client.mint.instances.downloadToFile(instanceId, path);
    console.log(JSON.stringify({ sizeBytes, peakBytes: process.resourceUsage().maxRSS * 1024 }));
  }
  await client.close();
`;

test('a download six times as large takes hardly more memory', async ({ mock, account, mint, folder }) => {
  const instanceIds: string[] = [];
  for (const size of [128_000_000, 768_000_000]) {
    const versions = [{ files: [{ name: 'video.bin', size }] }];
    await account.control('addCatalogueFlow', { body: { id: `video-${size}`, versions } });
    instanceIds.push((await mint.execute(`video-${size}`)).instanceId);
  }
  const order = { baseUrl: mock.origin, ...account.credentials, instanceIds, path: `${folder}/video.bin` };
  const child = ['--input-type=module', '--eval', DOWNLOADER, JSON.stringify(order)];
  const { stdout } = await promisify(execFile)(process.execPath, child);
  const [small, large] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect([small.sizeBytes, large.sizeBytes]).toEqual([128_000_000, 768_000_000]);
  expect(large.peakBytes - small.peakBytes).toBeLessThan(60_000_000);
});
