/** The codes for misuse of the simulator; `docs/reference/errors.md` explains each. */
export type SimulatorErrorCode =
  | 'SIM_INVALID_INPUT'
  | 'SIM_INVALID_OPTION'
  | 'SIM_BODY_TOO_LARGE'
  | 'SIM_UNSUPPORTED_MEDIA_TYPE'
  | 'SIM_UNREADABLE_FILE'
  | 'SIM_UNWRITABLE_FOLDER'
  | 'SIM_LIVE_UNREACHABLE'
  | 'SIM_LIVE_REFUSED'
  | 'SIM_PORT_IN_USE'
  | 'SIM_PUBLIC_BIND'
  | 'SIM_FOREIGN_HOST'
  | 'SIM_CONTROL_TOKEN_REQUIRED'
  | 'SIM_UNKNOWN_ROUTE'
  | 'SIM_UNKNOWN_ACCOUNT'
  | 'SIM_UNKNOWN_CLIENT'
  | 'SIM_UNKNOWN_SESSION'
  | 'SIM_UNKNOWN_INSTANCE'
  | 'SIM_UNKNOWN_SCENARIO'
  | 'SIM_UNKNOWN_PROVIDER_STATE'
  | 'SIM_INVALID_PROVIDER_STATE'
  | 'SIM_INVALID_PACT'
  | 'SIM_NO_VERIFIER'
  | 'SIM_ACCOUNT_EXISTS'
  | 'SIM_CLIENT_EXISTS'
  | 'SIM_DEFAULT_ACCOUNT_KEPT'
  | 'SIM_FLOW_EXISTS'
  | 'SIM_SIGNER_REFUSED'
  | 'SIM_PERSON_REFUSED'
  | 'SIM_NOT_RUNNING'
  | 'SIM_WAIT_ENDED'
  | 'SIM_CONTRACT_BROKEN'
  | 'SIM_DEFECT';

/** The HTTP status with which the control API reports each code. */
const STATUS: Record<SimulatorErrorCode, number> = {
  SIM_INVALID_INPUT: 400,
  SIM_INVALID_OPTION: 400,
  SIM_BODY_TOO_LARGE: 413,
  SIM_UNSUPPORTED_MEDIA_TYPE: 415,
  SIM_UNREADABLE_FILE: 400,
  SIM_UNWRITABLE_FOLDER: 400,
  SIM_LIVE_UNREACHABLE: 500,
  SIM_LIVE_REFUSED: 500,
  SIM_PORT_IN_USE: 500,
  SIM_PUBLIC_BIND: 500,
  SIM_FOREIGN_HOST: 403,
  SIM_CONTROL_TOKEN_REQUIRED: 401,
  SIM_UNKNOWN_ROUTE: 404,
  SIM_UNKNOWN_ACCOUNT: 404,
  SIM_UNKNOWN_CLIENT: 404,
  SIM_UNKNOWN_SESSION: 404,
  SIM_UNKNOWN_INSTANCE: 404,
  SIM_UNKNOWN_SCENARIO: 404,
  SIM_UNKNOWN_PROVIDER_STATE: 400,
  SIM_INVALID_PROVIDER_STATE: 400,
  SIM_INVALID_PACT: 400,
  SIM_NO_VERIFIER: 500,
  SIM_ACCOUNT_EXISTS: 409,
  SIM_CLIENT_EXISTS: 409,
  SIM_DEFAULT_ACCOUNT_KEPT: 409,
  SIM_FLOW_EXISTS: 409,
  SIM_SIGNER_REFUSED: 409,
  SIM_PERSON_REFUSED: 409,
  SIM_NOT_RUNNING: 500,
  SIM_WAIT_ENDED: 500,
  SIM_CONTRACT_BROKEN: 500,
  SIM_DEFECT: 500,
};

/** One wrong value in the tester's input: where it is and what is wrong with it. */
export interface InvalidInput {
  readonly name: string;
  readonly reason: string;
}

const BRAND = Symbol.for('signimock.SimulatorError');

/**
 * The tester must change something: an option, a file, a call to the control API.
 *
 * Never thrown for what the simulated vendor refuses: that is data, see `Refusal`. The message says what, where and what to
 * do; the code is stable, so a program can switch on it.
 */
export class SimulatorError extends Error {
  override readonly name = 'SimulatorError';
  /** Stable, so that a program can switch on it. */
  readonly code: SimulatorErrorCode;
  /** Each wrong value by its place; empty if no single value is wrong. */
  readonly invalidParams: readonly InvalidInput[];
  readonly [BRAND] = true;

  constructor(
    code: SimulatorErrorCode,
    message: string,
    options: { readonly cause?: unknown; readonly invalidParams?: readonly InvalidInput[] } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.invalidParams = options.invalidParams ?? [];
  }

  /** The HTTP status with which the control API reports this error. */
  get status(): number {
    return STATUS[this.code];
  }
}

/** Whether `value` is a {@link SimulatorError}, even one from another copy of this package. */
export function isSimulatorError(value: unknown): value is SimulatorError {
  return typeof value === 'object' && value !== null && BRAND in value;
}
