import { UsageError } from './usage-error.ts';

const MAX_PORT = 65_535;
const MAX_SEED = 4_294_967_295;

/** Reads the value of `--port`. */
export function readPort(text: string): number {
  return readWhole(
    text,
    MAX_PORT,
    `--port must be a whole number from 0 to ${MAX_PORT}; 0 takes any free port.`,
  );
}

/** Reads the value of `--seed`. */
export function readSeed(text: string): number {
  return readWhole(text, MAX_SEED, `--seed must be a whole number from 0 to ${MAX_SEED}.`);
}

/** Reads the value of `--per-minute`, which is below the hundred at which the service is said to refuse [S0, S1]. */
export function readPerMinute(text: string): number {
  const sentence = '--per-minute must be a whole number from 1 to 90.';
  const value = readWhole(text, 90, sentence);
  if (value > 0) return value;
  throw new UsageError(sentence);
}

/** Reads the value of `--host`. */
export function readHost(text: string): string {
  if (/^[^\s/]+$/.test(text)) return text;
  throw new UsageError('--host must be a name or an address to listen on, such as 127.0.0.1 or 0.0.0.0.');
}

/** Reads a control token. Only characters that an `Authorization: Bearer` header can carry are allowed. */
export function readControlToken(text: string, from = '--control-token'): string {
  if (/^[A-Za-z0-9\-._~+/]+=*$/.test(text)) return text;
  throw new UsageError(`${from} must be letters, digits and -._~+/ only, as in a Bearer header.`);
}

function readWhole(text: string, maximum: number, sentence: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value <= maximum) return value;
  throw new UsageError(sentence);
}
