import { describe, expect, test } from 'vitest';
import {
  isSimulatorError,
  SimulatorError,
  type SimulatorErrorCode,
} from '../../../src/mock/kernel/simulator-error.ts';

/** A code that is missing here does not compile. */
const STATUSES: Readonly<Record<SimulatorErrorCode, number>> = {
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

describe('an error of the simulator', () => {
  test.for(Object.entries(STATUSES) as [SimulatorErrorCode, number][])(
    'of code %s has status %i',
    ([code, status]) => {
      expect(new SimulatorError(code, 'x').status).toBe(status);
    },
  );

  test('keeps message, cause and the parameters it names', () => {
    const cause = new Error('below');
    const invalidParams = [{ name: 'by', reason: 'is required' }];
    const error = new SimulatorError('SIM_INVALID_INPUT', 'by is required.', { cause, invalidParams });
    expect(error).toMatchObject({ name: 'SimulatorError', message: 'by is required.', cause, invalidParams });
    expect(error).toBeInstanceOf(Error);
  });

  test('has no cause of its own, and names no parameters unless told', () => {
    const error = new SimulatorError('SIM_INVALID_INPUT', 'x');
    expect(Object.hasOwn(error, 'cause')).toBe(false);
    expect(error.invalidParams).toEqual([]);
  });

  test('is known by its brand, also from another copy of the package', () => {
    const foreign = Object.assign(new Error('x'), { [Symbol.for('signimock.SimulatorError')]: true });
    expect(isSimulatorError(foreign)).toBe(true);
    expect(isSimulatorError(new SimulatorError('SIM_INVALID_INPUT', 'x'))).toBe(true);
  });

  test.for([
    undefined,
    null,
    'SIM_INVALID_INPUT',
    {},
    new Error('SIM_INVALID_INPUT'),
    { name: 'SimulatorError' },
  ])('is not %o', (value) => {
    expect(isSimulatorError(value)).toBe(false);
  });
});
