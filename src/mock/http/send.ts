import { pipeline, Readable } from 'node:stream';
import type { Exchange } from './exchange.ts';
import type { Rendered } from './render.ts';

/** Puts the reply on the wire, bypassing Fastify, so that every byte sent is decided here. */
export function send(
  { request, reply }: Exchange,
  { status, payload, bytes }: Rendered,
  headers: Record<string, string>,
): void {
  // What a refusal left unread must still be read, or the next request on the connection never arrives.
  if (!request.raw.complete) request.raw.resume();
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(status, headers);
  if (payload instanceof Readable) pipeline(payload, raw, ignoreGoneClient);
  // Text with as many bytes as characters is the same in both encodings, and latin1 is written without
  // conversion.
  else if (typeof payload === 'string' && payload.length === bytes) raw.end(payload, 'latin1');
  else raw.end(payload);
}

/** It is fine if a client leaves before the end; `pipeline` has closed everything. */
function ignoreGoneClient(): void {}
