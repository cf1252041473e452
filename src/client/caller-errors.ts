import { ClientError } from './client-error.ts';

/** An option or argument cannot be used as it is; the message says what to write instead. Nothing was sent. */
export class OptionError extends ClientError {
  override readonly name = 'OptionError';
  override readonly code = 'CLIENT_INVALID_OPTION';
  /** The option or argument that is wrong, such as `clientSecret`. */
  readonly option: string;

  constructor(option: string, message: string) {
    super(`${option} ${message}`);
    this.option = option;
  }
}

/**
 * A file or stream on the caller's side failed: the source of an upload or the target of a download.
 *
 * The service is not at fault; the `cause` is the error of the file or stream.
 */
export class LocalIoError extends ClientError {
  override readonly name = 'LocalIoError';
  override readonly code = 'CLIENT_LOCAL_IO';
  readonly operation: string;

  constructor(operation: string, problem: string, cause?: unknown) {
    super(`${operation}: ${problem}`, cause);
    this.operation = operation;
  }
}

/** The caller's `AbortSignal` ended the call; its reason is the `cause`. The service may have acted all the same. */
export class AbortedError extends ClientError {
  override readonly name = 'AbortedError';
  override readonly code = 'CLIENT_ABORTED';
  readonly operation: string;

  constructor(operation: string, reason: unknown) {
    super(`${operation}: ended by the AbortSignal that was given`, reason);
    this.operation = operation;
  }
}
