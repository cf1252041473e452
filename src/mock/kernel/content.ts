import type { Readable } from 'node:stream';

/** Bytes that the simulator holds, in memory or spooled to disk; readers need not know which. */
export interface StoredContent {
  readonly kind: 'stored';
  readonly mimeType: string;
  readonly sizeBytes: number;
  /** Base64 of the SHA-256 of the bytes (facts Q20). */
  readonly sha256: string;
  /** Opens the bytes from the start; may be called repeatedly. */
  open(): Uint8Array | Readable;
}

/**
 * How the bytes of a signing result are made from what was signed. Data, so that the code for signing stays
 * pure.
 */
export type Recipe =
  | { readonly kind: 'xades'; readonly signature: SignatureFacts }
  | { readonly kind: 'pades'; readonly signature: SignatureFacts };

/** What a signing result says about its signature. */
export interface SignatureFacts {
  readonly title: string;
  readonly signedBy: string;
  readonly signedAt: string;
  readonly method: string;
  /** Unique to this result, so that two results never share their bytes. */
  readonly resultDocumentId: string;
}

/** A signing result whose bytes are made when they are first read. */
export interface DerivedContent {
  readonly kind: 'derived';
  readonly mimeType: string;
  readonly recipe: Recipe;
  readonly sources: readonly Content[];
}

/** The bytes of a document. */
export type Content = StoredContent | DerivedContent;
