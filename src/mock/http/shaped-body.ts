import { Readable } from 'node:stream';
import type { Shape } from '../scenarios/rule.ts';
import type { Rendered } from './render.ts';

/** The bytes of a reply's body as a scenario shapes them: garbled in one place, and cut off at a limit. */
export async function* shapeBody(
  payload: Rendered['payload'],
  { garble, cut }: Shape,
): AsyncGenerator<Buffer, void, void> {
  const limit = cut?.afterBytes ?? Number.POSITIVE_INFINITY;
  let position = 0;
  if (limit === 0) return;
  for await (const chunk of chunksOf(payload)) {
    const kept = chunk.subarray(0, Math.min(chunk.byteLength, limit - position));
    yield garble === undefined ? kept : invert(kept, garble.afterBytes - position, garble.bytes);
    position += kept.byteLength;
    if (position >= limit) return;
  }
}

async function* chunksOf(payload: Rendered['payload']): AsyncGenerator<Buffer, void, void> {
  if (payload === undefined) return;
  if (payload instanceof Readable) {
    for await (const chunk of payload) yield Buffer.from(chunk as Uint8Array);
  } else {
    yield Buffer.from(payload as Uint8Array);
  }
}

/** Inverts `count` bytes from `start`, as far as they are in this chunk. */
function invert(chunk: Buffer, start: number, count: number): Buffer {
  const first = Math.max(start, 0);
  const last = Math.min(start + count, chunk.byteLength);
  if (last <= first) return chunk;
  const inverted = Buffer.from(chunk);
  for (let index = first; index < last; index += 1) inverted[index] = ~(chunk[index] ?? 0) & 0xff;
  return inverted;
}
