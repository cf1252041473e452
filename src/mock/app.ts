import type { Account } from './accounts/account.ts';
import { AccountRegistry } from './accounts/registry.ts';
import { TokenVerifier } from './apis/token/access-token.ts';
import type { AppOptions } from './app-options.ts';
import { createFastifyServer, type FastifyServer } from './http/fastify-server.ts';
import { pauseOnTimer } from './http/pause.ts';
import type { ServerState } from './http/server-state.ts';
import type { NumberedLine } from './journal/line.ts';
import { readWallClock } from './kernel/clock.ts';
import { checkOptions } from './option-check.ts';
import { readVersion } from './version.ts';

/** A simulator that does not listen yet. */
export interface App {
  /** The Fastify server; its `inject` takes requests without a socket. */
  readonly fastify: FastifyServer;
  readonly state: ServerState;
}

/** Loads the HTTP client with the first callback; most accounts never send one. */
function deliverLater(account: Account, callbackId: string): void {
  void import('./http/courier.ts').then(({ deliverCallback }) => deliverCallback(account, callbackId));
}

/** Swallows what a listener throws, so that no request fails because of it. */
function shield(listener: ((line: NumberedLine) => void) | undefined): typeof listener {
  if (listener === undefined) return undefined;
  return (line) => {
    try {
      listener(line);
    } catch {
      // An observer must not change what it observes.
    }
  };
}

/**
 * Builds the whole server without listening, so that a test can inject requests.
 *
 * @throws SimulatorError `SIM_INVALID_OPTION`, or the error for a wrong definition of the default account.
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
    onLine: shield(options.onLine),
    pause: options.pause ?? pauseOnTimer,
    merchantSignPath: options.merchantSignPath,
  };
  return { fastify: createFastifyServer(state), state };
}
