import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { mediaTypeOf } from '../../wire/media-type.ts';
import { type ProblemRefusal, refuse, refuseParams } from '../kernel/outcome.ts';

/** The document in a multipart body, or why there is none. */
export type OpenedPart =
  | { readonly mediaType: string; readonly stream: Readable }
  | { readonly refusal: ProblemRefusal };

/** The one name that the part may have [SDK]. */
const PART_NAME = 'file';

/** Finds the part `file` of a multipart upload, which one public SDK sends (facts C34). */
export async function openPart(
  { raw }: FastifyRequest,
  mediaTypes: ReadonlySet<string>,
): Promise<OpenedPart> {
  // Loaded with the first such upload: nearly every account refuses them without reading.
  const { Busboy } = await import('@fastify/busboy');
  const contentType = raw.headers['content-type'] ?? '';
  return new Promise((resolve) => {
    const missing = refuseParams([
      { name: PART_NAME, reason: 'is required as a part of the multipart body' },
    ]);
    const giveUp = (): void => resolve({ refusal: missing });
    try {
      const parser = new Busboy({
        headers: { 'content-type': contentType },
        limits: { files: 5, fields: 20, parts: 25 },
      });
      parser.on('file', (name, stream, _fileName, _encoding, mimeType) => {
        // The parser only reports an incomplete part; its reader must learn of it, now or later.
        stream.on('error', (error) => stream.destroy(error));
        raw.once('close', () => {
          if (!raw.complete) stream.destroy(new Error('the upload was cut'));
        });
        if (name === PART_NAME) resolve(acceptPart(stream, mimeType, mediaTypes));
        else stream.resume();
      });
      parser.once('finish', giveUp);
      parser.on('error', giveUp);
      raw.once('error', giveUp);
      raw.once('close', () => parser.destroy());
      raw.pipe(parser);
    } catch {
      giveUp();
    }
  });
}

function acceptPart(stream: Readable, mimeType: string, mediaTypes: ReadonlySet<string>): OpenedPart {
  const mediaType = mediaTypeOf(mimeType) ?? '';
  if (mediaTypes.has(mediaType) && mediaType !== 'multipart/form-data') return { mediaType, stream };
  stream.resume();
  return { refusal: refuse('unsupported_media_type', `file: Content-Type ${mediaType} is not supported.`) };
}
