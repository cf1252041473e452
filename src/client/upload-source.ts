import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { mediaTypeOf } from '../wire/media-type.ts';
import { LocalIoError, OptionError } from './caller-errors.ts';
import { relay } from './relay.ts';
import type { RequestBody } from './request-body.ts';

/**
 * The bytes to upload: in memory, as a stream, or in a file.
 *
 * Bytes and files can be sent a second time if the token is refused; a stream cannot. A stream is read to its end or destroyed,
 * whatever happens to the call.
 */
export type UploadSource = Uint8Array | Readable | { readonly path: string };

/** The body of an upload, sent raw as the API expects it: no multipart, no base64 [S4, C34]. */
export async function uploadBody(
  operation: string,
  source: UploadSource,
  contentType: string | undefined,
): Promise<RequestBody> {
  if (typeof contentType !== 'string' || mediaTypeOf(contentType) === undefined) {
    throw new OptionError('contentType', 'is not a media type: write for example application/pdf');
  }
  if (source instanceof Uint8Array) return { contentType, replayable: true, open: () => source };
  if (source instanceof Readable) return streamBody(operation, source, contentType);
  if (typeof source === 'object' && source !== null && typeof source.path === 'string') {
    return fileBody(operation, source.path, contentType);
  }
  throw new OptionError('source', 'cannot be uploaded: pass a Buffer, a Readable or { path }');
}

function streamBody(operation: string, source: Readable, contentType: string): RequestBody {
  if (!source.readable) {
    throw new OptionError('source', 'is a stream that has ended or was closed: pass a new one');
  }
  // Must happen before the first await: the source may fail while the token is being fetched.
  const relayed = guardSource(operation, source);
  return {
    contentType,
    replayable: false,
    open() {
      if (relayed.errored !== null) throw relayed.errored;
      return relayed;
    },
  };
}

async function fileBody(operation: string, path: string, contentType: string): Promise<RequestBody> {
  const file = await stat(path).catch((error: unknown) => {
    throw new LocalIoError(operation, `the file ${path} cannot be read`, error);
  });
  if (!file.isFile()) throw new OptionError('source', `${path} is not a file: pass the path of a file`);
  const open = (): Readable => guardSource(operation, createReadStream(path));
  return { contentType, sizeBytes: file.size, replayable: true, open };
}

function guardSource(operation: string, source: Readable): Readable {
  return relay(source, {
    onFailure: (error) => new LocalIoError(operation, 'the source of the upload failed', error),
  });
}
