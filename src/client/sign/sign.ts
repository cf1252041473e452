import type { Api } from '../api.ts';
import type { CallOptions } from '../options.ts';
import { readJson } from '../reply.ts';
import { jsonBody } from '../request-body.ts';
import { listOf, objectWith } from '../shape.ts';
import { type ArchiveApi, createArchive } from './archive.ts';
import { type CollectionsApi, createCollections } from './collections.ts';
import { createDocuments, type DocumentsApi } from './documents.ts';
import type { MerchantSignRequest, MerchantSignResult } from './model.ts';
import { createSessions, type SessionsApi } from './sessions.ts';

/** The Sign API v2: upload documents, group them in collections, ask people to sign, fetch the results. */
export interface SignApi {
  readonly documents: DocumentsApi;
  readonly collections: CollectionsApi;
  readonly sessions: SessionsApi;
  readonly archive: ArchiveApi;
  /** Signs uploaded documents with a company certificate, without a person. The path is an assumption [Q16]. */
  merchantSign(request: MerchantSignRequest, options?: CallOptions): Promise<readonly MerchantSignResult[]>;
}

const RESULTS = listOf(objectWith<MerchantSignResult>('documentId', 'documentResultId'));

export function createSign(api: Api): SignApi {
  return {
    documents: createDocuments(api),
    collections: createCollections(api),
    sessions: createSessions(api),
    archive: createArchive(api),
    async merchantSign(request, options) {
      const path = '/sign/merchant-sign';
      const body = jsonBody(request);
      return readJson(
        await api.call({ operation: 'merchantSign', method: 'POST', path, body }, options),
        RESULTS,
      );
    },
  };
}
