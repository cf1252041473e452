import { AUTHORIZED, type Contract, type Given, json, problem, refusal } from './contract.ts';
import { matching, uuid } from './matching.ts';

/** A document as the pacts call it. */
export const DOCUMENT = '5d0c3f7e-8a14-4f0b-9c5e-2f7d1b6a9e01';
/** One that is nowhere. */
export const NOWHERE = '00000000-0000-4000-8000-000000000404';

const GIVEN: Given = [['a document', { documentId: DOCUMENT }]];

/** What the client needs of the Sign API's documents. */
export const documentContracts: readonly Contract[] = [
  {
    operation: 'uploadDocument',
    description: 'the upload of a PDF',
    request: {
      method: 'POST',
      path: '/sign/documents',
      headers: AUTHORIZED,
      content: { type: 'application/pdf', bytes: '%PDF-1.4\n%%EOF\n' },
    },
    reply: json(200, { documentId: uuid(DOCUMENT), mimeType: 'application/pdf' }),
    call: ({ sign }) =>
      sign.documents.upload(Buffer.from('%PDF-1.4\n%%EOF\n'), { contentType: 'application/pdf' }),
    gives: { value: { documentId: DOCUMENT, mimeType: 'application/pdf' } },
  },
  {
    operation: 'uploadDocument',
    description: 'the upload of a document that cannot be signed',
    request: {
      method: 'POST',
      path: '/sign/documents',
      headers: AUTHORIZED,
      content: { type: 'image/gif', bytes: 'GIF89a' },
    },
    reply: problem(415, 'unsupported_media_type'),
    call: ({ sign }) =>
      sign.documents.upload(Buffer.from('GIF89a'), {
        contentType: 'image/gif',
      }),
    gives: refusal(415, 'unsupported_media_type'),
  },
  {
    operation: 'getDocument',
    description: 'the download of a document',
    given: GIVEN,
    request: { method: 'GET', path: `/sign/documents/${DOCUMENT}`, headers: AUTHORIZED },
    reply: {
      status: 200,
      headers: { 'Content-Type': matching('text/plain.*', 'text/plain') },
      content: { type: 'text/plain', bytes: 'I agree.' },
    },
    call: async ({ sign }) => {
      const { stream, mimeType } = await sign.documents.download(DOCUMENT);
      return { mimeType, text: Buffer.concat(await stream.toArray()).toString() };
    },
    gives: { value: { mimeType: 'text/plain', text: 'I agree.' } },
  },
  {
    operation: 'getDocument',
    description: 'the download of a document that is not there',
    request: { method: 'GET', path: `/sign/documents/${NOWHERE}`, headers: AUTHORIZED },
    reply: problem(404, 'document_not_found'),
    call: ({ sign }) => sign.documents.download(NOWHERE),
    gives: refusal(404, 'document_not_found'),
  },
  {
    operation: 'deleteDocument',
    description: 'the deletion of a document',
    given: GIVEN,
    request: { method: 'DELETE', path: `/sign/documents/${DOCUMENT}`, headers: AUTHORIZED },
    reply: { status: 204 },
    call: ({ sign }) => sign.documents.delete(DOCUMENT),
    gives: { value: undefined },
  },
  {
    operation: 'deleteDocument',
    description: 'the deletion of a document that is not there',
    request: { method: 'DELETE', path: `/sign/documents/${NOWHERE}`, headers: AUTHORIZED },
    reply: problem(404, 'document_not_found'),
    call: ({ sign }) => sign.documents.delete(NOWHERE),
    gives: refusal(404, 'document_not_found'),
  },
  {
    operation: 'getDocumentMetadata',
    description: 'a read of the metadata of a document',
    given: GIVEN,
    request: { method: 'GET', path: `/sign/documents/${DOCUMENT}/metadata`, headers: AUTHORIZED },
    reply: json(200, { documentId: DOCUMENT, mimeType: 'text/plain' }),
    call: ({ sign }) => sign.documents.metadata(DOCUMENT),
    gives: { value: { documentId: DOCUMENT, mimeType: 'text/plain' } },
  },
  {
    operation: 'getDocumentMetadata',
    description: 'a read of the metadata of a document that is not there',
    request: { method: 'GET', path: `/sign/documents/${NOWHERE}/metadata`, headers: AUTHORIZED },
    reply: problem(404, 'document_not_found'),
    call: ({ sign }) => sign.documents.metadata(NOWHERE),
    gives: refusal(404, 'document_not_found'),
  },
  {
    operation: 'updateDocumentMetadata',
    description: 'a new title for a document',
    given: GIVEN,
    request: {
      method: 'PATCH',
      path: `/sign/documents/${DOCUMENT}/metadata`,
      headers: AUTHORIZED,
      json: { title: 'Rental agreement' },
    },
    reply: json(200, { documentId: DOCUMENT, mimeType: 'text/plain', title: 'Rental agreement' }),
    call: ({ sign }) => sign.documents.updateMetadata(DOCUMENT, { title: 'Rental agreement' }),
    gives: { value: { documentId: DOCUMENT, title: 'Rental agreement' } },
  },
  {
    operation: 'updateDocumentMetadata',
    description: 'a new title for a document that is not there',
    request: {
      method: 'PATCH',
      path: `/sign/documents/${NOWHERE}/metadata`,
      headers: AUTHORIZED,
      json: { title: 'Rental agreement' },
    },
    reply: problem(404, 'document_not_found'),
    call: ({ sign }) => sign.documents.updateMetadata(NOWHERE, { title: 'Rental agreement' }),
    gives: refusal(404, 'document_not_found'),
  },
];
