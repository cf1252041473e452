import { Readable } from 'node:stream';
import type { Api } from '../api.ts';
import type { Download, SavedDownload } from '../download.ts';
import type { DownloadOptions } from '../download-options.ts';
import { type DocumentRequest, openDocument, saveDocument } from '../fetch-document.ts';
import { readGroup } from '../option-values.ts';
import type { CallOptions } from '../options.ts';
import { pathOf } from '../path.ts';
import { jsonOf, readNothing } from '../reply.ts';
import { jsonBody } from '../request-body.ts';
import { objectWith } from '../shape.ts';
import { type UploadSource, uploadBody } from '../upload-source.ts';
import type { DocumentMetadata, DocumentMetadataPatch, DocumentUpload } from './model.ts';

/** What an upload can be told. */
export interface UploadOptions extends CallOptions {
  /** Becomes the MIME type of the document: `application/pdf`, `text/plain` or `text/markdown` [SDK, CODE]. */
  readonly contentType: string;
}

/** The documents of the account: what is to be signed, and the signed results. */
export interface DocumentsApi {
  /**
   * Stores a document, sent raw [S4]. Memory use does not depend on its size, unless it is in memory already.
   *
   * ```ts
   * await client.sign.documents.upload(pdfBytes, { contentType: 'application/pdf' });
   * await client.sign.documents.upload({ path: 'lease.pdf' }, { contentType: 'application/pdf' });
   * ```
   */
  upload(source: UploadSource, options: UploadOptions): Promise<DocumentUpload>;
  /** Opens a document, or a result by its `resultDocumentId` [DOC, CODE]. Read the stream or destroy it. */
  download(documentId: string, options?: DownloadOptions): Promise<Download>;
  /**
   * Writes a document to a file. The file appears under its name only when it is whole; one that is cut is downloaded again,
   * as the `retry` option says.
   */
  downloadToFile(documentId: string, path: string, options?: DownloadOptions): Promise<SavedDownload>;
  /** What is known of a document except its bytes. */
  metadata(documentId: string, options?: CallOptions): Promise<DocumentMetadata>;
  /** Sets file name, title or description and gives the metadata as they are then [S4, C43]. */
  updateMetadata(
    documentId: string,
    patch: DocumentMetadataPatch,
    options?: CallOptions,
  ): Promise<DocumentMetadata>;
  /** Removes a document and its metadata for good [S4]. */
  delete(documentId: string, options?: CallOptions): Promise<void>;
}

const UPLOAD = objectWith<DocumentUpload>('documentId', 'mimeType');
const METADATA = objectWith<DocumentMetadata>('documentId', 'mimeType');

/** The documents over one way of calling the API. */
export function createDocuments(api: Api): DocumentsApi {
  function requestOf(documentId: string): DocumentRequest {
    return { operation: 'getDocument', path: pathOf`/sign/documents/${documentId}` };
  }

  return {
    async upload(source, options) {
      const operation = 'uploadDocument';
      try {
        const { contentType } = readGroup('options', options, "{ contentType: 'application/pdf' }");
        const body = await uploadBody(operation, source, contentType);
        return await api.call(
          { operation, method: 'POST', path: '/sign/documents', body },
          jsonOf(UPLOAD),
          options,
        );
      } finally {
        if (source instanceof Readable) source.destroy();
      }
    },
    download: (documentId, options) => openDocument(api, requestOf(documentId), options),
    downloadToFile: (documentId, path, options) => saveDocument(api, requestOf(documentId), path, options),
    async metadata(documentId, options) {
      const path = pathOf`/sign/documents/${documentId}/metadata`;
      return api.call({ operation: 'getDocumentMetadata', method: 'GET', path }, jsonOf(METADATA), options);
    },
    async updateMetadata(documentId, patch, options) {
      const path = pathOf`/sign/documents/${documentId}/metadata`;
      const body = jsonBody(patch);
      const request = { operation: 'updateDocumentMetadata', method: 'PATCH', path, body } as const;
      return api.call(request, jsonOf(METADATA), options);
    },
    async delete(documentId, options) {
      const path = pathOf`/sign/documents/${documentId}`;
      await api.call({ operation: 'deleteDocument', method: 'DELETE', path }, readNothing, options);
    },
  };
}
