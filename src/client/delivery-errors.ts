import { ClientError } from './client-error.ts';

/**
 * How far a call had got when the transport failed. At `connect` nothing was sent, so the service has not acted; at `exchange` it
 * may have. `closed` means that the client was closed before the call.
 */
export type TransportStage = 'closed' | 'connect' | 'exchange';

/** The connection could not be made, or broke before the reply was complete: refused, reset, host not found. */
export class TransportError extends ClientError {
  override readonly name = 'TransportError';
  override readonly code = 'CLIENT_TRANSPORT';
  /** The operation as the contract names it, such as `uploadDocument`; `issueToken` for the token it needed. */
  readonly operation: string;
  /** How far the call had got. */
  readonly stage: TransportStage;

  constructor(operation: string, stage: TransportStage, problem: string, cause?: unknown) {
    super(`${operation}: ${problem}`, cause);
    this.operation = operation;
    this.stage = stage;
  }
}

/**
 * What the client was waiting for: a connection, the first bytes of the reply, more bytes of its body, or the end of a call whose
 * tries together took too long.
 */
export type TimeoutPhase = 'connect' | 'headers' | 'body' | 'call';

/** The service stayed silent for longer than the `timeouts` option allows. It may have acted nevertheless. */
export class TimeoutError extends ClientError {
  override readonly name = 'TimeoutError';
  override readonly code = 'CLIENT_TIMEOUT';
  /** The operation as the contract names it, such as `uploadDocument`; `issueToken` for the token it needed. */
  readonly operation: string;
  /** What the client was waiting for. Only `connect` makes it certain that the service has not acted. */
  readonly phase: TimeoutPhase;

  constructor(operation: string, phase: TimeoutPhase, cause?: unknown) {
    super(`${operation}: timed out waiting for ${WAITING_FOR[phase]}; see the timeouts option`, cause);
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
 * The reply is not what the API promises: HTML, incomplete JSON, a missing member, a redirect.
 *
 * Often a proxy answered instead of the service, or `baseUrl` is wrong. A refusal in the API's own form is an `ApiError`.
 */
export class UnexpectedReplyError extends ClientError {
  override readonly name = 'UnexpectedReplyError';
  override readonly code = 'CLIENT_UNEXPECTED_REPLY';
  /** The operation as the contract names it, such as `getSigningSession`; `issueToken` for a token. */
  readonly operation: string;
  /** The HTTP status of the reply; a 2xx when only its body made no sense. */
  readonly status: number;
  /** How long the reply asks the client to wait, in milliseconds, if it has a Retry-After. */
  readonly retryAfterMs: number | undefined;

  constructor(operation: string, status: number, problem: string, retryAfterMs?: number) {
    super(`${operation}: answered ${status} ${problem}${describeWait(retryAfterMs)}`);
    this.operation = operation;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Completes the message for a reply that asks the client to wait; empty if it does not. */
export function describeWait(retryAfterMs: number | undefined): string {
  return retryAfterMs === undefined ? '' : `; the service asks for a wait of ${retryAfterMs / 1_000} s`;
}

/** A download ended before its last byte. The bytes received are not the document; download it again. */
export class IncompleteDownloadError extends ClientError {
  override readonly name = 'IncompleteDownloadError';
  override readonly code = 'CLIENT_DOWNLOAD_INCOMPLETE';
  /** The download as the contract names it, such as `getDocument`. */
  readonly operation: string;
  /** How many bytes arrived before the cut. */
  readonly receivedBytes: number;
  /** The announced length, if the service announced one. */
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

/** A download is complete but not the expected document: its SHA-256 is different. */
export class CorruptDownloadError extends ClientError {
  override readonly name = 'CorruptDownloadError';
  override readonly code = 'CLIENT_DOWNLOAD_CORRUPT';
  /** The download as the contract names it, such as `getDocument`. */
  readonly operation: string;
  /** The expected hash, as it was given. */
  readonly expectedSha256: string;
  /** The hash of what was received, in the same encoding. */
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
