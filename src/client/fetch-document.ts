import type { Api } from './api.ts';
import type { ApiRequest } from './api-request.ts';
import { type Download, openDownload, type SavedDownload, saveDownload } from './download.ts';
import { checkDownload, type DownloadOptions } from './download-options.ts';

/** Where a document can be downloaded. */
export type DocumentRequest = Pick<ApiRequest, 'operation' | 'path'>;

/** Opens a document for reading. Once open it is not requested again, because the caller may have read some of it. */
export async function openDocument(
  api: Api,
  request: DocumentRequest,
  options: DownloadOptions = {},
): Promise<Download> {
  checkDownload(options);
  return api.call(longRequest(request), (reply) => openDownload(reply, options), options);
}

/**
 * Writes a document to a file. A try that breaks off leaves nothing, and the next starts at the first byte: downloads cannot be
 * resumed [S1].
 */
export async function saveDocument(
  api: Api,
  request: DocumentRequest,
  path: string,
  options: DownloadOptions = {},
): Promise<SavedDownload> {
  checkDownload(options);
  return api.call(
    longRequest(request),
    async (reply) => saveDownload(reply.operation, await openDownload(reply, options), path),
    options,
  );
}

function longRequest(request: DocumentRequest): ApiRequest {
  return { ...request, method: 'GET', isLong: true };
}
