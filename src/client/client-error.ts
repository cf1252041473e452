/** Shared by all copies of this package in a process, so that `isClientError` works across copies. */
export const CLIENT_ERROR_BRAND = Symbol.for('signimock.ClientError');

/** The stable codes of the client's errors. Each belongs to one class. */
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
 * The base class of everything this client throws. Switch on `code`: it is stable, the message is not.
 *
 * No error contains the client secret or an access token: not in its message, its members or its cause.
 */
export abstract class ClientError extends Error {
  /** The code to switch on. Each code belongs to one class and keeps its meaning from release to release. */
  abstract readonly code: ClientErrorCode;

  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
  }

  get [CLIENT_ERROR_BRAND](): true {
    return true;
  }
}
