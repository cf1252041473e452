import { isSimulatorError, SimulatorError, type SimulatorErrorCode } from '../mock/index.ts';
import type { StartOptions } from './start-options.ts';

/** Why a definition can be refused although each of its values is well formed. */
const CODES: ReadonlySet<SimulatorErrorCode> = new Set([
  'SIM_INVALID_INPUT',
  'SIM_CLIENT_EXISTS',
  'SIM_FLOW_EXISTS',
  'SIM_UNKNOWN_SCENARIO',
]);

/**
 * Adds the name of the file that must be changed to an error about a definition, if the definition came from a file.
 *
 * If there are two files, the flows file is at fault when the account file alone would work, which `isAccountSound` tries: a
 * conflict between the two is attributed to the flows, because they are added to what the account has.
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
