import type { Readable } from 'node:stream';
import { mediaTypeOf } from '../wire/media-type.ts';
import { blot } from './blot.ts';
import type { CallScope } from './call-scope.ts';
import { UnexpectedReplyError } from './delivery-errors.ts';
import { understandFailure } from './failure.ts';
import { readRetryAfter } from './retry/retry-after.ts';
import type { Shape } from './shape.ts';

/** A body of undici, which can be read at once; or any stream. */
export type ReplyBody = Readable & { text?(): Promise<string> };

/** A reply as it came, not yet understood. */
export interface WireReply {
  readonly operation: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: ReplyBody;
  /** When its head came, in epoch milliseconds by the client's clock. */
  readonly receivedAtMs: number;
  readonly signal: CallScope | undefined;
}

const JSON_LIMIT_BYTES = 10 * 1024 * 1024;
const IGNORED_LIMIT_BYTES = 64 * 1024;

/** Any 2xx is a success: not every success status of the vendor is known [Q3]. */
export function isSuccess(reply: WireReply): boolean {
  return reply.status >= 200 && reply.status < 300;
}

/** The value of a header, the first one if it came more than once. */
export function headerOf(reply: WireReply, name: string): string | undefined {
  const value = reply.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** The body as text, or `undefined` when it is longer than the limit; then the rest is not read. */
export async function readText(reply: WireReply, limitBytes: number): Promise<string | undefined> {
  // Most replies announce a length, and undici sees to it that no more comes.
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

/** The value of a JSON text, or `undefined` when it is none. Wherever `hidden` stands in a string, it is blotted out. */
export function parseJson(text: string, hidden?: string): unknown {
  try {
    if (hidden === undefined) return JSON.parse(text);
    return JSON.parse(text, (_name, value: unknown) => {
      return typeof value === 'string' ? blot(value, hidden) : value;
    });
  } catch {
    // The reason quotes the text, in which there may be a token.
    return undefined;
  }
}

/** Reads the JSON of a successful reply as one shape. */
export function jsonOf<T>(shape: Shape<T>): (reply: WireReply) => Promise<T> {
  return (reply) => readJson(reply, shape);
}

/** The JSON of a successful reply. Throws an {@link UnexpectedReplyError} when it has another shape. */
export async function readJson<T>(reply: WireReply, shape: Shape<T>): Promise<T> {
  const text = await readText(reply, JSON_LIMIT_BYTES);
  if (text === undefined) throw unexpected(reply, 'with more than 10 MiB of JSON, which is not read');
  const value = parseJson(text);
  if (value === undefined) throw unexpected(reply, `with ${describeBody(reply, text)} that is not JSON`);
  if (!shape.matches(value)) throw unexpected(reply, `with JSON of another form; expected ${shape.wanted}`);
  return value;
}

/**
 * Makes sure that the body is as it was meant to be sent. No encoding was asked for, so one that comes is no reply to us; and
 * what a few bytes of it would become in memory is not for the sender to decide.
 *
 * @throws UnexpectedReplyError when the body is encoded.
 */
export function assertPlain(reply: WireReply): void {
  const encoding = headerOf(reply, 'content-encoding');
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return;
  reply.body.destroy();
  throw unexpected(reply, 'with an encoded body, which was not asked for');
}

/** Reads away what came with a successful reply that promises no body, so that the connection can be used again. */
export async function readNothing(reply: WireReply): Promise<void> {
  await readText(reply, IGNORED_LIMIT_BYTES);
}

/** The error for a reply that makes no sense; the text completes "answered 200 …". */
export function unexpected(reply: WireReply, problem: string): UnexpectedReplyError {
  const retryAfterMs = readRetryAfter(reply.headers, reply.receivedAtMs);
  return new UnexpectedReplyError(reply.operation, reply.status, problem, retryAfterMs);
}

/** Another one may be anything that somebody has made a header of, a secret too. */
const USUAL =
  /^(?:application\/(?:[a-z]+\+)?(?:json|xml)|application\/(?:pdf|octet-stream|zip)|text\/(?:html|plain|xml))$/;

/** Names a body without quoting it: it may hold what must not be shown. */
export function describeBody(reply: WireReply, text: string): string {
  const told = mediaTypeOf(headerOf(reply, 'content-type'));
  const mediaType =
    told === undefined
      ? 'a body of no media type'
      : USUAL.test(told)
        ? told
        : 'a body of an unusual media type';
  return `${mediaType} (${Buffer.byteLength(text)} bytes)`;
}
