import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../kernel/outcome.ts';
import { isSimulatorError, SimulatorError } from '../kernel/simulator-error.ts';
import { sendSimulatorError } from './control-pipeline.ts';
import { openExchange } from './exchange.ts';
import { finish } from './finish.ts';
import { guardControl } from './guards.ts';
import type { ServerState } from './server-state.ts';

/** The prefix of all our own paths; no path of the vendor has it. */
export const CONTROL_PREFIX = '/_mock';

/**
 * Fastify's own refusals (such as a URL it cannot decode) become the vendor's; anything else is a defect in
 * the simulator.
 */
export async function answerError(
  state: ServerState,
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  if (isSimulatorError(error)) return sendSimulatorError(reply, error);
  if (request.url.startsWith(CONTROL_PREFIX)) {
    return sendSimulatorError(reply, refusalOf(state, request) ?? toSimulatorError(error));
  }
  const exchange = openExchange(request, reply, state.registry.default, undefined, undefined);
  const isOurs = error.statusCode === undefined || error.statusCode >= 500;
  if (!isOurs) return finish(state, exchange, refuse('bad_request', 'The request was malformed.'));
  const refusal = refuse('internal_server_error', 'An internal server error happened.');
  return finish(state, exchange, {
    ...refusal,
    reason: `defect in signimock: ${error.stack ?? error.message}`,
  });
}

/** What the control API's guard says about a request that was not even routed. */
function refusalOf({ controlToken }: ServerState, { headers }: FastifyRequest): SimulatorError | undefined {
  try {
    guardControl(headers, controlToken);
    return undefined;
  } catch (refusal) {
    return isSimulatorError(refusal) ? refusal : undefined;
  }
}

function toSimulatorError(error: FastifyError): SimulatorError {
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return new SimulatorError('SIM_INVALID_INPUT', `The request cannot be read: ${error.message}.`, {
      cause: error,
    });
  }
  const message = `This is a defect in signimock; please report it: ${error.stack ?? error.message}`;
  return new SimulatorError('SIM_DEFECT', message, { cause: error });
}
