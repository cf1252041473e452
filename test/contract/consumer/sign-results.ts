import { AUTHORIZED, type Contract, json, problem, refusal } from './contract.ts';
import { eachLike, matching, uuid } from './matching.ts';
import { DOCUMENT, NOWHERE } from './sign-documents.ts';

/** What the client needs of the Sign API's merchant sign and archive. */
export const resultContracts: readonly Contract[] = [
  {
    operation: 'merchantSign',
    description: 'a merchant signature over a document',
    given: [['a document', { documentId: DOCUMENT, mimeType: 'application/pdf' }]],
    request: {
      method: 'POST',
      path: '/sign/merchant-sign',
      headers: AUTHORIZED,
      json: { vendor: 'NBID', toBeSignedDocuments: [{ documentId: DOCUMENT }] },
    },
    reply: json(200, eachLike({ documentId: uuid(DOCUMENT), documentResultId: uuid(NOWHERE) })),
    call: ({ sign }) =>
      sign.merchantSign({ vendor: 'NBID', toBeSignedDocuments: [{ documentId: DOCUMENT }] }),
    gives: { value: [{ documentId: DOCUMENT, documentResultId: NOWHERE }] },
  },
  {
    operation: 'merchantSign',
    description: 'a merchant signature over a document that is not there',
    request: {
      method: 'POST',
      path: '/sign/merchant-sign',
      headers: AUTHORIZED,
      json: { vendor: 'NBID', toBeSignedDocuments: [{ documentId: NOWHERE }] },
    },
    reply: problem(400, 'invalid_request_parameter'),
    call: ({ sign }) => sign.merchantSign({ vendor: 'NBID', toBeSignedDocuments: [{ documentId: NOWHERE }] }),
    gives: refusal(400, 'invalid_request_parameter'),
  },
  {
    operation: 'getArchiveDocument',
    description: 'the download of an archived document',
    given: [['an archived document', { archiveDocumentId: DOCUMENT }]],
    request: { method: 'GET', path: `/sign/archive-documents/${DOCUMENT}`, headers: AUTHORIZED },
    reply: {
      status: 200,
      headers: { 'Content-Type': matching('[a-z]+/.+', 'text/plain') },
    },
    call: async ({ sign }) => {
      const { stream, mimeType } = await sign.archive.download(DOCUMENT);
      stream.destroy();
      return { mimeType };
    },
    gives: { value: { mimeType: 'text/plain' } },
  },
  {
    operation: 'getArchiveDocument',
    description: 'the download of an archived document that is not there',
    request: { method: 'GET', path: `/sign/archive-documents/${NOWHERE}`, headers: AUTHORIZED },
    reply: problem(404, 'archive_document_not_found'),
    call: ({ sign }) => sign.archive.download(NOWHERE),
    gives: refusal(404, 'archive_document_not_found'),
  },
];
