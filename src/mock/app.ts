import Fastify, { type FastifyInstance } from 'fastify';
import type { Account, AccountDefinition } from './accounts/account.ts';
import { AccountRegistry } from './accounts/registry.ts';
import { TokenVerifier } from './apis/token/access-token.ts';
import { answerError } from './http/error-handler.ts';
import { mount } from './http/mount.ts';
import { type Pause, pauseOnTimer } from './http/pause.ts';
import type { ServerState } from './http/server-state.ts';
import { refuseUnparsed } from './http/unparsed.ts';
import type { NumberedLine } from './journal/line.ts';
import { type ClockMode, readWallClock } from './kernel/clock.ts';
import { checkOptions } from './option-check.ts';
import { readVersion } from './version.ts';

/** What a simulator can be given; everything has a default. */
export interface AppOptions {
  /** How the clock of an account runs that does not say so itself. Default: `live`. */
  readonly clock?: { readonly mode: ClockMode; readonly now?: string };
  /** The seed of an account that has none of its own: the same seed and calls give the same replies. Default: 1. */
  readonly seed?: number;
  /** What the default account is made of; its id stays `default`. */
  readonly account?: AccountDefinition;
  /** Checks every reply of ours against `openapi/`; one that breaks it becomes a 500 that says so. Default: off. */
  readonly strict?: boolean;
  /** Callers of the control API must show this token. */
  readonly controlToken?: string;
  /** The path of merchant sign, which no source prints (facts Q16). Default: `/sign/merchant-sign`. */
  readonly merchantSignPath?: string;
  /** Called with each line the journals write. */
  readonly onLine?: (line: NumberedLine) => void;
  /** What `live` clocks follow; epoch milliseconds. Default: this machine's clock. */
  readonly wallClock?: () => number;
  /** How delays that scenarios put on the wire wait; a test can pass the time by itself. Default: a timer. */
  readonly pause?: Pause;
}

/** A simulator that does not listen yet. */
export interface App {
  readonly fastify: FastifyInstance;
  readonly state: ServerState;
}

/** A client that sends its headers or its body more slowly than this is let go; milliseconds. */
const SLOWEST_REQUEST_MS = 300_000;

function noCompiler(): never {
  throw new TypeError('The contract is checked by src/mock/contract; routes have no schema.');
}

/** Loads the HTTP client with the first callback; most accounts never make one. */
function deliverLater(account: Account, callbackId: string): void {
  void import('./http/courier.ts').then(({ deliverCallback }) => deliverCallback(account, callbackId));
}

/**
 * Builds the whole server without listening, so that a test can put requests straight into it.
 *
 * @throws SimulatorError `SIM_INVALID_OPTION`, or what is wrong with the default account's definition.
 */
export function buildApp(options: AppOptions = {}): App {
  checkOptions(options);
  const registry = new AccountRegistry(
    {
      wallClock: options.wallClock ?? readWallClock,
      defaultSeed: options.seed ?? 1,
      defaultClock: options.clock ?? { mode: 'live' },
      deliver: deliverLater,
    },
    options.account,
  );
  const state: ServerState = {
    registry,
    verifier: new TokenVerifier(),
    strict: options.strict ?? false,
    controlToken: options.controlToken,
    version: readVersion(),
    origin: 'http://127.0.0.1:4010',
    onLine: options.onLine,
    pause: options.pause ?? pauseOnTimer,
    merchantSignPath: options.merchantSignPath,
  };
  const fastify = Fastify({
    exposeHeadRoutes: false,
    forceCloseConnections: true,
    requestTimeout: SLOWEST_REQUEST_MS,
    routerOptions: { maxParamLength: 1_024 },
    // No route has a schema of Fastify's: its two compilers would only take time to load.
    schemaController: { compilersFactory: { buildValidator: noCompiler, buildSerializer: noCompiler } },
    clientErrorHandler: (error, socket) => refuseUnparsed(state, error, socket),
    frameworkErrors: (error, request, reply) => answerError(state, error, request, reply),
  });
  fastify.addHook('onClose', async () => registry.close());
  mount(fastify, state);
  return { fastify, state };
}
