import { createHash, type Hash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mediaTypeOf } from '../wire/media-type.ts';
import { LocalIoError } from './caller-errors.ts';
import { CorruptDownloadError, IncompleteDownloadError, TransportError } from './delivery-errors.ts';
import { type DownloadOptions, encodingOf } from './download-options.ts';
import { isClientError } from './errors.ts';
import { understandFailure } from './failure.ts';
import { relay } from './relay.ts';
import { headerOf, readNothing, unexpected, type WireReply } from './reply.ts';

/** A document that is being downloaded. */
export interface Download {
  /** The stored MIME type, in lower case and without parameters. */
  readonly mimeType: string;
  /** The announced length, if the service announced one. */
  readonly sizeBytes: number | undefined;
  /**
   * The bytes. Read the stream to its end or destroy it, because it holds a connection. It fails with an
   * `IncompleteDownloadError` if it is cut, with a `TimeoutError` if it stalls, with an `AbortedError` if the call's signal is
   * aborted, and with a `CorruptDownloadError` if its hash is not `expectedSha256`.
   */
  readonly stream: Readable;
}

/** A document that was written to a file. */
export interface SavedDownload {
  /** The stored MIME type, in lower case and without parameters. */
  readonly mimeType: string;
  /** The size of the file, which is the whole document. */
  readonly sizeBytes: number;
}

/** Opens a successful reply as a document. Throws if the reply cannot be a complete document. */
export async function openDownload(reply: WireReply, options: DownloadOptions = {}): Promise<Download> {
  const mimeType = mediaTypeOf(headerOf(reply, 'content-type')) ?? 'application/octet-stream';
  const problem = whyNoDocument(reply, mimeType, options);
  if (problem !== undefined) {
    await readNothing(reply);
    throw unexpected(reply, problem);
  }
  const sizeBytes = lengthOf(reply);
  const { onProgress, expectedSha256 } = options;
  const hash = expectedSha256 === undefined ? undefined : createHash('sha256');
  const stream = relay(reply.body, {
    onFailure: (error, receivedBytes) => understandCut(error, reply, receivedBytes, sizeBytes),
    onChunk(chunk, receivedBytes) {
      hash?.update(chunk);
      onProgress?.({ receivedBytes, totalBytes: sizeBytes });
    },
    onEnd(receivedBytes) {
      if (sizeBytes !== undefined && receivedBytes !== sizeBytes) {
        return new IncompleteDownloadError(reply.operation, receivedBytes, sizeBytes);
      }
      return hash === undefined ? undefined : compareHash(reply.operation, hash, expectedSha256 ?? '');
    },
  });
  return { mimeType, sizeBytes, stream };
}

/** Completes the message "answered 200 …"; `undefined` if the reply can be a document. */
function whyNoDocument(
  reply: WireReply,
  mimeType: string,
  { expectedSha256 }: DownloadOptions,
): string | undefined {
  // A proxy answers with HTML.
  if (mimeType === 'text/html') return 'with text/html instead of a document';
  // Any other 2xx (no content, a part, a promise) would leave a short file that nobody notices.
  if (reply.status !== 200) return 'instead of a document';
  const isFramed = ['content-length', 'transfer-encoding'].some(
    (name) => headerOf(reply, name) !== undefined,
  );
  if (isFramed || headerOf(reply, 'connection')?.toLowerCase() !== 'close') return undefined;
  // Such a reply ends with its connection, whether it is complete or cut. undici takes even a reset for its end.
  return expectedSha256 === undefined
    ? 'with a document of unknown length, which may be cut unnoticed; pass its expectedSha256'
    : undefined;
}

function compareHash(
  operation: string,
  hash: Hash,
  expectedSha256: string,
): CorruptDownloadError | undefined {
  const encoding = encodingOf(expectedSha256);
  const received = hash.digest(encoding);
  const isSame = encoding === 'hex' ? received === expectedSha256.toLowerCase() : received === expectedSha256;
  return isSame ? undefined : new CorruptDownloadError(operation, expectedSha256, received);
}

/**
 * Writes a download to `path`: first under another name in the same folder, then renamed when it is complete.
 *
 * So a cut download never leaves a short file, and an older file at `path` stays until the new one is complete.
 */
export async function saveDownload(
  operation: string,
  download: Download,
  path: string,
): Promise<SavedDownload> {
  const partPath = `${path}.${randomUUID()}.part`;
  try {
    const part = createWriteStream(partPath, { flags: 'wx', flush: true });
    await pipeline(download.stream, part);
    await rename(partPath, path);
    return { mimeType: download.mimeType, sizeBytes: part.bytesWritten };
  } catch (error) {
    // The caller must get the first failure, not the failure to remove the part.
    await rm(partPath, { force: true }).catch(() => {});
    throw isFileError(error) ? new LocalIoError(operation, `${path} cannot be written`, error) : error;
  }
}

/** Any other error is a failure of the download, or was thrown by the caller's own `onProgress`. */
function isFileError(error: unknown): boolean {
  return !isClientError(error) && error instanceof Error && 'syscall' in error;
}

function understandCut(
  error: unknown,
  reply: WireReply,
  receivedBytes: number,
  sizeBytes: number | undefined,
): Error {
  const failure = understandFailure(error, { ...reply, attempted: 'read the document to its end' });
  if (!(failure instanceof TransportError)) return failure;
  return new IncompleteDownloadError(reply.operation, receivedBytes, sizeBytes, failure.cause);
}

function lengthOf(reply: WireReply): number | undefined {
  const header = headerOf(reply, 'content-length');
  return header !== undefined && /^\d+$/.test(header) ? Number(header) : undefined;
}
