import Fastify, { type FastifyInstance } from 'fastify';
import { answerError } from './error-handler.ts';
import { mount } from './mount.ts';
import type { ServerState } from './server-state.ts';
import { refuseUnparsed } from './unparsed.ts';

/** The server, as a type for code that may not import Fastify. */
export type FastifyServer = FastifyInstance;

/** The time a client has to send a request; a slower one is disconnected; milliseconds. */
const SLOWEST_REQUEST_MS = 300_000;

function noCompiler(): never {
  throw new TypeError('The contract is checked by src/mock/contract; routes have no schema.');
}

/** Makes a server that answers every operation. It does not listen yet; closing it closes the accounts. */
export function createFastifyServer(state: ServerState): FastifyServer {
  const fastify = Fastify({
    exposeHeadRoutes: false,
    forceCloseConnections: true,
    requestTimeout: SLOWEST_REQUEST_MS,
    routerOptions: { maxParamLength: 1_024 },
    // No route uses Fastify's schemas, and loading its two compilers would only take time.
    schemaController: { compilersFactory: { buildValidator: noCompiler, buildSerializer: noCompiler } },
    clientErrorHandler: (error, socket) => refuseUnparsed(state, error, socket),
    frameworkErrors: (error, request, reply) => answerError(state, error, request, reply),
  });
  fastify.addHook('onClose', async () => state.registry.close());
  mount(fastify, state);
  return fastify;
}
