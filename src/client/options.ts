import { setTimeout as waitForTimer } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import { OptionError } from './caller-errors.ts';

/** The ways in which Mint is addressed; nobody publishes one that is sure to be right (facts, section 3). */
export const MINT_DIALECTS = ['live', 'hostRoot', 'api'] as const;

/** `live` is `/mint`, as in the live reference; `hostRoot` is `/flows` as S0 has it; `api` is `/api` as S1 has it. */
export type MintDialect = (typeof MINT_DIALECTS)[number];

/** Waits so many milliseconds. May end early, in any way it likes, once the signal says so. */
export type Wait = (waitMs: number, signal?: AbortSignal) => Promise<void>;

/** How long the client waits, in milliseconds. */
export interface Timeouts {
  /** For a connection; default 10 000. Not used with a `dispatcher` of your own, which connects by its own rules. */
  readonly connectMs?: number;
  /** For the first bytes of a reply, after the request is sent; default 30 000. */
  readonly headersMs?: number;
  /** Between two chunks of a reply; default 30 000. A download may take longer in all. */
  readonly bodyMs?: number;
}

/** What {@link createClient} needs to know. */
export interface ClientOptions {
  /** `https://api.signicat.com`, or the address of the simulator. A path in it is kept as a prefix. */
  readonly baseUrl: string;
  /** Id of the API client. White space around it is dropped, as in the official SDK [S0, NET]. */
  readonly clientId: string;
  /** Secret of the API client, with white space around it dropped too. */
  readonly clientSecret: string;
  /** Default `signicat-api`, the one scope of the current API [S2]. */
  readonly scope?: string;
  /** Default `/auth/open/connect/token` [S2, NET]. */
  readonly tokenPath?: string;
  /** How long before its end a token is renewed, in milliseconds; default 30 000. */
  readonly renewBeforeMs?: number;
  /** Tells the time as epoch milliseconds; default the machine's clock. */
  readonly nowMs?: () => number;
  /** Waits between two polls; default a timer. A test passes one that advances its clock instead. */
  readonly wait?: Wait;
  /** How Mint is addressed; default `live`. */
  readonly dialect?: MintDialect;
  /** Who sends, for proxies, mocks and shared pools; default an undici `Agent` of its own, closed by `close()`. */
  readonly dispatcher?: Dispatcher;
  readonly timeouts?: Timeouts;
}

/** What every call can be told. */
export interface CallOptions {
  /** Ends the call with an `AbortedError`. */
  readonly signal?: AbortSignal | undefined;
}

/** The options, checked and complete. */
export interface Settings {
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  readonly tokenPath: string;
  readonly renewBeforeMs: number;
  readonly nowMs: () => number;
  readonly wait: Wait;
  readonly dialect: MintDialect;
  readonly dispatcher: Dispatcher | undefined;
  readonly timeouts: Required<Timeouts>;
}

/** Checks the options and fills in the defaults; throws an {@link OptionError} at the first that is wrong. */
export function resolveOptions(options: ClientOptions): Settings {
  if (typeof options !== 'object' || options === null) {
    throw new OptionError('options', 'are missing: write createClient({ baseUrl, clientId, clientSecret })');
  }
  const { timeouts = {}, nowMs = readWallClock, wait = waitOnTimer, dispatcher } = options;
  if (typeof nowMs !== 'function') throw new OptionError('nowMs', 'is not a function: write () => Date.now()');
  if (typeof wait !== 'function') throw new OptionError('wait', 'is not a function: write (waitMs, signal) => …');
  if (dispatcher !== undefined && typeof dispatcher?.dispatch !== 'function') {
    throw new OptionError('dispatcher', 'cannot dispatch: write new Agent() or another dispatcher of undici');
  }
  return {
    baseUrl: readBaseUrl(options.baseUrl),
    clientId: readText('clientId', options.clientId, 'the id of an API client, such as sandbox-round-apple-123'),
    clientSecret: readText('clientSecret', options.clientSecret, 'the secret of the API client'),
    scope: readText('scope', options.scope ?? 'signicat-api', 'signicat-api, or leave it out'),
    tokenPath: readTokenPath(options.tokenPath ?? '/auth/open/connect/token'),
    renewBeforeMs: readMs('renewBeforeMs', options.renewBeforeMs ?? 30_000, 0),
    nowMs,
    wait,
    dialect: readDialect(options.dialect ?? 'live'),
    dispatcher,
    timeouts: {
      connectMs: readMs('timeouts.connectMs', timeouts.connectMs ?? 10_000, 1),
      headersMs: readMs('timeouts.headersMs', timeouts.headersMs ?? 30_000, 1),
      bodyMs: readMs('timeouts.bodyMs', timeouts.bodyMs ?? 30_000, 1),
    },
  };
}

/** The one place in the client that reads the machine's clock. */
const readWallClock = (): number => Date.now();

const waitOnTimer: Wait = (waitMs, signal) => waitForTimer(waitMs, undefined, signal === undefined ? {} : { signal });

// The value is never repeated in a message: it may be the secret, or a secret put into the wrong option.
function readText(option: string, value: unknown, write: string): string {
  if (typeof value !== 'string') throw new OptionError(option, `is ${nameType(value)}: write ${write}`);
  const text = value.trim();
  if (text === '') throw new OptionError(option, `is empty: write ${write}`);
  return text;
}

function readBaseUrl(value: unknown): string {
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

function readTokenPath(value: unknown): string {
  const write = 'a path such as /auth/open/connect/token';
  const path = readText('tokenPath', value, write);
  if (!path.startsWith('/')) throw new OptionError('tokenPath', `does not start with a slash: write ${write}`);
  return path;
}

function readDialect(value: unknown): MintDialect {
  const dialect = MINT_DIALECTS.find((one) => one === value);
  if (dialect === undefined) throw new OptionError('dialect', `is none: write ${MINT_DIALECTS.join(', ')}`);
  return dialect;
}

/** A number of milliseconds that an option or argument gives; throws an {@link OptionError} when it is none. */
export function readMs(option: string, value: unknown, leastMs: number): number {
  if (typeof value === 'number' && Number.isFinite(value) && value >= leastMs) return value;
  throw new OptionError(option, `is not a number of milliseconds from ${leastMs} up: write for example 30_000`);
}

function nameType(value: unknown): string {
  if (value === undefined) return 'missing';
  return value === null ? 'null' : `of type ${typeof value}`;
}
