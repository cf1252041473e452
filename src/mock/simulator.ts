import type { AddressInfo } from 'node:net';
import type { AccountRegistry } from './accounts/registry.ts';
import { buildApp } from './app.ts';
import type { AppOptions } from './app-options.ts';
import { isLoopback } from './http/guards.ts';
import { SimulatorError } from './kernel/simulator-error.ts';

/** How a simulator listens. */
export interface SimulatorOptions extends AppOptions {
  /** The port. Default: 4010; 0 takes any free one. */
  readonly port?: number;
  /** The address. Default: 127.0.0.1. Any address other than loopback needs a `controlToken`. */
  readonly host?: string;
}

/** A simulator that listens. */
export interface Simulator {
  /** Scheme, host and port: the base URL for the application under test. */
  readonly origin: string;
  /** The credentials of the default account. */
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
  /** The accounts, for a test in the same process; from elsewhere, use the control API. */
  readonly accounts: AccountRegistry;
  /** Stops listening and closes all connections. */
  close(): Promise<void>;
}

/**
 * Starts a simulator of the token endpoints, the Mint API and the Sign API, and resolves once it accepts
 * requests.
 *
 * @throws SimulatorError `SIM_PUBLIC_BIND` when others could reach the control API without a token,
 * `SIM_PORT_IN_USE`, `SIM_INVALID_OPTION` when an option is invalid or the address cannot be listened on.
 *
 * @example const simulator = await startSimulator({ port: 0 }); const reply = await
 * fetch(`${simulator.origin}/auth/open/.well-known/openid-configuration`); await simulator.close();
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { port = 4010, host = '127.0.0.1', ...appOptions } = options;
  if (!isLoopback(host) && appOptions.controlToken === undefined) {
    throw new SimulatorError(
      'SIM_PUBLIC_BIND',
      `Listening on ${host} lets others reach the control API. Set a control token, or listen on 127.0.0.1.`,
    );
  }
  const { fastify, state } = buildApp(appOptions);
  try {
    await fastify.listen({ port, host });
  } catch (error) {
    await fastify.close();
    throw explainListen(error, host, port);
  }
  const { address, family, port: bound } = fastify.server.address() as AddressInfo;
  state.origin = `http://${nameOf(host, address, family)}:${bound}`;
  const { clientId, clientSecret } = state.registry.default.describe().credentials;
  return {
    origin: state.origin,
    credentials: { clientId, clientSecret },
    accounts: state.registry,
    close: async () => fastify.close(),
  };
}

/**
 * The name under which this machine reaches the listening address; one that stands for all addresses is not
 * usable.
 */
function nameOf(host: string, address: string, family: string): string {
  if (host === 'localhost') return host;
  if (address === '0.0.0.0' || address === '::') return '127.0.0.1';
  return family === 'IPv6' ? `[${address}]` : address;
}

function explainListen(error: unknown, host: string, port: number): SimulatorError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  if (code === 'EADDRINUSE') {
    const advice = 'Stop the other program, or choose another port; 0 takes any free one.';
    return new SimulatorError('SIM_PORT_IN_USE', `Port ${port} on ${host} is in use. ${advice}`, {
      cause: error,
    });
  }
  const advice =
    code === 'EACCES' && port < 1024
      ? 'Ports below 1024 need privileges: choose a higher one.'
      : 'Check the host and the port.';
  const message = `Cannot listen on ${host}, port ${port} (${code}). ${advice}`;
  return new SimulatorError('SIM_INVALID_OPTION', message, { cause: error });
}
