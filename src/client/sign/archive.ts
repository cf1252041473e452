import type { Api } from '../api.ts';
import type { Download, SavedDownload } from '../download.ts';
import type { DownloadOptions } from '../download-options.ts';
import { type DocumentRequest, openDocument, saveDocument } from '../fetch-document.ts';
import { pathOf } from '../path.ts';

/**
 * Results that were sent to the archive, by their `resultArchiveId` [NET].
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
export interface ArchiveApi {
  /** Opens an archived document for reading. Read the stream to its end or destroy it. */
  download(archiveDocumentId: string, options?: DownloadOptions): Promise<Download>;
  /**
   * Writes an archived document to a file. The file appears under its name only when it is complete.
   *
   * @throws {IncompleteDownloadError} Every try was cut: download it again later.
   * @throws {CorruptDownloadError} The document does not have the `expectedSha256`.
   * @throws {LocalIoError} The file cannot be written; see `cause`.
   */
  downloadToFile(archiveDocumentId: string, path: string, options?: DownloadOptions): Promise<SavedDownload>;
}

/** The archive over one way of calling the API. */
export function createArchive(api: Api): ArchiveApi {
  function requestOf(archiveDocumentId: string): DocumentRequest {
    return { operation: 'getArchiveDocument', path: pathOf`/sign/archive-documents/${archiveDocumentId}` };
  }

  return {
    download: (archiveDocumentId, options) => openDocument(api, requestOf(archiveDocumentId), options),
    downloadToFile: (archiveDocumentId, path, options) =>
      saveDocument(api, requestOf(archiveDocumentId), path, options),
  };
}
