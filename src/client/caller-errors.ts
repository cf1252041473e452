import { ClientError } from './client-error.ts';

/**
 * An option or argument is invalid; the message says what to write instead.
 *
 * Nothing was sent, except that a Mint download without `referenceId` reads the list of files first.
 */
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
 * The Mint dialect of this client does not have the operation; the message says which dialects do.
 *
 * Nothing was sent. The `dialect` option of `createClient` selects the dialect.
 */
export class UnsupportedByDialectError extends ClientError {
  override readonly name = 'UnsupportedByDialectError';
  override readonly code = 'CLIENT_UNSUPPORTED_BY_DIALECT';
  /** The operation that was called, such as `mint.flows.list`. */
  readonly operation: string;
  /** The dialect that this client was created with. */
  readonly dialect: string;
  /** The dialects that have the operation, at least one. */
  readonly supportedBy: readonly string[];

  constructor(operation: string, dialect: string, supportedBy: readonly string[]) {
    const others = supportedBy.join(' and ');
    const have = supportedBy.length === 1 ? 'has it' : 'have it';
    super(
      `${operation}: the dialect ${dialect} does not have this operation; ${others} ${have}; see the dialect option`,
    );
    this.operation = operation;
    this.dialect = dialect;
    this.supportedBy = supportedBy;
  }
}

/**
 * A file or stream on the caller's side failed: the source of an upload or the target of a download.
 *
 * The service is not at fault. The `cause` is the error from the file or stream.
 */
export class LocalIoError extends ClientError {
  override readonly name = 'LocalIoError';
  override readonly code = 'CLIENT_LOCAL_IO';
  /** The operation whose file or stream failed, as the contract names it, such as `uploadDocument`. */
  readonly operation: string;

  constructor(operation: string, problem: string, cause?: unknown) {
    const systemCode = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : '';
    super(`${operation}: ${problem}${systemCode}`, cause);
    this.operation = operation;
  }
}

/** The caller's `AbortSignal` ended the call; its reason is the `cause`. The service may have acted nevertheless. */
export class AbortedError extends ClientError {
  override readonly name = 'AbortedError';
  override readonly code = 'CLIENT_ABORTED';
  /** What was ended: an operation as the contract names it, `issueToken`, `waitForCompletion` or `waitForState`. */
  readonly operation: string;

  constructor(operation: string, reason: unknown) {
    super(`${operation}: ended by its AbortSignal`, reason);
    this.operation = operation;
  }
}
