import { expect } from 'vitest';
import type { SignicatClient } from '../../src/client/index.ts';
import type { ScenarioDefinition } from '../../src/mock/scenarios/definition.ts';
import { test } from '../../src/testing/vitest/index.ts';

test.override('accountOptions', {
  clock: { mode: 'frozen', now: '2030-01-01T00:00:00Z' },
  flows: [
    { id: 'f1', name: 'My flow', versions: [{}] },
    { id: 'f2', name: 'Other', versions: [{}] },
  ],
});

const named = (more: Partial<ScenarioDefinition>): ScenarioDefinition => ({
  name: 'tried',
  summary: 'x',
  ...more,
});

/** Creates sessions for the consent of a signer with Swedish BankID. */
const consentTo = async (client: SignicatClient, count: number) => {
  const { documentId } = await client.sign.documents.upload(Buffer.from('I agree.'), {
    contentType: 'text/plain',
  });
  const { id: documentCollectionId } = await client.sign.collections.create({ documents: [{ documentId }] });
  const request = {
    title: 'Consent',
    documents: [{ action: 'SIGN', documentCollectionId, documentId }],
    signingSetup: [{ signingFlow: 'AUTHENTICATION_BASED', identityProviders: [{ idpName: 'sbid' }] }],
  } as const;
  return client.sign.sessions.create(Array.from({ length: count }, () => request));
};
test('keeps a change of a client that somebody makes meanwhile', async ({ account }) => {
  const { clientId } = account.credentials;
  await account.play({
    name: 'short',
    summary: 'x',
    client: { tokenLifetimeSeconds: 5, revoke: ['Flow Viewer'] },
  });
  await account.control('updateClient', { path: { clientId }, body: { tokenLifetimeSeconds: 77 } });
  await account.stopScenario();
  const { clients } = await account.control('getAccount');
  expect(clients[0]).toMatchObject({
    permissions: expect.arrayContaining(['Flow Viewer']),
    tokenLifetimeSeconds: 77,
  });
});

test('counts sessions from the first one after it began', async ({ account }) => {
  await consentTo(account.client, 1);
  await account.play({
    name: 'first-signs',
    summary: 'x',
    signers: [{ sessions: 1, timeline: [{ does: 'signs' }] }],
  });
  const sessions = await consentTo(account.client, 2);
  const states = await Promise.all(
    sessions.map(async ({ id }) => (await account.client.sign.sessions.get(id)).lifecycle.state),
  );
  expect(states).toEqual(['SIGNED', 'READY']);
});

test('a second scenario of the same client leaves it as it was before the first', async ({ account }) => {
  const short = { name: 'short', summary: 'x', client: { tokenLifetimeSeconds: 5 } };
  await account.play(short);
  await account.stopScenario();
  await account.control('updateClient', {
    path: { clientId: account.credentials.clientId },
    body: { tokenLifetimeSeconds: 77 },
  });
  await account.play(short);
  await account.stopScenario();
  const { clients } = await account.control('getAccount');
  expect(clients[0]).toMatchObject({ tokenLifetimeSeconds: 77 });
});

test('a rule for an eID meets the request for a session that names it', async ({ account }) => {
  await account.play({
    name: 'out',
    summary: 'x',
    rules: [{ when: { operation: 'createSigningSessions', eid: 'sbid' }, reply: { status: 503 } }],
  });
  await expect(consentTo(account.client, 1)).rejects.toMatchObject({ code: 'CLIENT_OUTCOME_UNKNOWN' });
});

test('tokens live as long as the scenario says', async ({ account }) => {
  await account.play({ name: 'short', summary: 'x', client: { tokenLifetimeSeconds: 5 } });
  const { clients } = await account.control('getAccount');
  expect(clients[0]).toMatchObject({ tokenLifetimeSeconds: 5 });
});

test('a body that a rule has looked into is still there for the operation', async ({ account }) => {
  await account.play(
    named({
      rules: [{ when: { operation: 'executeFlow', body: { 'input.email': 'x' } }, reply: { status: 503 } }],
    }),
  );
  const { instanceId } = await account.client.mint.execute('f1', { input: { email: 'y' } });
  expect(instanceId).toMatch(/^[0-9a-f]{32}$/);
});

test('the journal keeps the form of a token request, without its secret', async ({ account }) => {
  await account.client.accessToken();
  const [line] = await account.requests({ operationId: 'issueToken' });
  expect(line?.request.body).toMatch(/grant_type=client_credentials.*client_secret=\[redacted\]/);
});

test('a made-up 204 has no Content-Length', async ({ account }) => {
  await account.play(named({ rules: [{ when: { group: 'list' }, reply: { status: 204 } }] }));
  const authorization = `Bearer ${await account.client.accessToken()}`;
  const reply = await fetch(`${account.origin}/mint/workflows`, { headers: { authorization } });
  expect([reply.status, reply.headers.get('content-length')]).toEqual([204, null]);
});

test('what instances do can be written for one flow, by its id or its name', async ({ account }) => {
  for (const flow of ['f1', 'My flow']) {
    await account.play(named({ mint: { flow, timeline: [{ ends: 'Faulted' }] } }));
    const ends = await Promise.all(
      ['f1', 'f2'].map(
        async (id) =>
          (await account.client.mint.instances.get((await account.client.mint.execute(id)).instanceId))
            .status,
      ),
    );
    expect(ends).toEqual(['Faulted', 'Finished']);
  }
});
