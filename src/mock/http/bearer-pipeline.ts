import { parseBearer } from '../../wire/authorization.ts';
import type { Account } from '../accounts/account.ts';
import type { LimitSettings } from '../accounts/limit-settings.ts';
import type { AccessTokenClaims } from '../apis/token/access-token.ts';
import { type Requirement, refuseBearer, refuseToken } from '../apis/token/bearer.ts';
import type { Operation } from '../contract/operation.ts';
import type { RawQuery } from '../contract/parameters.ts';
import type { Input } from '../kernel/handler.ts';
import { type Outcome, type ProblemRefusal, refuseParams } from '../kernel/outcome.ts';
import { type Exchange, openExchange } from './exchange.ts';
import { finish } from './finish.ts';
import { isAnswered, NOT_ASKED, passGate } from './gate.ts';
import { readBody } from './request-body.ts';
import type { Travel } from './server-state.ts';

/** An API that is called with an access token, as the pipeline needs to know it. */
export interface BearerApi {
  /** What the operation asks of its caller. */
  requirement(operationId: string): Requirement;
  /** How many request units the operation costs. */
  units(operationId: string, settings: LimitSettings): number;
  /** Whether the operation starts an execution, which counts towards the quota. */
  isExecution(operationId: string): boolean;
  /** Lets the operation's handler decide, and applies what it changes, all in one turn. */
  decide(account: Account, operationId: string, call: DecidedCall): Outcome<unknown>;
}

/** The parts of a call that do not depend on the API. */
export interface DecidedCall {
  readonly nowMs: number;
  readonly origin: string;
  readonly input: Input;
}

/**
 * How one request to an API travels: whose it is, the account's scenarios, token and permission (401, 403), budget (429), contract (400, 413, 415), handler,
 * transitions, reply. Each stage may end it; the order is the design's.
 */
export function createBearerPipeline(api: BearerApi): Travel {
  return async (state, operation, request, reply) => {
    const token = parseBearer(request.headers.authorization);
    const claims =
      token === undefined
        ? undefined
        : (state.verifier.recall(token) ?? (await state.verifier.verify(token)));
    const account = state.registry.ownerOf([claims?.client_id]);
    const exchange = openExchange(request, reply, account, operation, claims?.client_id);
    if (account.stage.isActive) {
      await passGate(exchange);
      if (isAnswered(exchange)) return finish(state, exchange, NOT_ASKED);
    }
    const refusal = refuseCaller(exchange, api.requirement(operation.id), claims);
    if (refusal !== undefined) return finish(state, exchange, refusal);
    const { settings, usage } = account;
    const units = api.units(operation.id, settings);
    const { clientId = '', nowMs } = exchange;
    const admission = { clientId, units, isExecution: api.isExecution(operation.id), nowMs };
    const excess = account.limits.admit(admission, settings, usage);
    if (excess !== undefined) return finish(state, exchange, excess);
    usage.countRequest(units);
    const read = await readInput(exchange, operation);
    if ('refusal' in read) return finish(state, exchange, read.refusal);
    const { origin } = state;
    return finish(
      state,
      exchange,
      api.decide(account, operation.id, { nowMs: exchange.nowMs, origin, input: read.input }),
    );
  };
}

function refuseCaller(
  { account, request, nowMs }: Exchange,
  requirement: Requirement,
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
  return refuseBearer({ claims, client, grant }, requirement, nowMs);
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
  const body = operation.takes === 'json' ? operation.prune(read.body) : read.body;
  return { input: { path, query: query.values, body } };
}
