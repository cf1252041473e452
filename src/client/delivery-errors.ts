import { ClientError } from './client-error.ts';

/**
 * How far a call had come when the transport failed: `connect` has sent nothing, so the service has not acted; after
 * `exchange` it may have. `closed` is a client that was closed before the call.
 */
export type TransportStage = 'closed' | 'connect' | 'exchange';

/** The connection could not be made, or broke before the reply was whole: refused, reset, name not found. */
export class TransportError extends ClientError {
  override readonly name = 'TransportError';
  override readonly code = 'CLIENT_TRANSPORT';
  /** The operation as the contract names it, such as `uploadDocument`; `issueToken` for the token it needed. */
  readonly operation: string;
  /** How far the call had come. */
  readonly stage: TransportStage;

  constructor(operation: string, stage: TransportStage, problem: string, cause?: unknown) {
    super(`${operation}: ${problem}`, cause);
    this.operation = operation;
    this.stage = stage;
  }
}

/**
 * What the client was waiting for: a connection, the first bytes of the reply, more bytes of its body, or the end of a call
 * that took longer than all its tries may take together.
 */
export type TimeoutPhase = 'connect' | 'headers' | 'body' | 'call';

/** The service stayed silent longer than the `timeouts` option allows. It may have acted all the same. */
export class TimeoutError extends ClientError {
  override readonly name = 'TimeoutError';
  override readonly code = 'CLIENT_TIMEOUT';
  /** The operation as the contract names it, such as `uploadDocument`; `issueToken` for the token it needed. */
  readonly operation: string;
  /** How far the call had come; only after `connect` it is sure that the service has not acted. */
  readonly phase: TimeoutPhase;

  constructor(operation: string, phase: TimeoutPhase, cause?: unknown) {
    super(
      `${operation}: no answer in time while waiting for ${WAITING_FOR[phase]}; see the timeouts option`,
      cause,
    );
    this.operation = operation;
    this.phase = phase;
  }
}

const WAITING_FOR: Readonly<Record<TimeoutPhase, string>> = {
  connect: 'the connection',
  headers: 'the reply',
  body: 'the rest of the reply',
  call: 'the end of the call',
};

/**
 * An answer came that is not what the API promises: HTML, cut JSON, a missing member, a redirect.
 *
 * Often a proxy or a wrong `baseUrl` answered in the service's place. A refusal in the API's own form is an `ApiError`.
 */
export class UnexpectedReplyError extends ClientError {
  override readonly name = 'UnexpectedReplyError';
  override readonly code = 'CLIENT_UNEXPECTED_REPLY';
  /** The operation as the contract names it, such as `getSigningSession`; `issueToken` for a token. */
  readonly operation: string;
  /** The HTTP status of the answer; a 2xx when only its body made no sense. */
  readonly status: number;
  /** How long the reply asks to wait, in milliseconds, when it has a Retry-After. */
  readonly retryAfterMs: number | undefined;

  constructor(operation: string, status: number, problem: string, retryAfterMs?: number) {
    super(`${operation}: answered ${status} ${problem}${describeWait(retryAfterMs)}`);
    this.operation = operation;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Completes the message of a reply that asks to wait; nothing where it does not ask. */
export function describeWait(retryAfterMs: number | undefined): string {
  return retryAfterMs === undefined ? '' : `; the service asks to wait ${retryAfterMs / 1_000} s`;
}

/** A download ended before its last byte. What was received is not the document; download it again. */
export class IncompleteDownloadError extends ClientError {
  override readonly name = 'IncompleteDownloadError';
  override readonly code = 'CLIENT_DOWNLOAD_INCOMPLETE';
  /** The download as the contract names it, such as `getDocument`. */
  readonly operation: string;
  /** How many bytes came before the cut. */
  readonly receivedBytes: number;
  /** The announced length, when the service announced one. */
  readonly expectedBytes: number | undefined;

  constructor(operation: string, receivedBytes: number, expectedBytes: number | undefined, cause?: unknown) {
    super(
      `${operation}: the download was cut after ${receivedBytes} of ${expectedBytes ?? 'unknown'} bytes`,
      cause,
    );
    this.operation = operation;
    this.receivedBytes = receivedBytes;
    this.expectedBytes = expectedBytes;
  }
}

/** A download is whole and not the document: its SHA-256 is another one than was expected. */
export class CorruptDownloadError extends ClientError {
  override readonly name = 'CorruptDownloadError';
  override readonly code = 'CLIENT_DOWNLOAD_CORRUPT';
  /** The download as the contract names it, such as `getDocument`. */
  readonly operation: string;
  /** What was expected, as it was given. */
  readonly expectedSha256: string;
  /** What came, in the same encoding. */
  readonly receivedSha256: string;

  constructor(operation: string, expectedSha256: string, receivedSha256: string) {
    super(
      `${operation}: the download is not the document: its SHA-256 is ${receivedSha256}, not ${expectedSha256}`,
    );
    this.operation = operation;
    this.expectedSha256 = expectedSha256;
    this.receivedSha256 = receivedSha256;
  }
}
