import type { Api } from './api.ts';
import type { ApiRequest } from './api-request.ts';
import { type Download, openDownload, type SavedDownload, saveDownload } from './download.ts';
import { checkDownload, type DownloadOptions } from './download-options.ts';

/** Where a document is to be had. */
export type DocumentRequest = Pick<ApiRequest, 'operation' | 'path'>;

/** Opens a document for reading. Once it is open it is not asked for again: what was read is with the caller. */
export async function openDocument(
  api: Api,
  request: DocumentRequest,
  options: DownloadOptions = {},
): Promise<Download> {
  checkDownload(options);
  return api.call(longRequest(request), (reply) => openDownload(reply, options), options);
}

/** Writes a document to a file. A try that breaks off leaves nothing, and the next begins at the first byte: there is no resume [S1]. */
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
