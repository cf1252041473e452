import { open } from 'node:fs/promises';
import { SimulatorError } from '../mock/index.ts';

/**
 * Reads a text file of at most `maxBytes`. Does not check the size first: a pipe has none, and some files report a wrong one.
 *
 * @throws SimulatorError `SIM_UNREADABLE_FILE` if it does not exist, cannot be read, is too large or is not UTF-8.
 */
export async function readBoundedText(path: string, what: string, maxBytes: number): Promise<string> {
  const refuse = (why: string, cause?: unknown) =>
    new SimulatorError('SIM_UNREADABLE_FILE', `Cannot read the ${what} ${path}: ${why}.`, { cause });
  const bytes = await readAtMost(path, maxBytes + 1).catch((error: unknown) => {
    throw refuse(explainCode(error), error);
  });
  if (bytes.byteLength > maxBytes) throw refuse(`it is larger than ${maxBytes / 1024} KiB`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw refuse('it is not UTF-8 text', error);
  }
}

async function readAtMost(path: string, limit: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(limit);
    let filled = 0;
    while (filled < limit) {
      const { bytesRead } = await file.read(buffer, filled, limit - filled, null);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  } finally {
    await file.close();
  }
}

function explainCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return REASONS[code] ?? `the system reports ${code}`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a directory',
  ENOTDIR: 'part of its path is not a directory',
};
