import type { Api } from '../api.ts';
import { type Download, openDownload, type SavedDownload, saveDownload } from '../download.ts';
import type { CallOptions } from '../options.ts';
import { pathOf } from '../path.ts';

/** Results that were sent to the archive, by their `resultArchiveId` [NET]. */
export interface ArchiveApi {
  /** Opens an archived document for reading. Read the stream or destroy it. */
  download(archiveDocumentId: string, options?: CallOptions): Promise<Download>;
  /** Writes an archived document to a file. The file appears under its name only when it is whole. */
  downloadToFile(archiveDocumentId: string, path: string, options?: CallOptions): Promise<SavedDownload>;
}

/** The archive over one way of calling the API. */
export function createArchive(api: Api): ArchiveApi {
  async function download(archiveDocumentId: string, options?: CallOptions): Promise<Download> {
    const path = pathOf`/sign/archive-documents/${archiveDocumentId}`;
    return openDownload(await api.call({ operation: 'getArchiveDocument', method: 'GET', path }, options));
  }

  return {
    download,
    async downloadToFile(archiveDocumentId, path, options) {
      return saveDownload('getArchiveDocument', await download(archiveDocumentId, options), path);
    },
  };
}
