import { join } from 'node:path';
import { openDoor } from './server-door.ts';

/** A process that runs only the built client: it saves Mint results of the sizes it is told to. */
const { origin, folder } = JSON.parse(process.argv[2] ?? '{}') as {
  readonly origin: string;
  readonly folder: string;
};
const built = new URL('../dist/client/index.js', import.meta.url).href;
const { createClient }: typeof import('../src/client/index.ts') = await import(built);
const account = await post(`${origin}/_mock/v1/accounts`, {});
const { credentials, id } = account as {
  readonly credentials: { clientId: string; clientSecret: string };
  readonly id: string;
};
const { mint } = createClient({ baseUrl: origin, ...credentials });

openDoor(origin, async (message) => {
  const { bytes } = message as { readonly bytes: number };
  const flowId = `video-${bytes}`;
  const files = [
    { name: 'one.bin', size: bytes / 2 },
    { name: 'two.bin', size: bytes / 2 },
  ];
  await post(`${origin}/_mock/v1/accounts/${id}/flows`, { id: flowId, versions: [{ files }] });
  const { instanceId } = await mint.execute(flowId);
  await mint.instances.downloadToFile(instanceId, join(folder, 'result.zip'));
});

async function post(url: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return reply.json();
}
