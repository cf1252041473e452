import { setTimeout as waitForTimer } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import { LONGEST_TIMER_MS } from './call-scope.ts';
import { OptionError } from './caller-errors.ts';
import type { EventListener } from './events.ts';
import { type RateLimit, type RateLimitOptions, readRateLimit } from './limiter/rate-limit.ts';
import type { MintDialect } from './mint/dialect.ts';
import {
  type Complete,
  readAble,
  readBaseUrl,
  readDialect,
  readFunction,
  readGroup,
  readMs,
  readOptionalFunction,
  readPath,
  readText,
} from './option-values.ts';
import { type RetryOptions, type RetryPolicy, readRetryPolicy } from './retry/retry-policy.ts';
import { isRecord } from './shape.ts';
import type { TokenStore } from './token-store.ts';

/** Waits for `waitMs` milliseconds. Once the signal is aborted it may resolve or reject early. */
export type Wait = (waitMs: number, signal?: AbortSignal) => Promise<void>;

/** How long the client waits, in milliseconds. */
export interface Timeouts {
  /** For a connection; default 10 000. Not used with a `dispatcher` of your own, which has its own connect timeout. */
  readonly connectMs?: number | undefined;
  /** For the first bytes of a reply, after the request is sent; default 30 000. */
  readonly headersMs?: number | undefined;
  /** Between two chunks of a reply; default 30 000. A download may take longer in total. */
  readonly bodyMs?: number | undefined;
  /**
   * For a whole call, with its tries and the waits between them; default 120 000. For a download this is the time until the
   * first byte, and each try has it anew. Time spent in the queue of `rateLimit` does not count.
   */
  readonly callMs?: number | undefined;
}

/** The options of {@link createClient}. */
export interface ClientOptions {
  /** `https://api.signicat.com`, or the address of the simulator. A path in it is kept as a prefix. */
  readonly baseUrl: string;
  /** The id of the API client. White space around it is removed, as in the official SDK [S0, NET]. */
  readonly clientId: string;
  /** The secret of the API client. White space around it is removed as well. */
  readonly clientSecret: string;
  /** Default `signicat-api`, the one scope of the current API [S2]. */
  readonly scope?: string | undefined;
  /** Default `/auth/open/connect/token` [S2, NET]. */
  readonly tokenPath?: string | undefined;
  /** Default `/sign/merchant-sign`. This is an assumption: no source gives the path of merchant sign [Q16]. */
  readonly merchantSignPath?: string | undefined;
  /** How long before it expires a token is renewed, in milliseconds; default 30 000. */
  readonly renewBeforeMs?: number | undefined;
  /** Returns the time as epoch milliseconds; default the machine's clock. */
  readonly nowMs?: (() => number) | undefined;
  /**
   * Used for every wait: between polls, between tries, for the rate limit, and for a token that another client is fetching.
   * Default a timer. A test can pass a function that advances its clock instead.
   */
  readonly wait?: Wait | undefined;
  /** How Mint is addressed; default `live`. */
  readonly dialect?: MintDialect | undefined;
  /** Sends the requests, for proxies, mocks and shared pools; default an undici `Agent` of its own, which `close()` closes. */
  readonly dispatcher?: Dispatcher | undefined;
  /** How long the client waits for a silent service, in milliseconds. Members that are left out keep their default. */
  readonly timeouts?: Timeouts | undefined;
  /** How failed calls are repeated. Members that are left out keep their default; `false` repeats nothing. */
  readonly retry?: RetryOptions | false | undefined;
  /**
   * Queues requests instead of sending so many that the service refuses them [S0, S1]. Default `false`: no limit. `true`: 100
   * units a minute, of which a download from Mint takes 5.
   */
  readonly rateLimit?: RateLimitOptions | boolean | undefined;
  /** Shares tokens with other clients, such as those of other processes. By default the client keeps its token to itself. */
  readonly tokenStore?: TokenStore | undefined;
  /**
   * Whether the client reacts to a 403 as it does to a 401, with a new token and one more try: a token has the permissions that
   * its API client had when it was issued [CODE]. Default `false`, because usually the permission is really missing.
   */
  readonly renewOnForbidden?: boolean | undefined;
  /** The shortest `pollEveryMs` that a call may ask for, in milliseconds; default 30 000 [S0, S1]. */
  readonly minPollMs?: number | undefined;
  /** Called with what the client does: requests, retries, renewed tokens, waits. */
  readonly onEvent?: EventListener | undefined;
  /**
   * Returns the random part of waits, a number from 0 (included) to 1 (excluded); default `Math.random`. A test can pass a
   * function with a known result.
   */
  readonly random?: (() => number) | undefined;
}

