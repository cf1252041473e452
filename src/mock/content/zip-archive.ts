import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import type { ZipFile } from 'yazl';
import { type GeneratedFile, openGeneratedFile } from './generated-file.ts';

const require = createRequire(import.meta.url);

/** Gives the length of the archive of these files, to the byte, without making it. */
export function sizeOfZip(files: readonly GeneratedFile[], madeAtMs: number): number {
  let sizeBytes = 0;
  const archive = createArchive();
  // Its sources never answer: only the sum is wanted.
  for (const file of files) archive.addReadStreamLazy(file.name, optionsOf(file, madeAtMs), () => undefined);
  // The package's types leave the callback's argument out.
  archive.end({ forceZip64Format: false, comment: '' }, (...[total]: unknown[]) => {
    sizeBytes = Number(total);
  });
  return sizeBytes;
}

/**
 * Opens a real ZIP of the files, made while it is read: stored, not compressed, with the true check sums behind each file.
 * It becomes a ZIP64 by itself where sizes ask for it.
 */
export function openZip(files: readonly GeneratedFile[], madeAtMs: number): Readable {
  const archive = createArchive();
  for (const file of files) {
    archive.addReadStreamLazy(file.name, optionsOf(file, madeAtMs), (give) =>
      give(null, openGeneratedFile(file)),
    );
  }
  archive.end();
  // The package types its stream as the older interface; it is a PassThrough.
  return archive.outputStream as Readable;
}

function optionsOf({ sizeBytes }: GeneratedFile, madeAtMs: number) {
  return { compress: false, size: sizeBytes, mtime: new Date(madeAtMs) };
}

/** Loaded on first use: most accounts never make an archive. */
function createArchive(): ZipFile {
  const yazl: typeof import('yazl') = require('yazl');
  return new yazl.ZipFile();
}
