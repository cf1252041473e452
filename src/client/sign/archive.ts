import type { Api } from '../api.ts';
import type { Download, SavedDownload } from '../download.ts';
import type { DownloadOptions } from '../download-options.ts';
import { type DocumentRequest, openDocument, saveDocument } from '../fetch-document.ts';
import { pathOf } from '../path.ts';

/** Results that were sent to the archive, by their `resultArchiveId` [NET]. */
export interface ArchiveApi {
  /** Opens an archived document for reading. Read the stream or destroy it. */
  download(archiveDocumentId: string, options?: DownloadOptions): Promise<Download>;
  /** Writes an archived document to a file. The file appears under its name only when it is whole. */
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
