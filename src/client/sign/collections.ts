import type { Api } from '../api.ts';
import type { CallOptions } from '../options.ts';
import { pathOf } from '../path.ts';
import { jsonOf, readNothing } from '../reply.ts';
import { jsonBody } from '../request-body.ts';
import { objectWith } from '../shape.ts';
import type { DocumentCollection, DocumentCollectionRequest } from './model.ts';

/** Groups of documents that sessions refer to. */
export interface CollectionsApi {
  /** Groups uploaded documents. */
  create(request: DocumentCollectionRequest, options?: CallOptions): Promise<DocumentCollection>;
  /** A collection with the packages made so far. */
  get(documentCollectionId: string, options?: CallOptions): Promise<DocumentCollection>;
  /** Removes a collection; its documents stay. */
  delete(documentCollectionId: string, options?: CallOptions): Promise<void>;
  /** Starts the packaging; the package shows in the collection's `output` some time later [NET, DOC, C37]. */
  package(documentCollectionId: string, options?: CallOptions): Promise<void>;
}

const COLLECTION = objectWith<DocumentCollection>('id');

/** The document collections over one way of calling the API. */
export function createCollections(api: Api): CollectionsApi {
  return {
    async create(request, options) {
      const path = '/sign/document-collections';
      const body = jsonBody(request);
      return api.call(
        { operation: 'createDocumentCollection', method: 'POST', path, body },
        jsonOf(COLLECTION),
        options,
      );
    },
    async get(documentCollectionId, options) {
      const path = pathOf`/sign/document-collections/${documentCollectionId}`;
      return api.call(
        { operation: 'getDocumentCollection', method: 'GET', path },
        jsonOf(COLLECTION),
        options,
      );
    },
    async delete(documentCollectionId, options) {
      const path = pathOf`/sign/document-collections/${documentCollectionId}`;
      await api.call({ operation: 'deleteDocumentCollection', method: 'DELETE', path }, readNothing, options);
    },
    async package(documentCollectionId, options) {
      const path = pathOf`/sign/document-collections/${documentCollectionId}/package`;
      await api.call({ operation: 'packageDocumentCollection', method: 'POST', path }, readNothing, options);
    },
  };
}
