import type { Api } from '../api.ts';
import type { CallOptions } from '../options.ts';
import { pathOf } from '../path.ts';
import { jsonOf, readNothing } from '../reply.ts';
import { jsonBody } from '../request-body.ts';
import { objectWith } from '../shape.ts';
import type { DocumentCollection, DocumentCollectionRequest } from './model.ts';

/**
 * Groups of documents that sessions refer to.
 *
 * Every method can throw these errors:
 *
 * @throws {OptionError} An argument is wrong; nothing was sent.
 * @throws {OAuthError} No token was issued: check the credentials and the scope.
 * @throws {ApiError} The service refused the request; read `status` and `apiCode`.
 * @throws {RateLimitError} There were too many requests; try again at `retryAtMs`.
 * @throws {TransportError | TimeoutError | UnexpectedReplyError} The service could not be reached, or sent no usable reply.
 * @throws {AbortedError} The `signal` was aborted.
 */
export interface CollectionsApi {
  /**
   * Groups uploaded documents.
   *
   * @throws {UnknownOutcomeError} The collection may have been created. You can create it again, but then there may be
   * two.
   */
  create(request: DocumentCollectionRequest, options?: CallOptions): Promise<DocumentCollection>;
  /** Reads a collection, with the packages made so far. */
  get(documentCollectionId: string, options?: CallOptions): Promise<DocumentCollection>;
  /** Deletes a collection; its documents stay. */
  delete(documentCollectionId: string, options?: CallOptions): Promise<void>;
  /**
   * Starts the packaging. The package appears in the collection's `output` some time later [NET, DOC, C37].
   *
   * @throws {UnknownOutcomeError} The packaging may have been started: look at `output` before you call again.
   */
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
