import type { Api } from '../api.ts';
import type { CallOptions, Settings } from '../options.ts';
import type { PollSettings } from '../polling/poll-options.ts';
import { jsonOf } from '../reply.ts';
import { jsonBody } from '../request-body.ts';
import { listOf, objectWith } from '../shape.ts';
import { type ArchiveApi, createArchive } from './archive.ts';
import { type CollectionsApi, createCollections } from './collections.ts';
import { createDocuments, type DocumentsApi } from './documents.ts';
import type { MerchantSignRequest, MerchantSignResult } from './model.ts';
import { createSessions, type SessionsApi } from './sessions.ts';

/** The Sign API v2: upload documents, group them in collections, ask people to sign, download the results. */
export interface SignApi {
  /** The documents to be signed, and the signed results. */
  readonly documents: DocumentsApi;
  /** Groups of uploaded documents. A session refers to its documents by such a group. */
  readonly collections: CollectionsApi;
  /** Signing sessions and their results. */
  readonly sessions: SessionsApi;
  /** Results that were sent to the archive. */
  readonly archive: ArchiveApi;
  /**
   * Signs uploaded documents with a company certificate, without a person. Its path is an assumption [Q16]; the option
   * `merchantSignPath` sets another one.
   *
   * It can throw what every method of `sessions` can throw, and:
   *
   * @throws {UnknownOutcomeError} The documents may have been signed, and no call can find out. Signing them again creates new
   * results.
   */
  merchantSign(request: MerchantSignRequest, options?: CallOptions): Promise<readonly MerchantSignResult[]>;
}

const RESULTS = listOf(objectWith<MerchantSignResult>('documentId', 'documentResultId'));

/** The Sign API over one way of calling it. */
export function createSign(api: Api, settings: Pick<Settings, 'merchantSignPath'> & PollSettings): SignApi {
  return {
    documents: createDocuments(api),
    collections: createCollections(api),
    sessions: createSessions(api, settings),
    archive: createArchive(api),
    async merchantSign(request, options) {
      const body = jsonBody(request);
      const path = settings.merchantSignPath;
      return api.call({ operation: 'merchantSign', method: 'POST', path, body }, jsonOf(RESULTS), options);
    },
  };
}
