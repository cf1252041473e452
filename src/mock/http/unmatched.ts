import type { FastifyReply, FastifyRequest } from 'fastify';
import { parseBearer } from '../../wire/authorization.ts';
import { findNearest } from '../contract/nearest.ts';
import type { Operation } from '../contract/operation.ts';
import { refuse } from '../kernel/outcome.ts';
import { openExchange } from './exchange.ts';
import { finish } from './finish.ts';
import { isOAuthPath, NO_STORE } from './oauth-headers.ts';
import { splitUrl } from './request-url.ts';
import type { ServerState } from './server-state.ts';

/**
 * Answers a request that no operation matched: the vendor's 404, or 405 if only the method is wrong. The
 * journal names the nearest operations.
 */
export async function refuseUnmatched(
  state: ServerState,
  operations: readonly Operation[],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const [path] = splitUrl(request.url);
  const token = parseBearer(request.headers.authorization);
  const clientId = token === undefined ? undefined : state.verifier.recall(token)?.client_id;
  const account = state.registry.ownerOf([clientId]);
  const exchange = openExchange(request, reply, account, undefined, clientId);
  const { methods, operations: nearest } = findNearest(operations, path);
  exchange.nearest = nearest;
  const headers = isOAuthPath(path) ? NO_STORE : {};
  if (methods.length > 0) {
    const refusal = refuse('method_not_allowed', `${request.method} is not supported here.`);
    return finish(state, exchange, { ...refusal, headers: { allow: methods.join(', ') } }, headers);
  }
  const hint = nearest.length === 0 ? '' : `; nearest: ${nearest.join(', ')}`;
  const refusal = refuse('not_found', 'There is nothing at this path.');
  return finish(state, exchange, { ...refusal, reason: `no operation has this path${hint}` }, headers);
}
