import { OptionError } from './caller-errors.ts';
import { readGroup, readOptionalFunction } from './option-values.ts';
import type { CallOptions } from './options.ts';

/** How far a download has got. */
export interface DownloadProgress {
  /** How many bytes of this try have arrived. A download that starts again begins at 0. */
  readonly receivedBytes: number;
  /** The announced length, if the service announced one. */
  readonly totalBytes: number | undefined;
}

/** Options of a download. */
export interface DownloadOptions extends CallOptions {
  /** Called for each chunk. An error that it throws ends the download and is passed on unchanged. */
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined;
  /**
   * The SHA-256 that the document must have, in hex, or in base64 like the `documentHash.hash` of an upload [Q20]. A document
   * with another hash is a `CorruptDownloadError`.
   */
  readonly expectedSha256?: string | undefined;
}

/** Checks what can be checked before anything is sent; throws an {@link OptionError}. */
export function checkDownload(options: DownloadOptions): void {
  const { expectedSha256, onProgress } = readGroup(
    'options',
    options,
    'an object such as { expectedSha256 }',
  );
  readOptionalFunction('onProgress', onProgress, '(progress) => …');
  if (expectedSha256 !== undefined) encodingOf(expectedSha256);
}

/** Whether an expected hash is written in hex or in base64. */
export function encodingOf(expectedSha256: string): 'hex' | 'base64' {
  if (typeof expectedSha256 === 'string') {
    if (/^[0-9a-f]{64}$/i.test(expectedSha256)) return 'hex';
    if (/^[A-Za-z0-9+/]{43}=$/.test(expectedSha256)) return 'base64';
  }
  throw new OptionError('expectedSha256', 'is not a SHA-256: write its 32 bytes in base64 or in hex');
}
