import { isSimulatorError, SimulatorError, type SimulatorErrorCode } from '../mock/index.ts';
import type { StartOptions } from './start-options.ts';

/** What a definition can be refused for although each of its values is of the right form. */
const CODES: ReadonlySet<SimulatorErrorCode> = new Set([
  'SIM_INVALID_INPUT',
  'SIM_CLIENT_EXISTS',
  'SIM_FLOW_EXISTS',
  'SIM_UNKNOWN_SCENARIO',
]);

/**
 * Gives the error the name of the file that must be changed, when it is about a definition and a file brought that.
 *
 * Of two files the flows file is at fault when the account file alone would do, which `isAccountSound` tries: a clash
 * between the two is put down to the flows, because they were added to what the account has.
 */
export function nameFile(
  error: unknown,
  { account, flows }: Pick<StartOptions, 'account' | 'flows'>,
  isAccountSound: () => boolean,
): unknown {
  if (!isSimulatorError(error) || !CODES.has(error.code)) return error;
  const file = flows !== undefined && (account === undefined || isAccountSound()) ? flows : account;
  if (file === undefined) return error;
  const { code, message, invalidParams } = error;
  return new SimulatorError(code, `${file}: ${message}`, { cause: error, invalidParams });
}
