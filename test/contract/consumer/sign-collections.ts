import { AUTHORIZED, type Contract, type Given, json, problem, refusal } from './contract.ts';
import { eachLike, like, uuid } from './matching.ts';
import { DOCUMENT, NOWHERE } from './sign-documents.ts';

/** A collection as the pacts call it. */
export const COLLECTION = '7b1e0d52-63c9-4a8e-b1f4-90d3c2e57a02';

const PATH = `/sign/document-collections/${COLLECTION}`;
const GIVEN: Given = [['a document collection', { documentCollectionId: COLLECTION }]];

/** What the client needs of the Sign API's document collections. */
export const collectionContracts: readonly Contract[] = [
  {
    operation: 'createDocumentCollection',
    description: 'a collection of one document',
    given: [['a document', { documentId: DOCUMENT }]],
    request: {
      method: 'POST',
      path: '/sign/document-collections',
      headers: AUTHORIZED,
      json: { documents: [{ documentId: DOCUMENT }] },
    },
    reply: json(201, { id: uuid(COLLECTION) }),
    call: ({ sign }) => sign.collections.create({ documents: [{ documentId: DOCUMENT }] }),
    gives: { value: { id: COLLECTION } },
  },
  {
    operation: 'createDocumentCollection',
    description: 'a collection of a document that is not there',
    request: {
      method: 'POST',
      path: '/sign/document-collections',
      headers: AUTHORIZED,
      json: { documents: [{ documentId: NOWHERE }] },
    },
    reply: problem(400, 'invalid_request_parameter', {
      invalidParams: eachLike({ name: like('documents[0].documentId'), reason: like('names nothing') }),
    }),
    call: ({ sign }) => sign.collections.create({ documents: [{ documentId: NOWHERE }] }),
    gives: refusal(400, 'invalid_request_parameter', {
      invalidParams: [{ name: 'documents[0].documentId', reason: 'names nothing' }],
    }),
  },
  {
    operation: 'getDocumentCollection',
    description: 'a read of a collection',
    given: GIVEN,
    request: { method: 'GET', path: PATH, headers: AUTHORIZED },
    reply: json(200, { id: COLLECTION }),
    call: ({ sign }) => sign.collections.get(COLLECTION),
    gives: { value: { id: COLLECTION } },
  },
  {
    operation: 'getDocumentCollection',
    description: 'a read of a collection that is not there',
    request: { method: 'GET', path: `/sign/document-collections/${NOWHERE}`, headers: AUTHORIZED },
    reply: problem(404, 'document_collection_not_found'),
    call: ({ sign }) => sign.collections.get(NOWHERE),
    gives: refusal(404, 'document_collection_not_found'),
  },
  {
    operation: 'deleteDocumentCollection',
    description: 'the deletion of a collection',
    given: GIVEN,
    request: { method: 'DELETE', path: PATH, headers: AUTHORIZED },
    reply: { status: 204 },
    call: ({ sign }) => sign.collections.delete(COLLECTION),
    gives: { value: undefined },
  },
  {
    operation: 'deleteDocumentCollection',
    description: 'the deletion of a collection that a live session uses',
    given: [
      [
        'a signing session',
        { sessionId: 'c40a9b6e-1f2d-4d83-a5c7-6be81f9d3003', documentCollectionId: COLLECTION },
      ],
    ],
    request: { method: 'DELETE', path: PATH, headers: AUTHORIZED },
    reply: problem(400, 'bad_request'),
    call: ({ sign }) => sign.collections.delete(COLLECTION),
    gives: refusal(400, 'bad_request'),
  },
  {
    operation: 'packageDocumentCollection',
    description: 'the packaging of a collection that is signed',
    given: [
      [
        'a signing session',
        {
          sessionId: 'c40a9b6e-1f2d-4d83-a5c7-6be81f9d3003',
          documentCollectionId: COLLECTION,
          state: 'SIGNED',
        },
      ],
    ],
    request: { method: 'POST', path: `${PATH}/package`, headers: AUTHORIZED },
    reply: { status: 204 },
    call: ({ sign }) => sign.collections.package(COLLECTION),
    gives: { value: undefined },
  },
  {
    operation: 'packageDocumentCollection',
    description: 'the packaging of a collection that nobody has signed',
    given: GIVEN,
    request: { method: 'POST', path: `${PATH}/package`, headers: AUTHORIZED },
    reply: problem(409, 'conflict'),
    call: ({ sign }) => sign.collections.package(COLLECTION),
    gives: refusal(409, 'conflict'),
  },
];
