import { parseBearer } from '../../wire/authorization.ts';
import type { Account } from '../accounts/account.ts';
import type { LimitSettings } from '../accounts/limit-settings.ts';
import type { AccessTokenClaims } from '../apis/token/access-token.ts';
import { type Requirement, refuseBearer, refuseToken } from '../apis/token/bearer.ts';
import type { Operation } from '../contract/operation.ts';
import type { RawQuery } from '../contract/parameters.ts';
import { findPruned } from '../contract/prune.ts';
import type { Input } from '../kernel/handler.ts';
import { type Outcome, type ProblemRefusal, refuseParams } from '../kernel/outcome.ts';
import { type Exchange, openExchange } from './exchange.ts';
import { finish } from './finish.ts';
import { isAnswered, NOT_ASKED, passGate } from './gate.ts';
import { readBody } from './request-body.ts';
import type { Travel } from './server-state.ts';

/** An API that is called with an access token, as the pipeline sees it. */
export interface BearerApi {
  /** What the operation requires of its caller. */
  requirement(operationId: string): Requirement;
  /** How many request units the operation costs. */
  units(operationId: string, settings: LimitSettings): number;
  /** Whether the operation starts an execution, which counts towards the quota. */
  isExecution(operationId: string): boolean;
  /** Runs the operation's handler and applies its changes, all in one turn. */
  decide(account: Account, operationId: string, call: DecidedCall): Outcome<unknown>;
}

/** The parts of a call that do not depend on the API. */
export interface DecidedCall {
  readonly nowMs: number;
  readonly origin: string;
  readonly input: Input;
}

/**
 * How one request to an API travels: find the account, its scenarios, token and permission (401, 403), budget
 * (429), contract (400, 413, 415), handler, changes, reply. Any stage may end it; the order is deliberate.
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
      const reading = passGate(exchange);
      if (reading !== undefined) await reading;
      if (isAnswered(exchange)) return finish(state, exchange, NOT_ASKED);
    }
    const refusal =
      refuseCaller(exchange, api.requirement(operation.id), claims) ?? admit(exchange, api, operation.id);
    if (refusal !== undefined) return finish(state, exchange, refusal);
    const read = await readInput(exchange, operation);
    return finish(state, exchange, decide(api, exchange, operation.id, read, state.origin));
  };
}

function decide(
  api: BearerApi,
  { account, nowMs }: Exchange,
  operationId: string,
  read: ReadInput,
  origin: string,
): Outcome<unknown> {
  return 'refusal' in read
    ? read.refusal
    : api.decide(account, operationId, { nowMs, origin, input: read.input });
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

/** Counts the request, unless it exceeds a limit. */
function admit(
  { account, clientId = '', nowMs }: Exchange,
  api: BearerApi,
  operationId: string,
): ProblemRefusal | undefined {
  const { settings, usage, limits } = account;
  const units = api.units(operationId, settings);
  const isExecution = api.isExecution(operationId);
  const excess = limits.admit({ clientId, units, isExecution, nowMs }, settings, usage);
  if (excess === undefined) usage.countRequest(units);
  return excess;
}

type ReadInput = { readonly input: Input } | { readonly refusal: ProblemRefusal };

/**
 * Reads path, query and body according to the contract; the first of them with faults names all of its
 * faults.
 */
async function readInput(exchange: Exchange, operation: Operation): Promise<ReadInput> {
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
  if (body !== read.body) exchange.ignored = findPruned(read.body, body);
  return { input: { path, query: query.values, body } };
}
