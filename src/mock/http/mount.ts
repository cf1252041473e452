import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import controlDocument from '../../wire/generated/control.json' with { type: 'json' };
import mintDocument from '../../wire/generated/mint.json' with { type: 'json' };
import signDocument from '../../wire/generated/sign.json' with { type: 'json' };
import tokenDocument from '../../wire/generated/token.json' with { type: 'json' };
import { type Operation, readOperations } from '../contract/operation.ts';
import { SimulatorError } from '../kernel/simulator-error.ts';
import { createBearerPipeline } from './bearer-pipeline.ts';
import { mountConsole } from './console-routes.ts';
import { travelControl } from './control-pipeline.ts';
import { answerError, CONTROL_PREFIX } from './error-handler.ts';
import { guardControl } from './guards.ts';
import { mintApi } from './mint-api.ts';
import type { ServerState, Travel } from './server-state.ts';
import { signApi } from './sign-api.ts';
import { travelToken } from './token-pipeline.ts';
import { refuseUnmatched } from './unmatched.ts';

/** Registers every operation of the contract with Fastify's own router, and the answer when none matches. */
export function mount(app: FastifyInstance, state: ServerState): void {
  // The stages read bodies themselves: a refused token must win over a body that cannot be parsed.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  const vendorOperations = [
    ...mountApi(app, state, 'token', tokenDocument, travelToken),
    ...mountApi(app, state, 'sign', signDocument, createBearerPipeline(signApi)),
    ...mountApi(app, state, 'mint', mintDocument, createBearerPipeline(mintApi)),
  ];
  mountApi(app, state, 'control', controlDocument, travelControl);
  mountConsole(app, state);
  app.setNotFoundHandler((request, reply) =>
    settle(answerUnmatched(state, vendorOperations, request, reply), reply),
  );
  app.setErrorHandler((error: FastifyError, request, reply) =>
    settle(answerError(state, error, request, reply), reply),
  );
}

function mountApi(
  app: FastifyInstance,
  state: ServerState,
  name: string,
  document: Parameters<typeof readOperations>[1],
  travel: Travel,
): readonly Operation[] {
  const operations = readOperations(name, document).map((operation) => relocate(operation, state));
  for (const operation of operations) {
    assertFree(app, operation);
    const answer = (request: FastifyRequest, reply: FastifyReply) =>
      settle(travel(state, operation, request, reply), reply);
    app.route({
      method: operation.method,
      url: urlOf(operation.path),
      handler: answer,
      errorHandler(error, request, reply) {
        // Fastify checks the Content-Type too early; the stages check it in their own order.
        if (error.code !== 'FST_ERR_CTP_INVALID_MEDIA_TYPE') throw error;
        answer(request, reply);
      },
    });
  }
  return operations;
}

function assertFree(app: FastifyInstance, { id, method, path }: Operation): void {
  if (!app.hasRoute({ method, url: urlOf(path) })) return;
  throw new SimulatorError(
    'SIM_INVALID_OPTION',
    `${method} ${path} is taken: ${id} cannot have this path too.`,
  );
}

/** A path of the contract in the router's notation. */
function urlOf(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

/** The one path that no source documents can be chosen; all others are the contract's. */
function relocate(operation: Operation, { merchantSignPath }: ServerState): Operation {
  const isMoved = operation.id === 'merchantSign' && merchantSignPath !== undefined;
  return isMoved ? { ...operation, path: merchantSignPath } : operation;
}

/**
 * Lets the stages send the reply themselves. Fastify would take a promise of `undefined` for an empty reply,
 * and send that before the first byte of a stream.
 */
function settle(travelling: Promise<void>, reply: FastifyReply): void {
  travelling.catch((error: unknown) => reply.send(error));
}

async function answerUnmatched(
  state: ServerState,
  operations: readonly Operation[],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  if (!request.url.startsWith(CONTROL_PREFIX)) return refuseUnmatched(state, operations, request, reply);
  guardControl(request.headers, state.controlToken);
  throw new SimulatorError(
    'SIM_UNKNOWN_ROUTE',
    `The control API has no ${request.method} ${request.url}. docs/reference/control-api.md lists what there is.`,
  );
}
