import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';

/** One file of an archive, as a strict reader found it. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Buffer;
  /** Whether the check sum that the archive states is that of the bytes. */
  readonly isIntact: boolean;
  readonly isStored: boolean;
  readonly modifiedAt: Date;
}

/** Reads a whole archive with a reader that checks sizes and names. */
export async function readZip(archive: Buffer): Promise<readonly ZipEntry[]> {
  const zip = await fromBufferPromise(archive, { strictFileNames: true, validateEntrySizes: true });
  const found: ZipEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    const bytes = await buffer(await zip.openReadStreamPromise(entry));
    found.push({
      name: entry.fileName,
      bytes,
      isIntact: entry.crc32 === crc32(bytes),
      isStored: entry.compressionMethod === 0,
      modifiedAt: entry.getLastModDate(),
    });
  }
  return found;
}
