import { OptionError } from './caller-errors.ts';
import { MINT_DIALECTS, type MintDialect } from './mint/dialect.ts';
import { isRecord } from './shape.ts';

// Each function returns the value of the option that it is given, or throws an OptionError that says what to write instead.

/** Options in which every member has a value. */
export type Complete<Options> = {
  readonly [Option in keyof Options]-?: Exclude<Options[Option], undefined>;
};

/** An object of options; an empty one when it was left out. */
export function readGroup<T extends object>(option: string, value: T | undefined, write: string): Partial<T> {
  if (value === undefined) return {};
  if (isRecord(value)) return value;
  throw new OptionError(option, `is ${nameType(value)}: write ${write}`);
}

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
    throw new OptionError('baseUrl', `is not an http or https address: write ${write}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new OptionError('baseUrl', 'holds a user name or password: write the address alone');
  }
  if (url.search !== '' || url.hash !== '') {
    throw new OptionError('baseUrl', `has a query or fragment, which calls cannot keep: write ${write}`);
  }
  const path = url.pathname.replace(/\/+$/, '');
  const added = /\/(?:sign|mint|auth\/open)$/.exec(path)?.[0];
  if (added !== undefined) {
    throw new OptionError('baseUrl', `ends in ${added}, which the client adds itself: write ${write}`);
  }
  return url.origin + path;
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
  if (dialect === undefined) {
    throw new OptionError('dialect', `is not known: write one of ${MINT_DIALECTS.join(', ')}`);
  }
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

/** A whole number, not less than 1. */
export function readCount(option: string, value: unknown, example: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1) return value;
  throw new OptionError(option, `is not a whole number from 1 up: write for example ${example}`);
}

/** A function. */
export function readFunction<T>(option: string, value: T, write: string): T {
  if (typeof value === 'function') return value;
  throw new OptionError(option, `is not a function: write ${write}`);
}

/** A function, or `undefined` where the option was left out. */
export function readOptionalFunction<T>(option: string, value: T, write: string): T {
  return value === undefined ? value : readFunction(option, value, write);
}

/** An object that has the methods it needs; `undefined` where the option was left out. */
export function readAble<T>(option: string, value: T, methods: readonly string[], problem: string): T {
  const given = value as Readonly<Record<string, unknown>> | null | undefined;
  if (given === undefined || methods.every((method) => typeof given?.[method] === 'function')) return value;
  throw new OptionError(option, problem);
}

function nameType(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `of type ${typeof value}`;
}
