import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readAll, storeBytes, storeStream } from '../../../src/mock/content/vault.ts';
import type { StoredContent } from '../../../src/mock/kernel/content.ts';

const KB = 1_024;
const LARGE = 700 * KB;

/** Bytes in which no two kilobytes are alike. */
function bytesOf(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at + 4 <= length; at += 4) bytes.writeUInt32BE(Math.imul(at, 2_654_435_761) >>> 0, at);
  return bytes;
}

async function* chunksOf(bytes: Uint8Array, chunkBytes = 64 * KB): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

async function* failingAfter(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* chunksOf(bytes);
  throw new Error('the client went away');
}

async function keep(bytes: Uint8Array, limitBytes = Infinity): Promise<StoredContent> {
  const stored = await storeStream('application/pdf', chunksOf(bytes), limitBytes);
  if (stored === 'too-large') throw new Error('too large');
  return stored;
}

/** The descriptor that the system hands out next: the lowest one that is free. */
function nextDescriptor(): number {
  const descriptor = openSync(devNull, 'r');
  closeSync(descriptor);
  return descriptor;
}

const ourFilesIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.startsWith('signimock-'));

describe('a content', () => {
  test.for([0, 1, 256 * KB, 256 * KB + 1, LARGE])(
    'of %i bytes is read as it came, as often as one likes',
    async (length) => {
      const bytes = bytesOf(length);
      const content = await keep(bytes);
      expect(Buffer.compare(await readAll(content), bytes)).toBe(0);
      expect(Buffer.compare(await readAll(content), bytes)).toBe(0);
    },
  );

  test('tells its size, type and digest', async () => {
    const bytes = bytesOf(LARGE);
    const sha256 = createHash('sha256').update(bytes).digest('base64');
    expect(await keep(bytes)).toMatchObject({
      kind: 'stored',
      mimeType: 'application/pdf',
      sizeBytes: LARGE,
      sha256,
    });
    expect(storeBytes('text/plain', bytes)).toMatchObject({ sizeBytes: LARGE, sha256 });
  });

  test('stays in memory up to 256 KiB, and goes to disk beyond', async () => {
    expect((await keep(bytesOf(256 * KB))).open()).toBeInstanceOf(Uint8Array);
    expect((await keep(bytesOf(256 * KB + 1))).open()).toBeInstanceOf(Readable);
  });

  test('is the same however it was cut into chunks', async () => {
    const bytes = bytesOf(LARGE);
    for (const chunkBytes of [1_000, 256 * KB, LARGE]) {
      const content = await storeStream('text/plain', chunksOf(bytes, chunkBytes), LARGE);
      expect(content).toMatchObject({ sizeBytes: LARGE, sha256: storeBytes('text/plain', bytes).sha256 });
    }
  });

  test('can be read by two at once, neither disturbing the other', async () => {
    const bytes = bytesOf(LARGE);
    const content = await keep(bytes);
    const [one, other] = await Promise.all([readAll(content), readAll(content)]);
    expect(Buffer.compare(one, bytes) || Buffer.compare(other, bytes)).toBe(0);
  });

  test('survives a reader who leaves half-way', async () => {
    const bytes = bytesOf(LARGE);
    const content = await keep(bytes);
    const stream = content.open();
    if (stream instanceof Readable) for await (const _chunk of stream) break;
    expect(Buffer.compare(await readAll(content), bytes)).toBe(0);
  });

  test('has no name in the folder for temporary files, not even while it is large', async () => {
    const before = ourFilesIn(tmpdir());
    const content = await keep(bytesOf(LARGE));
    expect(ourFilesIn(tmpdir())).toEqual(before);
    expect(content.sizeBytes).toBe(LARGE);
  });
});

describe('a stream', () => {
  test('that has just the length allowed is kept', async () => {
    expect(await keep(bytesOf(LARGE), LARGE)).toMatchObject({ sizeBytes: LARGE });
  });

  test.for([10, LARGE])(
    'that passes a limit of %i bytes is too large, and keeps no descriptor',
    async (limitBytes) => {
      const free = nextDescriptor();
      expect(await storeStream('text/plain', chunksOf(bytesOf(2 * LARGE)), limitBytes)).toBe('too-large');
      expect(nextDescriptor()).toBe(free);
    },
  );

  test('that never ends is left at the limit', async () => {
    let sent = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        sent += 1;
        yield new Uint8Array(KB);
      }
    }
    expect(await storeStream('text/plain', endless(), 10 * KB)).toBe('too-large');
    expect(sent).toBe(11);
  });

  test.for([10, LARGE])(
    'that fails after %i bytes rejects with its cause, and keeps no descriptor',
    async (length) => {
      const free = nextDescriptor();
      const storing = storeStream('text/plain', failingAfter(bytesOf(length)), Infinity);
      await expect(storing).rejects.toThrow('the client went away');
      expect(nextDescriptor()).toBe(free);
    },
  );
});
