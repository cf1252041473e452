import type { FastifyReply, FastifyRequest } from 'fastify';
import { parseBearer } from '../../wire/authorization.ts';
import type { Account } from '../accounts/account.ts';
import { signRequirement } from '../apis/sign/permissions.ts';
import { signHandlers } from '../apis/sign/routes.ts';
import type { AccessTokenClaims } from '../apis/token/access-token.ts';
import { refuseBearer, refuseToken } from '../apis/token/bearer.ts';
import type { Operation } from '../contract/operation.ts';
import type { RawQuery } from '../contract/parameters.ts';
import type { Input } from '../kernel/handler.ts';
import { type ProblemRefusal, refuseParams } from '../kernel/outcome.ts';
import { type Exchange, openExchange } from './exchange.ts';
import { finish } from './finish.ts';
import { readBody } from './request-body.ts';
import type { ServerState } from './server-state.ts';

/**
 * How one request to an API travels: whose it is, token and permission (401, 403), contract (400, 413, 415), handler,
 * transitions, reply. Each stage may end it; the order is the design's.
 */
export async function travelSign(
  state: ServerState,
  operation: Operation,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const token = parseBearer(request.headers.authorization);
  const claims =
    token === undefined ? undefined : (state.verifier.recall(token) ?? (await state.verifier.verify(token)));
  const account = accountOf(state, claims);
  const exchange = openExchange(request, reply, account, operation, claims?.client_id);
  const refusal = refuseCaller(exchange, operation, claims);
  if (refusal !== undefined) return finish(state, exchange, refusal);
  const read = await readInput(exchange, operation);
  if ('refusal' in read) return finish(state, exchange, read.refusal);
  const handler = signHandlers[operation.id as keyof typeof signHandlers];
  const outcome = handler({
    tables: account.sign.tables,
    settings: account.settings,
    nowMs: exchange.nowMs,
    ids: account.signIds,
    seed: account.seed,
    origin: state.origin,
    input: read.input as Parameters<typeof handler>[0]['input'],
  });
  // Before the first await: two requests in one turn must not both see the old state.
  if (outcome.kind === 'reply') account.sign.apply(outcome.changes);
  return finish(state, exchange, outcome);
}

/** A request that names no account we have is put down to the default one, where a lone developer looks. */
function accountOf({ registry }: ServerState, claims: AccessTokenClaims | undefined): Account {
  return (claims === undefined ? undefined : registry.findByClientId(claims.client_id)) ?? registry.default;
}

function refuseCaller(
  { account, request, nowMs }: Exchange,
  operation: Operation,
  claims: AccessTokenClaims | undefined,
): ProblemRefusal | undefined {
  if (claims === undefined) {
    return refuseToken(
      request.headers.authorization === undefined
        ? 'no access token was sent'
        : 'the access token is not one this simulator signed',
    );
  }
  const client = account.token.tables.clients.get(claims.client_id);
  const grant = account.token.tables.grants.get(claims.jti);
  return refuseBearer({ claims, client, grant }, signRequirement(operation.id), nowMs);
}

/** Reads path, query and body as the contract has them; the first stage that finds something wrong names all it found. */
async function readInput(
  exchange: Exchange,
  operation: Operation,
): Promise<{ readonly input: Input } | { readonly refusal: ProblemRefusal }> {
  const path = exchange.request.params as Record<string, string>;
  const wrongPath = operation.parameters.checkPath(path);
  if (wrongPath.length > 0) return { refusal: { ...refuseParams(wrongPath), code: 'bad_request' } };
  const query = operation.parameters.checkQuery(exchange.request.query as RawQuery);
  if (query.invalid.length > 0) return { refusal: refuseParams(query.invalid) };
  const read = await readBody(exchange, operation);
  if ('refusal' in read) return read;
  const wrongBody =
    operation.takes === 'json' && (operation.bodyRequired || read.body !== undefined)
      ? operation.checkBody(read.body)
      : [];
  if (wrongBody.length > 0) return { refusal: refuseParams(wrongBody) };
  return { input: { path, query: query.values, body: read.body } };
}
