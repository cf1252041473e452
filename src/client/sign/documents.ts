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

/** Options of an upload. */
export interface UploadOptions extends CallOptions {
  /** The MIME type of the document: `application/pdf`, `text/plain` or `text/markdown` [SDK, CODE]. */
  readonly contentType: string;
}

/**
 * The documents of the account: those to be signed, and the signed results.
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
export interface DocumentsApi {
  /**
   * Stores a document, sent raw [S4]. Memory use does not depend on its size, unless it is already in memory.
   *
   * ```ts
   * await client.sign.documents.upload(pdfBytes, { contentType: 'application/pdf' });
   * await client.sign.documents.upload({ path: 'lease.pdf' }, { contentType: 'application/pdf' });
   * ```
   *
   * @throws {UnknownOutcomeError} The document may have been stored. You can upload it again, but then there may be
   * two.
   * @throws {LocalIoError} The file or stream cannot be read; see `cause`.
   */
  upload(source: UploadSource, options: UploadOptions): Promise<DocumentUpload>;
  /** Opens a document, or a result by its `resultDocumentId` [DOC, CODE]. Read the stream to its end or destroy it. */
  download(documentId: string, options?: DownloadOptions): Promise<Download>;
  /**
   * Writes a document to a file. The file appears under its name only when it is complete. A download that is cut starts again,
   * within the limits of the `retry` option.
   *
   * @throws {IncompleteDownloadError} Every try was cut: download it again later.
   * @throws {CorruptDownloadError} The document does not have the `expectedSha256`.
   * @throws {LocalIoError} The file cannot be written; see `cause`.
   */
  downloadToFile(documentId: string, path: string, options?: DownloadOptions): Promise<SavedDownload>;
  /** Reads everything about a document except its bytes. */
  metadata(documentId: string, options?: CallOptions): Promise<DocumentMetadata>;
  /** Sets the file name, title or description, and returns the updated metadata [S4, C43]. */
  updateMetadata(
    documentId: string,
    patch: DocumentMetadataPatch,
    options?: CallOptions,
  ): Promise<DocumentMetadata>;
  /** Deletes a document and its metadata for good [S4]. */
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
