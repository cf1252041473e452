import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from 'vitest';
import { createClient, type MintDialect, type SignicatClient } from '../../src/client/index.ts';
import { type MockAccount, type RequestLine, startMock } from '../../src/testing/index.ts';
import { carried } from '../support/carried.ts';

/** A flow whose instances make one file, and one whose instances make several. */
export const ONE_FILE = 'identify-itsme';
export const MANY_FILES = 'document-verification';
export const EMAIL = { input: { email: 'tenant@example.org' } };

/** An account whose clock is moved by the client's waits; `clientFor` makes clients of it. */
export const test = base
  .extend('mock', { scope: 'file' }, async ({}, { onCleanup }) => {
    const mock = await startMock({ clock: { mode: 'frozen', now: '2030-01-01T00:00:00Z' } });
    onCleanup(() => mock.close());
    return mock;
  })
  .extend('account', ({ mock }) => mock.account())
  .extend('clientFor', ({ mock, account }, { onCleanup }) => {
    const clients: SignicatClient[] = [];
    onCleanup(async () => void (await Promise.all(clients.map((client) => client.close()))));
    return (dialect: MintDialect, baseUrl = carried(mock.origin)): SignicatClient => {
      const client = createClient({
        ...account.clientOptions,
        baseUrl,
        dialect,
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

/** Does what the person of an instance would do. */
export const complete = ({ person }: MockAccount, instanceId: string) => person.completeStep(instanceId);

export const pollsOf = (account: MockAccount): Promise<readonly RequestLine[]> =>
  account.requests({ operationId: 'getFlowInstance' });

/** Executes a flow of several files and plays its person to the end. */
export async function finish(mint: SignicatClient['mint'], account: MockAccount): Promise<string> {
  const { instanceId } = await mint.execute(MANY_FILES, EMAIL);
  const completion = await mint.waitForCompletion(instanceId, {
    onProgress: async ({ status }) => {
      if (status === 'Suspended') await complete(account, instanceId);
    },
  });
  expect(completion.outcome).toBe('finished');
  return instanceId;
}
