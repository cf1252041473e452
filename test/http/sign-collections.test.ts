import { describe, expect } from 'vitest';
import { test } from '../support/simulator-test.ts';
import { create, createOne, get, post, preparePdf, type Schemas } from './sign-fixtures.ts';

type Collection = Schemas['DocumentCollection'];

describe('a document collection', () => {
  test('is answered 201 with its id, its documents and no package yet', async ({ account }) => {
    const documentId = await account.uploadPdf();
    const json = { documents: [{ documentId, description: 'Lease' }], packageTo: ['PADES_CONTAINER'] };
    const reply = await account.call<Collection>('POST', '/sign/document-collections', { json });
    expect(reply.status).toBe(201);
    expect(reply.json).toEqual({ id: expect.any(String), ...json, output: { packages: [] } });
  });

  test('reads back as it was created', async ({ account }) => {
    const collection = await account.createCollection([await account.uploadPdf()]);
    expect(await get(account, `/document-collections/${collection.id}`)).toEqual(collection);
  });

  test('holds a hundred documents', async ({ account }) => {
    const documentId = await account.uploadText();
    expect((await account.createCollection(Array(100).fill(documentId))).documents).toHaveLength(100);
  });

  test('holds documents of several MIME types', async ({ account }) => {
    const ids = [await account.uploadPdf(), await account.uploadText()];
    expect((await account.createCollection(ids)).documents).toHaveLength(2);
  });

  test('ignores members it does not know', async ({ account }) => {
    const collection = await account.createCollection([await account.uploadPdf()], { colour: 'red' });
    expect(collection).not.toHaveProperty('colour');
  });

  test('lets many sessions reference one document', async ({ account }) => {
    const { request } = await preparePdf(account);
    expect(await create(account, request, request, request)).toHaveLength(3);
  });

  test('is deleted with 204 and then not found', async ({ account }) => {
    const { collectionId } = await preparePdf(account);
    const path = `/sign/document-collections/${collectionId}`;
    const reply = await account.call('DELETE', path);
    expect([reply.status, reply.text]).toEqual([204, '']);
    const again = await account.call<Schemas['Problem']>('GET', path);
    expect(again).toMatchObject({ status: 404, json: { code: 'document_collection_not_found' } });
  });

  test('leaves its documents when it is deleted', async ({ account }) => {
    const { collectionId, documentId } = await preparePdf(account);
    await account.call('DELETE', `/sign/document-collections/${collectionId}`);
    expect((await account.call('GET', `/sign/documents/${documentId}/metadata`)).status).toBe(200);
  });

  test('can be deleted once its sessions are final', async ({ account }) => {
    const { collectionId, request } = await preparePdf(account);
    await account.sign((await createOne(account, request)).id);
    expect((await account.call('DELETE', `/sign/document-collections/${collectionId}`)).status).toBe(204);
  });

  test('can be cleaned up in the order session, collection, document', async ({ account }) => {
    const { collectionId, documentId, request } = await preparePdf(account);
    const { id } = await createOne(account, request);
    const paths = [
      `/sign/signing-sessions/${id}`,
      `/sign/document-collections/${collectionId}`,
      `/sign/documents/${documentId}`,
    ];
    const statuses: number[] = [];
    for (const path of paths) statuses.push((await account.call('DELETE', path)).status);
    expect(statuses).toEqual([204, 204, 204]);
  });

  test('serves one session together with another collection', async ({ account }) => {
    const [one, other] = [await preparePdf(account), await preparePdf(account)];
    const documents = [...one.request.documents, ...other.request.documents];
    const reply = await post<Schemas['SigningSessions']>(account, [{ ...one.request, documents }]);
    expect(reply.json[0]?.documents).toEqual(documents);
  });
});
