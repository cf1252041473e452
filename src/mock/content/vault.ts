import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, read, rmdirSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { StoredContent } from '../kernel/content.ts';

/** Bytes up to this size stay in memory; larger ones go to disk. */
const MEMORY_LIMIT_BYTES = 256 * 1024;

/** Stores bytes that are already in memory. */
export function storeBytes(mimeType: string, bytes: Uint8Array): StoredContent {
  const intake = new Intake();
  intake.take(bytes);
  return intake.finish(mimeType);
}

/**
 * Stores a stream of bytes, or returns `'too-large'` and stores nothing once it exceeds `limitBytes`.
 *
 * Memory use is bounded whatever the stream's length: beyond 256 KiB the bytes go to a spool file. Rejects
 * when the stream fails, for instance because the client went away.
 */
export async function storeStream(
  mimeType: string,
  stream: AsyncIterable<Uint8Array>,
  limitBytes: number,
): Promise<StoredContent | 'too-large'> {
  const intake = new Intake();
  try {
    for await (const chunk of stream) {
      intake.take(chunk);
      if (intake.sizeBytes > limitBytes) {
        intake.discard();
        return 'too-large';
      }
    }
  } catch (error) {
    intake.discard();
    throw error;
  }
  return intake.finish(mimeType);
}

/** Reads all bytes of a content. */
export async function readAll(content: StoredContent): Promise<Uint8Array> {
  const opened = content.open();
  if (opened instanceof Uint8Array) return opened;
  return Buffer.concat(await opened.toArray());
}

/** Incoming bytes: hashed as they arrive, held in memory at first and on disk above the limit. */
class Intake {
  sizeBytes = 0;
  readonly #hash = createHash('sha256');
  #inMemory: Uint8Array[] = [];
  #spool: number | undefined;

  take(chunk: Uint8Array): void {
    this.sizeBytes += chunk.byteLength;
    this.#hash.update(chunk);
    this.#inMemory.push(chunk);
    if (this.#spool === undefined && this.sizeBytes <= MEMORY_LIMIT_BYTES) return;
    this.#spool ??= openSpool();
    for (const held of this.#inMemory) writeSync(this.#spool, held);
    this.#inMemory = [];
  }

  finish(mimeType: string): StoredContent {
    const facts = {
      kind: 'stored',
      mimeType,
      sizeBytes: this.sizeBytes,
      sha256: this.#hash.digest('base64'),
    } as const;
    if (this.#spool !== undefined) return openFromSpool(facts, this.#spool);
    const bytes = Buffer.concat(this.#inMemory);
    return { ...facts, open: () => bytes };
  }

  discard(): void {
    if (this.#spool !== undefined) closeSync(this.#spool);
    this.#spool = undefined;
  }
}

/** Closes the spool file of a content that nobody can reach any more. */
const unreachable = new FinalizationRegistry<number>((descriptor) => closeSync(descriptor));

function openFromSpool(facts: Omit<StoredContent, 'open'>, spool: number): StoredContent {
  const content: StoredContent = { ...facts, open: () => new SpoolReader(spool, content) };
  unreachable.register(content, spool);
  return content;
}

/** Reads a spool file from its start, independently of other readers, and leaves it open. */
class SpoolReader extends Readable {
  readonly #spool: number;
  /** Referenced so that the file stays open: it is closed once its content is unreachable. */
  readonly content: StoredContent;
  #position = 0;

  constructor(spool: number, content: StoredContent) {
    super();
    this.#spool = spool;
    this.content = content;
  }

  override _read(size: number): void {
    read(this.#spool, Buffer.allocUnsafe(size), 0, size, this.#position, (error, bytes, buffer) => {
      if (error !== null) {
        this.destroy(error);
        return;
      }
      this.#position += bytes;
      this.push(bytes === 0 ? null : buffer.subarray(0, bytes));
    });
  }
}

/** Opens a file that is already unlinked: it vanishes with the process, however that ends. */
function openSpool(): number {
  const folder = mkdtempSync(join(tmpdir(), 'signimock-'));
  const path = join(folder, 'content');
  const descriptor = openSync(path, 'w+');
  unlinkSync(path);
  rmdirSync(folder);
  return descriptor;
}
