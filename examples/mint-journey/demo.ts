/**
 * Leads one person through a Mint journey: start, suspended, the person completes each step, finished, the ZIP downloaded and
 * listed. Everything but the person and the clock is what an application would write against the real service.
 */

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Entry, open as openZip, type ZipFile } from 'yauzl';
import { startMock } from '../../src/testing/index.ts';

const mock = await startMock();
const account = await mock.account({ seed: 7, clock: { mode: 'frozen', now: '2030-01-01T09:00:00Z' } });
const { mint } = account.client;

const started = await mint.execute('document-verification', { input: { email: 'linnea@example.org' } });
say('Instance', started.instanceId);
say('Workflow URL', started.workflowUrl ?? 'none');
await report('Started');

await account.clock.advance('PT1S');
await report('A second later');

await account.person.completeStep(started.instanceId);
await report('Passport scanned');

await account.person.completeStep(started.instanceId);
await report('Face compared');

const end = await mint.waitForCompletion(started.instanceId, {
  onProgress: ({ status, elapsedMs }) => say('Polled', `${status}, after ${elapsedMs / 1_000} s`),
});
say('Outcome', end.outcome);

const path = join(await mkdtemp(join(tmpdir(), 'signimock-demo-')), 'result.zip');
const saved = await mint.instances.downloadToFile(started.instanceId, path);
say('Result', `${path}, ${saved.sizeBytes} bytes`);
for (const { fileName, uncompressedSize } of await listZip(path))
  say('', `${fileName}, ${uncompressedSize} bytes`);
await mock.close();

async function report(what: string): Promise<void> {
  const { status } = await mint.instances.get(started.instanceId);
  const activities = await mint.instances.activities(started.instanceId);
  say(what, `${status}, at ${activities.at(-1)?.name}`);
}

async function listZip(file: string): Promise<readonly Entry[]> {
  const zip = await promisify<string, object, ZipFile>(openZip)(file, { lazyEntries: false });
  const entries: Entry[] = [];
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => entries.push(entry));
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
  });
}

function say(what: string, fact: string): void {
  console.log(`${what.padEnd(20)} ${fact}`);
}
