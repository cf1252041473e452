import type { ProviderState } from '../provider-state.ts';
import type { Scene } from '../scene.ts';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n');

/** Uploads a document, unless the pact has named it before, and gives it the pact's id. Resolves to its real id. */
export async function addDocument(
  scene: Scene,
  documentId?: string,
  mimeType = 'text/plain',
): Promise<string> {
  const known = documentId === undefined ? undefined : scene.names.realOf(documentId);
  if (known !== undefined) return known;
  const bytes = mimeType === 'application/pdf' ? PDF : Buffer.from('I agree.');
  const { documents } = scene.account.client.sign;
  const uploaded = await documents.upload(bytes, { contentType: mimeType });
  if (documentId !== undefined) scene.names.add(documentId, uploaded.documentId);
  return uploaded.documentId;
}

/** Puts a document into a collection, unless the pact has named it before, and gives it the pact's id. Resolves to its real id. */
export async function addCollection(
  scene: Scene,
  documentId: string,
  documentCollectionId?: string,
): Promise<string> {
  const known = documentCollectionId === undefined ? undefined : scene.names.realOf(documentCollectionId);
  if (known !== undefined) return known;
  const { id } = await scene.account.client.sign.collections.create({ documents: [{ documentId }] });
  if (documentCollectionId !== undefined) scene.names.add(documentCollectionId, id);
  return id;
}

/** States of the Sign API's documents. */
export const documentStates: readonly ProviderState[] = [
  {
    name: 'a document',
    says: 'A document has been uploaded.',
    parameters: [
      { name: 'documentId', required: true, says: 'what the pact calls it' },
      {
        name: 'mimeType',
        values: ['text/plain', 'text/markdown', 'application/pdf'],
        says: 'its MIME type; `text/plain` if left out',
      },
    ],
    async setUp(scene, { documentId, mimeType }) {
      await addDocument(scene, documentId, mimeType);
    },
  },
  {
    name: 'a document collection',
    says: 'A document has been uploaded and put into a collection.',
    parameters: [
      { name: 'documentCollectionId', required: true, says: 'what the pact calls it' },
      { name: 'documentId', says: 'what the pact calls the document, if it does' },
    ],
    async setUp(scene, { documentCollectionId, documentId }) {
      await addCollection(scene, await addDocument(scene, documentId), documentCollectionId);
    },
  },
];
