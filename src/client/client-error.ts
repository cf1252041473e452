/** Shared by every copy of this package in a process, so the check below holds across copies. */
export const CLIENT_ERROR_BRAND = Symbol.for('signimock.ClientError');

/** The stable codes of the client's errors; each belongs to one class. */
export type ClientErrorCode =
  | 'CLIENT_INVALID_OPTION'
  | 'CLIENT_UNSUPPORTED_BY_DIALECT'
  | 'CLIENT_LOCAL_IO'
  | 'CLIENT_ABORTED'
  | 'CLIENT_TRANSPORT'
  | 'CLIENT_TIMEOUT'
  | 'CLIENT_UNEXPECTED_REPLY'
  | 'CLIENT_DOWNLOAD_INCOMPLETE'
  | 'CLIENT_DOWNLOAD_CORRUPT'
  | 'CLIENT_OAUTH_REFUSED'
  | 'CLIENT_API_REFUSED'
  | 'CLIENT_RATE_LIMITED'
  | 'CLIENT_OUTCOME_UNKNOWN'
  | 'CLIENT_WEBHOOK_REFUSED'
  | 'CLIENT_STORE_FAILED';

/**
 * The base of everything this client throws. Switch on `code`; it is stable, the message is not.
 *
 * No error holds the client secret or an access token, neither in its message nor in its members or cause.
 */
export abstract class ClientError extends Error {
  /** What to switch on: each code belongs to one class, and keeps its meaning from release to release. */
  abstract readonly code: ClientErrorCode;

  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
  }

  get [CLIENT_ERROR_BRAND](): true {
    return true;
  }
}
