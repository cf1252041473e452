import { OptionError } from './caller-errors.ts';
import { MINT_DIALECTS, type MintDialect } from './mint/dialect.ts';

// Each reads the value of the option it is told the name of, or throws an OptionError that says what to write instead.

/** Text without the white space around it. The value is never repeated in a message: it may be a secret. */
export function readText(option: string, value: unknown, write: string): string {
  if (typeof value !== 'string') throw new OptionError(option, `is ${nameType(value)}: write ${write}`);
  const text = value.trim();
  if (text === '') throw new OptionError(option, `is empty: write ${write}`);
  return text;
}

/** An address without a slash at its end. */
export function readBaseUrl(value: unknown): string {
  const write = 'an origin such as https://api.signicat.com or http://127.0.0.1:4010';
  const text = readText('baseUrl', value, write);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new OptionError('baseUrl', `is no http or https address: write ${write}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new OptionError('baseUrl', 'holds a user name or password: write the address alone');
  }
  if (url.search !== '' || url.hash !== '') {
    throw new OptionError('baseUrl', `has a query or fragment, which calls cannot keep: write ${write}`);
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** A path from the root. */
export function readPath(option: string, value: unknown, example: string): string {
  const write = `a path such as ${example}`;
  const path = readText(option, value, write);
  if (!path.startsWith('/')) throw new OptionError(option, `does not start with a slash: write ${write}`);
  return path;
}

/** One of the dialects. */
export function readDialect(value: unknown): MintDialect {
  const dialect = MINT_DIALECTS.find((one) => one === value);
  if (dialect === undefined) throw new OptionError('dialect', `is none: write ${MINT_DIALECTS.join(', ')}`);
  return dialect;
}

/** A number of milliseconds, not less than `leastMs`. */
export function readMs(option: string, value: unknown, leastMs: number): number {
  if (typeof value === 'number' && Number.isFinite(value) && value >= leastMs) return value;
  throw new OptionError(
    option,
    `is not a number of milliseconds from ${leastMs} up: write for example 30_000`,
  );
}

/** A function, or what stands for one. */
export function readFunction<T>(option: string, value: T, write: string): T {
  if (typeof value === 'function') return value;
  throw new OptionError(option, `is not a function: write ${write}`);
}

/** An object that can do what it is for, by the name of one of its methods. */
export function readAble<T>(option: string, value: T, method: string, problem: string): T {
  const isAble = typeof (value as Readonly<Record<string, unknown>> | null)?.[method] === 'function';
  if (isAble) return value;
  throw new OptionError(option, problem);
}

function nameType(value: unknown): string {
  if (value === undefined) return 'missing';
  return value === null ? 'null' : `of type ${typeof value}`;
}
