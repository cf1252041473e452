import type { Readable } from 'node:stream';

/** The body of a request. */
export interface RequestBody {
  readonly contentType: string;
  /** The length, if it is known and `open` returns a stream. */
  readonly sizeBytes?: number;
  /** Whether `open` can be called again to send the same bytes a second time. */
  readonly replayable: boolean;
  open(): string | Uint8Array | Readable;
}

/** A JSON body. */
export function jsonBody(value: unknown): RequestBody {
  const text = JSON.stringify(value);
  return { contentType: 'application/json', replayable: true, open: () => text };
}

/** A body of form fields. */
export function formBody(fields: Readonly<Record<string, string>>): RequestBody {
  const text = new URLSearchParams(fields).toString();
  return { contentType: 'application/x-www-form-urlencoded', replayable: true, open: () => text };
}
