import type { Readable } from 'node:stream';
import { mediaTypeOf } from '../wire/media-type.ts';
import { blot } from './blot.ts';
import type { CallScope } from './call-scope.ts';
import { UnexpectedReplyError } from './delivery-errors.ts';
import { understandFailure } from './failure.ts';
import { readRetryAfter } from './retry/retry-after.ts';
import type { Shape } from './shape.ts';

/** A body from undici, which can be read in one go, or any other stream. */
export type ReplyBody = Readable & { text?(): Promise<string> };

/** A reply as it arrived, before its body is read. */
export interface WireReply {
  readonly operation: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: ReplyBody;
  /** When its head arrived, in epoch milliseconds by the client's clock. */
  readonly receivedAtMs: number;
  readonly signal: CallScope | undefined;
}

const JSON_LIMIT_BYTES = 10 * 1024 * 1024;
const IGNORED_LIMIT_BYTES = 64 * 1024;

/** Any 2xx is a success, because not all success statuses of the vendor are known [Q3]. */
export function isSuccess(reply: WireReply): boolean {
  return reply.status >= 200 && reply.status < 300;
}

/** The value of a header; the first one if the header is repeated. */
export function headerOf(reply: WireReply, name: string): string | undefined {
  const value = reply.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** The body as text, or `undefined` if it is longer than the limit. In that case the rest is not read. */
export async function readText(reply: WireReply, limitBytes: number): Promise<string | undefined> {
  // Most replies announce a length, and undici makes sure that no more bytes arrive.
  const announcedBytes = Number(headerOf(reply, 'content-length') ?? Number.NaN);
  if (reply.body.text === undefined || !(announcedBytes <= limitBytes)) return readBounded(reply, limitBytes);
  try {
    return await reply.body.text();
  } catch (error) {
    throw understandFailure(error, { ...reply, attempted: 'read the reply to its end' });
  }
}

/** Reads chunk by chunk, and stops at the limit. */
async function readBounded(reply: WireReply, limitBytes: number): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  try {
    for await (const chunk of reply.body) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > limitBytes) return undefined;
      chunks.push(chunk);
    }
  } catch (error) {
    throw understandFailure(error, { ...reply, attempted: 'read the reply to its end' });
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** Parses JSON; `undefined` if the text is not JSON. `hidden` is blotted out of every string. */
export function parseJson(text: string, hidden?: string): unknown {
  try {
    if (hidden === undefined) return JSON.parse(text);
    return JSON.parse(text, (_name, value: unknown) => {
      return typeof value === 'string' ? blot(value, hidden) : value;
    });
  } catch {
    // The parser's message quotes the text, which may contain a token.
    return undefined;
  }
}

/** A function that reads the JSON of a successful reply in the given shape. */
export function jsonOf<T>(shape: Shape<T>): (reply: WireReply) => Promise<T> {
  return (reply) => readJson(reply, shape);
}

/** Reads the JSON of a successful reply. Throws an {@link UnexpectedReplyError} if it has another shape. */
export async function readJson<T>(reply: WireReply, shape: Shape<T>): Promise<T> {
  const text = await readText(reply, JSON_LIMIT_BYTES);
  if (text === undefined) throw unexpected(reply, 'with more than 10 MiB of JSON, which is not read');
  const value = parseJson(text);
  if (value === undefined) throw unexpected(reply, `with ${describeBody(reply, text)} that is not JSON`);
  if (!shape.matches(value))
    throw unexpected(reply, `with JSON of an unexpected form; expected ${shape.wanted}`);
  return value;
}

/**
 * Makes sure that the body is not compressed. The client did not ask for compression, and the sender must not decide how much
 * memory a few bytes take up when they are unpacked.
 *
 * @throws {UnexpectedReplyError} The body has a content encoding.
 */
export function assertPlain(reply: WireReply): void {
  const encoding = headerOf(reply, 'content-encoding');
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return;
  reply.body.destroy();
  throw unexpected(reply, 'with an encoded body, which was not requested');
}

/** Reads and drops the body of a successful reply that should have none, so that the connection can be used again. */
export async function readNothing(reply: WireReply): Promise<void> {
  await readText(reply, IGNORED_LIMIT_BYTES);
}

/** The error for a reply that makes no sense. `problem` completes the message "answered 200 …". */
export function unexpected(reply: WireReply, problem: string): UnexpectedReplyError {
  const retryAfterMs = readRetryAfter(reply.headers, reply.receivedAtMs);
  return new UnexpectedReplyError(reply.operation, reply.status, problem, retryAfterMs);
}

/** Only these media types are quoted in errors; any other value could be a secret. */
const USUAL =
  /^(?:application\/(?:[a-z]+\+)?(?:json|xml)|application\/(?:pdf|octet-stream|zip)|text\/(?:html|plain|xml))$/;

/** Describes a body without quoting it: it may contain something that must not be shown. */
export function describeBody(reply: WireReply, text: string): string {
  const told = mediaTypeOf(headerOf(reply, 'content-type'));
  const mediaType =
    told === undefined
      ? 'a body without a media type'
      : USUAL.test(told)
        ? told
        : 'a body of an unusual media type';
  return `${mediaType} (${Buffer.byteLength(text)} bytes)`;
}
