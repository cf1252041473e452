import { isUtf8 } from 'node:buffer';
import type { FastifyRequest } from 'fastify';
import { mediaTypeOf } from '../../wire/media-type.ts';
import { storeStream } from '../content/vault.ts';
import { parseJson } from '../contract/json.ts';
import type { Operation } from '../contract/operation.ts';
import type { StoredContent } from '../kernel/content.ts';
import { type ProblemRefusal, refuse, refuseParams } from '../kernel/outcome.ts';
import { type Exchange, noteBody, type ReadText } from './exchange.ts';
import { openPart } from './multipart.ts';

/** The largest JSON or form body; the vendor's largest request is far smaller. */
const MAX_TEXT_BYTES = 2 * 1024 * 1024;

/** Nobody is left to read this refusal; it is only for the journal. */
const CUT = refuse('bad_request', 'body: the request ended before its body was complete.');

/** A body that could be read, or the refusal of one that could not. */
export type ReadBody<Body> = { readonly body: Body } | { readonly refusal: ProblemRefusal };

/** What a request says about its body before any of it is read. */
interface Announcement {
  readonly mediaType: string | undefined;
  readonly isPresent: boolean;
  readonly contentLength: number | undefined;
}

/** Reads the body of a request as its operation needs it; a refused body is left for Node to discard. */
export async function readBody(exchange: Exchange, operation: Operation): Promise<ReadBody<unknown>> {
  if (operation.takes === 'nothing') return { body: undefined };
  const announced = announcementOf(exchange.request);
  if (!announced.isPresent && !operation.bodyRequired) return { body: undefined };
  const refusal = refuseMediaType(announced, operation, exchange);
  if (refusal !== undefined) return { refusal };
  return operation.takes === 'json'
    ? readJson(exchange, announced)
    : readContent(exchange, operation, announced);
}

/** Reads a body as text. */
export function readText({ raw }: FastifyRequest): Promise<ReadText> {
  // With events: an async iterator takes several turns of the event loop even for a body that has arrived.
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    raw.on('data', (chunk: Buffer) => {
      bytes += chunk.byteLength;
      if (bytes <= MAX_TEXT_BYTES) chunks.push(chunk);
      else resolve('too-large');
    });
    raw.once('end', () => resolve(toText(chunks)));
    raw.once('error', () => resolve('cut'));
    raw.once('close', () => resolve('cut'));
  });
}

function toText(chunks: readonly Buffer[]): ReadText {
  const [first] = chunks;
  const whole = chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks);
  return isUtf8(whole) ? { text: whole.toString('utf8') } : 'not-text';
}

function announcementOf({ headers }: FastifyRequest): Announcement {
  const contentLength =
    headers['content-length'] === undefined ? undefined : Number(headers['content-length']);
  return {
    mediaType: mediaTypeOf(headers['content-type']),
    isPresent: (contentLength ?? 0) > 0 || headers['transfer-encoding'] !== undefined,
    contentLength,
  };
}

function refuseMediaType(
  { mediaType }: Announcement,
  operation: Operation,
  { request, account }: Exchange,
): ProblemRefusal | undefined {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    return refuse('unsupported_media_type', `Content-Encoding: ${encoding} is not supported.`);
  }
  if (mediaType === undefined && operation.takes === 'content') {
    return refuseParams([{ name: 'Content-Type', reason: 'is required and must be a media type' }]);
  }
  const isMultipart = mediaType === 'multipart/form-data' && !account.settings.acceptMultipartUploads;
  if (mediaType !== undefined && operation.mediaTypes.has(mediaType) && !isMultipart) return undefined;
  const accepted = [...operation.mediaTypes].filter((type) => type !== 'multipart/form-data').join(', ');
  return refuse(
    'unsupported_media_type',
    `Content-Type: ${mediaType ?? 'nothing'} is not supported; it must be ${accepted}.`,
  );
}

async function readJson(exchange: Exchange, { contentLength }: Announcement): Promise<ReadBody<unknown>> {
  const isTooLong = (contentLength ?? 0) > MAX_TEXT_BYTES;
  const read = exchange.earlyText ?? (isTooLong ? 'too-large' : await readText(exchange.request));
  if (read === 'too-large') {
    return { refusal: refuse('payload_too_large', `body: must be at most ${MAX_TEXT_BYTES} bytes.`) };
  }
  if (read === 'cut') return { refusal: CUT };
  if (read === 'not-text') return { refusal: refuse('bad_request', 'body: the JSON is not UTF-8.') };
  noteBody(exchange, read.text);
  const parsed = parseJson(read.text);
  return 'value' in parsed
    ? { body: parsed.value }
    : { refusal: refuse('bad_request', `body: ${parsed.reason}.`) };
}

async function readContent(
  exchange: Exchange,
  operation: Operation,
  { mediaType, contentLength }: Announcement,
): Promise<ReadBody<StoredContent>> {
  const { uploadLimitBytes } = exchange.account.settings;
  const tooLarge = {
    refusal: refuse('payload_too_large', `body: must be at most ${uploadLimitBytes} bytes.`),
  };
  const isMultipart = mediaType === 'multipart/form-data';
  if (!isMultipart && (contentLength ?? 0) > uploadLimitBytes) return tooLarge;
  const part = isMultipart ? await openPart(exchange.request, operation.mediaTypes) : undefined;
  if (part !== undefined && 'refusal' in part) return part;
  const content = await storeStream(
    part?.mediaType ?? mediaType ?? '',
    part?.stream ?? chunksOf(exchange.request),
    uploadLimitBytes,
  ).catch(() => 'cut' as const);
  if (content === 'cut') return { refusal: CUT };
  if (content === 'too-large') return tooLarge;
  exchange.bodyBytes = content.sizeBytes;
  if (content.sizeBytes === 0) return { refusal: refuse('bad_request', 'body: the document is empty.') };
  return { body: content };
}

/** The body's bytes. Stopping early leaves the connection open, so that the refusal can still be sent. */
function chunksOf({ raw }: FastifyRequest): AsyncIterable<Buffer> {
  return raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
}