/** Options of every call. */
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
  readonly merchantSignPath: string;
  readonly renewBeforeMs: number;
  readonly nowMs: () => number;
  readonly wait: Wait;
  readonly dialect: MintDialect;
  readonly dispatcher: Dispatcher | undefined;
  readonly timeouts: Complete<Timeouts>;
  readonly retry: RetryPolicy;
  readonly rateLimit: RateLimit | undefined;
  readonly tokenStore: TokenStore | undefined;
  readonly renewOnForbidden: boolean;
  readonly minPollMs: number;
  readonly onEvent: EventListener | undefined;
  readonly random: () => number;
}

const TOKEN_PATH = '/auth/open/connect/token';
const MERCHANT_SIGN_PATH = '/sign/merchant-sign';

/** Checks the options and fills in the defaults; throws an {@link OptionError} at the first that is wrong. */
export function resolveOptions(options: ClientOptions): Settings {
  if (!isRecord(options)) {
    throw new OptionError(
      'options',
      'must be an object: write createClient({ baseUrl, clientId, clientSecret })',
    );
  }
  const { baseUrl, clientId, clientSecret, dispatcher, tokenStore, onEvent } = options;
  const { scope = 'signicat-api', tokenPath = TOKEN_PATH, merchantSignPath = MERCHANT_SIGN_PATH } = options;
  const { nowMs = readWallClock, wait = waitOnTimer, random = Math.random, dialect = 'live' } = options;
  const { renewBeforeMs = 30_000, minPollMs = 30_000, renewOnForbidden } = options;
  return {
    baseUrl: readBaseUrl(baseUrl),
    clientId: readText('clientId', clientId, 'the id of an API client, such as sandbox-round-apple-123'),
    clientSecret: readText('clientSecret', clientSecret, 'the secret of the API client'),
    scope: readText('scope', scope, 'signicat-api, or leave it out'),
    tokenPath: readPath('tokenPath', tokenPath, TOKEN_PATH),
    merchantSignPath: readPath('merchantSignPath', merchantSignPath, MERCHANT_SIGN_PATH),
    renewBeforeMs: readMs('renewBeforeMs', renewBeforeMs, 0),
    nowMs: readFunction('nowMs', nowMs, '() => Date.now()'),
    wait: readFunction('wait', wait, '(waitMs, signal) => …'),
    dialect: readDialect(dialect),
    dispatcher: readAble('dispatcher', dispatcher, ['request'], IS_NO_DISPATCHER),
    timeouts: readTimeouts(options.timeouts),
    retry: readRetryPolicy(options.retry),
    rateLimit: readRateLimit(options.rateLimit),
    tokenStore: readAble('tokenStore', tokenStore, ['get', 'set', 'discard', 'lock'], IS_NO_TOKEN_STORE),
    renewOnForbidden: renewOnForbidden === true,
    minPollMs: readMs('minPollMs', minPollMs, 0),
    onEvent: readOptionalFunction('onEvent', onEvent, '(event) => …'),
    random: readFunction('random', random, 'Math.random'),
  };
}

const IS_NO_DISPATCHER = 'cannot send requests: write new Agent() or another dispatcher of undici';
const IS_NO_TOKEN_STORE = 'is not a token store: write for example createRedisTokenStore(redis)';

function readTimeouts(timeouts: Timeouts | undefined): Complete<Timeouts> {
  const group = readGroup('timeouts', timeouts, 'an object such as { callMs: 120_000 }');
  const { connectMs = 10_000, headersMs = 30_000, bodyMs = 30_000, callMs = 120_000 } = group;
  return {
    connectMs: readMs('timeouts.connectMs', connectMs, 1),
    headersMs: readMs('timeouts.headersMs', headersMs, 1),
    bodyMs: readMs('timeouts.bodyMs', bodyMs, 1),
    callMs: readMs('timeouts.callMs', callMs, 1),
  };
}

/** The only place in the client that reads the machine's clock. */
export const readWallClock = (): number => Date.now();

const waitOnTimer: Wait = (waitMs, signal) =>
  waitForTimer(Math.min(waitMs, LONGEST_TIMER_MS), undefined, signal === undefined ? {} : { signal });
