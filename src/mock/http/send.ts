import { pipeline, Readable } from 'node:stream';
import type { Exchange } from './exchange.ts';
import type { Rendered } from './render.ts';

/** Puts the reply on the wire. Past Fastify's own sending: what goes out is decided here, to the byte. */
export function send(
  { request, reply }: Exchange,
  { status, payload, bytes }: Rendered,
  headers: Record<string, string>,
): void {
  // What a refusal left unread must be read all the same, or the next request on the connection never arrives.
  if (!request.raw.complete) request.raw.resume();
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(status, headers);
  if (payload instanceof Readable) pipeline(payload, raw, ignoreGoneClient);
  // Text of as many bytes as letters is the same in both encodings, and this one is written without being converted.
  else if (typeof payload === 'string' && payload.length === bytes) raw.end(payload, 'latin1');
  else raw.end(payload);
}

/** A client that leaves before the end has what it wants; `pipeline` has closed what was open. */
function ignoreGoneClient(): void {}
