import { readFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect } from 'vitest';
import { test } from '../support/simulator-test.ts';
import type { TestAccount } from '../support/test-account.ts';
import {
  advance,
  create,
  createOne,
  download,
  expectRefusal,
  get,
  preparePdf,
  prepareText,
  type Schemas,
  UNKNOWN_ID,
} from './sign-fixtures.ts';

const PACKAGED = { packageTo: ['PADES_CONTAINER'] };
const original = await readFile(new URL('../support/rental-agreement.pdf', import.meta.url));
const pagesOf = async (bytes: Uint8Array): Promise<number> => (await PDFDocument.load(bytes)).getPageCount();

const sessionPackages = async (account: TestAccount, id: string) =>
  (await account.getSession(id)).output.packages;
const collectionPackages = async (account: TestAccount, id: string) =>
  (await get<Schemas['DocumentCollection']>(account, `/document-collections/${id}`)).output?.packages ?? [];

describe('the package of a session', () => {
  test('is not there before the delay has passed, and is after', async ({ account }) => {
    const { id } = await account.createSession(PACKAGED);
    await account.sign(id);
    await advance(account, 'PT1S');
    expect(await sessionPackages(account, id)).toEqual([]);
    await advance(account, 'PT1S');
    expect(await sessionPackages(account, id)).toEqual([
      { packageId: expect.any(String), packageType: 'PADES_CONTAINER', resultDocumentId: expect.any(String) },
    ]);
  });

  test('follows the delay of the account', async ({ createAccount }) => {
    const account = createAccount({ settings: { packagingDelay: 'PT5M' } });
    const { id } = await account.createSession(PACKAGED);
    await account.sign(id);
    await advance(account, 'PT4M59S');
    expect(await sessionPackages(account, id)).toHaveLength(0);
    await advance(account, 'PT1S');
    expect(await sessionPackages(account, id)).toHaveLength(1);
  });

  test('is a PDF of the original pages and one more, and not the bytes that came in', async ({ account }) => {
    const { id } = await account.createSession(PACKAGED);
    await account.sign(id);
    await advance(account, 'PT2S');
    const [made] = await sessionPackages(account, id);
    const bytes = await download(account, made?.resultDocumentId ?? UNKNOWN_ID);
    expect(await pagesOf(bytes)).toBe((await pagesOf(original)) + 1);
    expect(Buffer.compare(bytes, original)).not.toBe(0);
  });

  test('is the same bytes at every download', async ({ account }) => {
    const { id } = await account.createSession(PACKAGED);
    await account.sign(id);
    await advance(account, 'PT2S');
    const documentId = (await sessionPackages(account, id))[0]?.resultDocumentId ?? UNKNOWN_ID;
    const [one, other] = [await download(account, documentId), await download(account, documentId)];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  test('is not made unless asked for', async ({ account }) => {
    const { id } = await account.createSession();
    await account.sign(id);
    await advance(account, 'PT5M');
    expect(await sessionPackages(account, id)).toEqual([]);
  });

  test('is not made of a text', async ({ account }) => {
    const { request } = await prepareText(account);
    const { id } = await createOne(account, { ...request, ...PACKAGED });
    await account.sign(id);
    await advance(account, 'PT5M');
    expect((await account.getSession(id)).output).toMatchObject({ signatures: [{}], packages: [] });
  });

  test('is made of bytes that are no readable PDF too', async ({ account }) => {
    const options = { body: '%PDF-1.7 junk', headers: { 'content-type': 'application/pdf' } };
    const { json } = await account.call<Schemas['DocumentUpload']>('POST', '/sign/documents', options);
    const { id: documentCollectionId } = await account.createCollection([json.documentId]);
    const documents = [{ documentCollectionId, documentId: json.documentId, action: 'SIGN' }];
    const { id } = await account.createSession({ ...PACKAGED, documents, title: 'Hår\ud800\n\u{1f600}' });
    await account.sign(id);
    await advance(account, 'PT2S');
    const [made] = await sessionPackages(account, id);
    expect(await pagesOf(await download(account, made?.resultDocumentId ?? UNKNOWN_ID))).toBe(1);
  });

  test('can be asked for once the session is signed', async ({ account }) => {
    const { id } = await account.createSession();
    await account.sign(id);
    const reply = await account.call('POST', `/sign/signing-sessions/${id}/package`);
    expect([reply.status, reply.text]).toEqual([204, '']);
    expect(await sessionPackages(account, id)).toHaveLength(0);
    await advance(account, 'PT2S');
    expect(await sessionPackages(account, id)).toHaveLength(1);
  });

  test('is made once, however often it is asked for', async ({ account }) => {
    const { id } = await account.createSession(PACKAGED);
    await account.sign(id);
    for (const _ of [1, 2, 3]) await account.call('POST', `/sign/signing-sessions/${id}/package`);
    await advance(account, 'PT5M');
    expect(await sessionPackages(account, id)).toHaveLength(1);
  });

  test('is refused while the session is not signed', async ({ account }) => {
    const { id } = await account.createSession();
    await expectRefusal(account, { status: 409, code: 'conflict', names: 'sessionId' }, () =>
      account.call('POST', `/sign/signing-sessions/${id}/package`),
    );
  });
});

describe('the package of a collection', () => {
  test('is made when all its sessions are signed, and not before', async ({ account }) => {
    const { collectionId, request } = await preparePdf(account, PACKAGED);
    const [one, other] = await create(account, request, request);
    await account.sign(one?.id ?? UNKNOWN_ID);
    await advance(account, 'PT2M');
    expect(await collectionPackages(account, collectionId)).toHaveLength(0);
    await account.sign(other?.id ?? UNKNOWN_ID);
    await advance(account, 'PT2S');
    const [made] = await collectionPackages(account, collectionId);
    expect(await pagesOf(await download(account, made?.resultDocumentId ?? UNKNOWN_ID))).toBe(
      (await pagesOf(original)) + 1,
    );
  });

  test('waits for a session that was added before it was made', async ({ account }) => {
    const { collectionId, request } = await preparePdf(account, PACKAGED);
    await account.sign((await createOne(account, request)).id);
    await advance(account, 'PT1S');
    const added = await createOne(account, request);
    await advance(account, 'PT1M');
    expect(await collectionPackages(account, collectionId)).toHaveLength(0);
    await account.sign(added.id);
    await advance(account, 'PT2S');
    expect(await collectionPackages(account, collectionId)).toHaveLength(1);
  });

  test('holds the documents of that collection only, also of a session that spans two', async ({
    account,
  }) => {
    const [one, other] = [await preparePdf(account, PACKAGED), await preparePdf(account)];
    const documents = [...one.request.documents, ...other.request.documents];
    await account.sign((await createOne(account, { ...one.request, documents })).id);
    await advance(account, 'PT2S');
    const [made] = await collectionPackages(account, one.collectionId);
    const bytes = await download(account, made?.resultDocumentId ?? UNKNOWN_ID);
    expect(await pagesOf(bytes)).toBe((await pagesOf(original)) + 1);
    expect(await collectionPackages(account, other.collectionId)).toHaveLength(0);
  });

  test('can be asked for when the collection did not', async ({ account }) => {
    const { collectionId, request } = await preparePdf(account);
    await account.sign((await createOne(account, request)).id);
    const reply = await account.call('POST', `/sign/document-collections/${collectionId}/package`);
    expect(reply.status).toBe(204);
    await advance(account, 'PT2S');
    expect(await collectionPackages(account, collectionId)).toHaveLength(1);
  });

  test('is refused while a session is not signed, or there is none', async ({ account }) => {
    const { collectionId, request } = await preparePdf(account);
    const ask = () =>
      account.call<Schemas['Problem']>('POST', `/sign/document-collections/${collectionId}/package`);
    const expected = { status: 409, code: 'conflict', names: 'documentCollectionId' };
    await expectRefusal(account, expected, ask);
    await createOne(account, request);
    await expectRefusal(account, expected, ask);
  });
});
