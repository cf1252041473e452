import { parseInstant } from '../wire/instant.ts';
import type { AppOptions } from './app-options.ts';
import { SimulatorError } from './kernel/simulator-error.ts';

/** The largest seed: seeds are unsigned 32-bit numbers. */
const MAX_SEED = 0xffffffff;

/**
 * Makes sure that options given by a program match their types; a JavaScript caller has no compiler.
 *
 * @throws SimulatorError `SIM_INVALID_OPTION`, which names the option and says what to write.
 */
export function checkOptions({ seed, clock, controlToken, merchantSignPath }: AppOptions): void {
  if (seed !== undefined && !(Number.isInteger(seed) && seed >= 0 && seed <= MAX_SEED)) {
    throw refuse('seed', seed, `a whole number from 0 to ${MAX_SEED}`);
  }
  if (clock !== undefined && clock.mode !== 'live' && clock.mode !== 'frozen') {
    throw refuse('clock.mode', clock.mode, 'live or frozen');
  }
  if (clock?.now !== undefined && parseInstant(clock.now) === undefined) {
    throw refuse('clock.now', clock.now, 'a date-time such as 2030-01-01T00:00:00Z');
  }
  if (controlToken !== undefined && !/^[\w.~+/-]+=*$/.test(controlToken)) {
    // The token itself is a secret, so the message does not repeat it.
    const advice = 'Write letters, digits and any of -._~+/, or leave it out.';
    throw new SimulatorError(
      'SIM_INVALID_OPTION',
      `controlToken cannot be sent as a bearer token. ${advice}`,
    );
  }
  if (merchantSignPath !== undefined && !/^(?:\/(?!_mock\b)[\w-][\w.-]*)+$/.test(merchantSignPath)) {
    throw refuse(
      'merchantSignPath',
      merchantSignPath,
      'a path such as /sign/merchant-sign, not below /_mock',
    );
  }
}

function refuse(name: string, value: unknown, wanted: string): SimulatorError {
  return new SimulatorError('SIM_INVALID_OPTION', `${name} is ${JSON.stringify(value)}. Write ${wanted}.`);
}
