import { parseDuration } from '../../wire/duration.ts';
import { parseInstant } from '../../wire/instant.ts';
import { endSentence } from '../kernel/end-sentence.ts';
import { SimulatorError } from '../kernel/simulator-error.ts';

/**
 * Reads a duration that a person wrote, in milliseconds.
 *
 * @throws SimulatorError `SIM_INVALID_INPUT` when the text is not an ISO 8601 duration.
 */
export function readDuration(name: string, text: string): number {
  const durationMs = parseDuration(text);
  if (durationMs !== undefined) return durationMs;
  throw invalid(name, 'must be an ISO 8601 duration such as PT2S or P30D');
}

/**
 * Reads an instant that a person wrote, in epoch milliseconds.
 *
 * @throws SimulatorError `SIM_INVALID_INPUT` when the text is not an instant a clock can show; a leap second
 * is not one.
 */
export function readInstant(name: string, text: string): number {
  const instantMs = parseInstant(text);
  if (instantMs !== undefined) return instantMs;
  throw invalid(name, 'must be a date-time such as 2030-01-01T00:00:00Z');
}

/** The last instant that a date-time can express: the end of the year 9999. */
const LAST_INSTANT_MS = 253_402_300_799_999;

/**
 * Makes sure that a clock stays in the range that can be written as a date-time.
 *
 * @throws SimulatorError `SIM_INVALID_INPUT` when the instant lies beyond the year 9999.
 */
export function assertTellable(name: string, instantMs: number): void {
  if (instantMs > LAST_INSTANT_MS) throw invalid(name, 'must not take the clock beyond the year 9999');
}

/** The error for one wrong value in a definition or call. */
export function invalid(name: string, reason: string): SimulatorError {
  return new SimulatorError('SIM_INVALID_INPUT', endSentence(`${name} ${reason}`), {
    invalidParams: [{ name, reason }],
  });
}
