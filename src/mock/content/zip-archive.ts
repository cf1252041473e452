import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import type { ZipFile } from 'yazl';
import { type GeneratedFile, openGeneratedFile } from './generated-file.ts';

const require = createRequire(import.meta.url);

/** The exact length in bytes of the archive of these files, without making it. */
export function sizeOfZip(files: readonly GeneratedFile[], madeAtMs: number): number {
  let sizeBytes = 0;
  const archive = createArchive();
  // The sources are never opened: only the total size is needed.
  for (const file of files) archive.addReadStreamLazy(file.name, optionsOf(file, madeAtMs), () => undefined);
  // The package's types omit the callback's argument.
  archive.end(endOf(files), (...[total]: unknown[]) => {
    sizeBytes = Number(total);
  });
  return sizeBytes;
}

/**
 * Opens a real ZIP of the files, made while it is read: stored, not compressed, with the real checksum after
 * each file. It becomes a ZIP64 by itself when sizes require it.
 */
export function openZip(files: readonly GeneratedFile[], madeAtMs: number): Readable {
  const archive = createArchive();
  for (const file of files) {
    archive.addReadStreamLazy(file.name, optionsOf(file, madeAtMs), (give) =>
      give(null, openGeneratedFile(file)),
    );
  }
  archive.end(endOf(files));
  // The package types its stream as the older interface, but it is a PassThrough.
  return archive.outputStream as Readable;
}

/**
 * Asks for the larger end record when the directory is large: the package then includes one in its size, but
 * does not write it unless told to.
 */
function endOf(files: readonly GeneratedFile[]) {
  const directoryBytes = files.reduce((sum, { name }) => sum + Buffer.byteLength(name) + 100, 0);
  return { forceZip64Format: directoryBytes > 0x8000, comment: '' };
}

function optionsOf({ sizeBytes }: GeneratedFile, madeAtMs: number) {
  return { compress: false, size: sizeBytes, mtime: new Date(madeAtMs) };
}

/** Loaded on first use: most accounts never make an archive. */
function createArchive(): ZipFile {
  const yazl: typeof import('yazl') = require('yazl');
  return new yazl.ZipFile();
}
