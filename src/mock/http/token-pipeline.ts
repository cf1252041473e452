import type { FastifyReply, FastifyRequest } from 'fastify';
import { mediaTypeOf } from '../../wire/media-type.ts';
import { readCredentials } from '../apis/token/client-authentication.ts';
import { tokenHandlers } from '../apis/token/routes.ts';
import type { Operation } from '../contract/operation.ts';
import { refuse } from '../kernel/outcome.ts';
import { noteBody, openExchange } from './exchange.ts';
import { finish } from './finish.ts';
import { isAnswered, NOT_ASKED, passGate } from './gate.ts';
import { EVERY_ANSWER, NO_STORE } from './oauth-headers.ts';
import { readText } from './request-body.ts';
import type { ServerState } from './server-state.ts';

/** Discovery was recorded without a cache header; the same is assumed for the key set. */
const CACHEABLE: ReadonlySet<string> = new Set(['getDiscoveryDocument', 'getJwks']);

/**
 * How one request to the OAuth side travels: its credentials determine the account, and the handler does the
 * rest.
 */
export async function travelToken(
  state: ServerState,
  operation: Operation,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { authorization } = request.headers;
  const isForm = mediaTypeOf(request.headers['content-type']) === 'application/x-www-form-urlencoded';
  const read = operation.takes === 'form' && isForm ? await readText(request) : undefined;
  const text = typeof read === 'object' ? read.text : undefined;
  const form = text === undefined ? undefined : new URLSearchParams(text);
  const claimed = readCredentials(form, authorization).map(({ clientId }) => clientId);
  const account = state.registry.ownerOf(claimed);
  const exchange = openExchange(request, reply, account, operation, claimed[0]);
  if (text !== undefined) noteBody(exchange, text);
  if (read === 'too-large') {
    return finish(state, exchange, refuse('payload_too_large', 'body: the form is too large.'), NO_STORE);
  }
  const fixedHeaders = CACHEABLE.has(operation.id) ? EVERY_ANSWER : NO_STORE;
  if (account.stage.isActive) {
    await passGate(exchange, form);
    if (isAnswered(exchange)) return finish(state, exchange, NOT_ASKED, fixedHeaders);
  }
  const outcome = tokenHandlers[operation.id as keyof typeof tokenHandlers]({
    tables: account.token.tables,
    settings: { ...account.settings, vendorAccountId: account.vendorId },
    nowMs: exchange.nowMs,
    ids: account.tokenIds,
    seed: account.seed,
    origin: state.origin,
    input: { path: {}, query: {}, body: { form, authorization } },
  });
  if (outcome.kind === 'reply') account.token.apply(outcome.changes);
  return finish(state, exchange, outcome, fixedHeaders);
}
