import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SignicatClient, SigningSession } from '../../../src/client/index.ts';
import type { ScenarioDefinition } from '../../../src/mock/scenarios/definition.ts';
import type { MockAccount } from '../../../src/testing/index.ts';

/** What a task is done with. */
export interface Stagehand {
  readonly account: MockAccount;
  readonly client: SignicatClient;
  readonly flowId: string;
}

/** Something a client does under a scenario; resolves to a word for how it ended. */
export type Task = (hand: Stagehand) => Promise<string>;

type TaskName = NonNullable<NonNullable<ScenarioDefinition['expects']>['task']>;

const DOCUMENT = '%PDF-1.7\n% a lease, as short as leases get\n';
const SIGN_SETUP = { signingFlow: 'AUTHENTICATION_BASED', identityProviders: [{ idpName: 'nbid' }] } as const;
const SIGNER = {
  nationalIdentificationNumber: '02029012345',
  validations: ['NATIONAL_IDENTIFICATION_NUMBER'],
};
/** As long as a link lives that is sent by e-mail and meant to be clicked at once. */
const SHORT_LIFE = 'PT15M';

/** What each word for a task in a scenario's `expects` stands for. */
export const TASKS: Readonly<Record<TaskName, Task>> = {
  fetchToken: async ({ client }) => ((await client.accessToken()) === '' ? 'nothing' : 'token'),
  uploadDocument: async ({ client }) => {
    await upload(client);
    return 'uploaded';
  },
  createSession: async ({ client }) => {
    await createSession(client);
    return 'created';
  },
  readSession: async ({ client }) => {
    const { id } = await createSession(client);
    return (await client.sign.sessions.get(id)).lifecycle.state;
  },
  readFor30Minutes: async ({ client, account }) => {
    const { id } = await createSession(client);
    let reads = 0;
    for (let minute = 0; minute <= 30; minute += 1) {
      if (minute > 0) await account.clock.advance('PT1M');
      await client.sign.sessions.get(id);
      reads += 1;
    }
    return `read ${reads} times`;
  },
  signDocument: async ({ client, account }) => {
    const { id } = await createSession(client);
    const { session } = await client.sign.sessions.waitForState(id, 'SIGNED');
    if (session.lifecycle.state !== 'SIGNED') return session.lifecycle.state;
    return (await isPackagedIn(client, account, id)) ? 'SIGNED and packaged' : 'SIGNED without package';
  },
  signInOrder: async ({ client }) => {
    const first = await createSession(client);
    const second = await createSession(client, { subsequentTo: [first.id] });
    return (await client.sign.sessions.waitForState(second.id, 'SIGNED')).outcome;
  },
  listFlows: async ({ client }) => {
    await client.mint.flows.list();
    return 'listed';
  },
  listInstances: async ({ client, flowId }) => {
    await client.mint.execute(flowId);
    return `listed ${(await client.mint.instances.list(flowId)).items.length}`;
  },
  readActivities: async ({ client, account, flowId }) => {
    const { instanceId } = await client.mint.execute(flowId);
    await account.clock.advance('PT2M');
    return (await client.mint.instances.activities(instanceId)).map(({ name }) => name).join(', ');
  },
  executeFlow: async ({ client, flowId }) => {
    await client.mint.execute(flowId);
    return 'started';
  },
  executeMany: async ({ client, flowId }) => {
    const started = await Promise.all(Array.from({ length: 200 }, () => client.mint.execute(flowId)));
    return `started ${new Set(started.map(({ instanceId }) => instanceId)).size}`;
  },
  runFlow: async (hand) => (await runFlow(hand)).outcome,
  runFlowWithCallback: async (hand) => (await runFlow(hand)).outcome,
  downloadResult: async (hand) => {
    const { instanceId } = await runFlow(hand);
    return download(hand.client, instanceId);
  },
  downloadResultLater: async (hand) => {
    const { instanceId } = await runFlow(hand);
    await hand.account.clock.advance('P31D');
    return download(hand.client, instanceId);
  },
  streamResult: async (hand) => {
    const { instanceId } = await runFlow(hand);
    const { stream } = await hand.client.mint.instances.download(instanceId);
    let sizeBytes = 0;
    for await (const chunk of stream) sizeBytes += (chunk as Buffer).byteLength;
    return `streamed ${sizeBytes}`;
  },
};

async function upload(client: SignicatClient): Promise<string> {
  const { documentId } = await client.sign.documents.upload(Buffer.from(DOCUMENT), {
    contentType: 'application/pdf',
  });
  return documentId;
}

async function createSession(client: SignicatClient, extra: object = {}): Promise<SigningSession> {
  const documentId = await upload(client);
  const { id: documentCollectionId } = await client.sign.collections.create({ documents: [{ documentId }] });
  const [session] = await client.sign.sessions.create([
    {
      title: 'Lease',
      documents: [{ documentCollectionId, documentId, action: 'SIGN' }],
      signingSetup: [SIGN_SETUP],
      signer: SIGNER,
      packageTo: ['PADES_CONTAINER'],
      signatureUrlTimeToLive: SHORT_LIFE,
      ...extra,
    },
  ] as Parameters<typeof client.sign.sessions.create>[0]);
  if (session === undefined) throw new Error('The service answered no session.');
  return session;
}

/** Reads a signed session every 30 seconds until it has a package, for half an hour of its account's clock at most. */
async function isPackagedIn(
  client: SignicatClient,
  account: MockAccount,
  sessionId: string,
): Promise<boolean> {
  for (let reads = 0; reads < 60; reads += 1) {
    const { output } = await client.sign.sessions.get(sessionId);
    if ((output?.packages?.length ?? 0) > 0) return true;
    await account.clock.advance('PT30S');
  }
  return false;
}

async function runFlow({ client, flowId }: Stagehand): Promise<{ instanceId: string; outcome: string }> {
  const { instanceId } = await client.mint.execute(flowId);
  const { outcome } = await client.mint.waitForCompletion(instanceId);
  return { instanceId, outcome };
}

/** Downloads the one result of an instance; asserts that the file is there whole, or not at all. */
async function download(client: SignicatClient, instanceId: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'signimock-'));
  try {
    const path = join(folder, 'result');
    const { sizeBytes, mimeType } = await client.mint.instances.downloadToFile(instanceId, path);
    const { size } = await stat(path);
    if (size !== sizeBytes) throw new Error(`The file has ${size} bytes, not ${sizeBytes}.`);
    return `downloaded ${sizeBytes} bytes of ${mimeType}`;
  } finally {
    await rm(folder, { recursive: true });
  }
}
