import { expect } from 'vitest';
import { test } from '../support/simulator-test.ts';
import { expectRefusal, flow, start, startReceiver } from './mint-fixtures.ts';
import { create, get, preparePdf, type Schemas } from './sign-fixtures.ts';

test('IsDraft asks for every draft, also for one that a later version has overtaken', async ({
  createAccount,
}) => {
  const account = createAccount({
    flows: [{ id: 'zz-many', name: 'Many', versions: [{ published: false }, {}] }],
  });
  const { json } = await account.call<{ items: { id: string; version: number }[] }>(
    'GET',
    '/mint/flows?IsDraft=true',
  );
  expect(json.items.filter(({ id }) => id === 'zz-many').map(({ version }) => version)).toEqual([1]);
});

test('a document that is no PDF cannot become a PADES, which is what is made unless another format is named', async ({
  account,
}) => {
  const { json } = await account.call<{ documentId: string }>('POST', '/sign/documents', {
    body: 'x',
    headers: { 'content-type': 'text/plain' },
  });
  await expectRefusal(
    account,
    { status: 400, code: 'invalid_request_parameter', names: 'toBeSignedDocuments[0].format' },
    'POST',
    '/sign/merchant-sign',
    {
      json: { vendor: 'NBID', toBeSignedDocuments: [{ documentId: json.documentId }] },
    },
  );
});

test('also a path of the OAuth side that there is not is never stored', async ({ simulator }) => {
  const reply = await fetch(`${simulator.origin}/auth/open/connect/nothing`);
  expect([reply.status, reply.headers.get('cache-control')]).toEqual([404, 'no-store, no-cache, max-age=0']);
});

test('a document that no live session signs can be deleted, also out of a collection whose other document is being signed', async ({
  account,
}) => {
  const [one, two] = [await account.uploadPdf(), await account.uploadPdf()];
  const { json: collection } = await account.call<{ id: string }>('POST', '/sign/document-collections', {
    json: { documents: [{ documentId: one }, { documentId: two }] },
  });
  const session = {
    title: 'Lease',
    documents: [{ action: 'SIGN', documentCollectionId: collection.id, documentId: one }],
    signingSetup: [{ signingFlow: 'AUTHENTICATION_BASED', identityProviders: [{ idpName: 'nbid' }] }],
  };
  expect((await account.call('POST', '/sign/signing-sessions', { json: [session] })).status).toBe(201);
  expect([
    (await account.call('DELETE', `/sign/documents/${one}`)).status,
    (await account.call('DELETE', `/sign/documents/${two}`)).status,
  ]).toEqual([400, 204]);
});

test('each delivery of a duplicate is kept', async ({ createAccount }) => {
  const receiver = await startReceiver();
  const account = createAccount({
    flows: [flow('caller', { callback: { url: receiver.origin } })],
    scenario: { name: 'twice', summary: 'x', mint: { callback: { times: 2 } } },
  });
  await start(account, 'caller');
  await receiver.until(2);
  await expect
    .poll(
      async () =>
        (await account.control<{ items: { attempts: unknown[] }[] }>('GET', '/callbacks')).json.items[0]
          ?.attempts.length,
      { timeout: 2_000 },
    )
    .toBe(2);
  receiver.close();
});

test('a body of JSON that is not UTF-8 is refused as such', async ({ simulator }) => {
  const reply = await fetch(`${simulator.origin}/_mock/v1/accounts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: Buffer.from([0x22, 0xff, 0x22]),
  });
  expect([reply.status, ((await reply.json()) as { detail: string }).detail]).toEqual([
    400,
    'The body is not UTF-8. Send JSON in UTF-8.',
  ]);
});

test('the list gives the last first of sessions that were made in one request', async ({ account }) => {
  const { request } = await preparePdf(account);
  await create(account, { ...request, title: 'one' }, { ...request, title: 'two' });
  const { data } = (await get(account, '/signing-sessions')) as Schemas['SigningSessionList'];
  expect(data.map(({ title }) => title)).toEqual(['two', 'one']);
});
