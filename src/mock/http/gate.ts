import type { Account } from '../accounts/account.ts';
import { parseJson } from '../contract/json.ts';
import { type Outcome, replyEmpty } from '../kernel/outcome.ts';
import { namedEids } from '../scenarios/eids.ts';
import { consult } from '../scenarios/gate.ts';
import type { GateRequest } from '../scenarios/request.ts';
import type { ScenarioRun } from '../scenarios/scenario-run.ts';
import { type Exchange, noteBody } from './exchange.ts';
import { readText } from './request-body.ts';
import { splitUrl } from './request-url.ts';

/**
 * Lets an account's scenarios decide about a request before anything else looks at it. Their changes are made
 * at once; the verdict is kept in the exchange.
 *
 * `form` is a body that has already been read. Returns a promise only if a rule needs a body that must be
 * read first: a promise for every request would cost each a turn of the event loop.
 */
export function passGate(exchange: Exchange, form?: URLSearchParams): Promise<void> | undefined {
  const { account, operation, request } = exchange;
  if (operation === undefined) return undefined;
  const entity = firstOf(request.params);
  const runs = account.stage.runsFor(entity);
  const needs = needsOf(runs, operation.id);
  if (!needs.anyRule) return undefined;
  const ask = (body: unknown): void => {
    const eids = needs.eids ? eidsOf(account, entity, body) : NO_EIDS;
    decide(exchange, runs, describeRequest(exchange, operation.id, { entity, body, eids }));
  };
  if (form !== undefined) ask(Object.fromEntries(form));
  else if (needs.body && operation.takes === 'json') return readJson(exchange).then(ask);
  else ask(undefined);
  return undefined;
}

const NO_EIDS: readonly string[] = [];

/** What the rules that may apply to an operation look at. */
interface Needs {
  readonly anyRule: boolean;
  readonly body: boolean;
  readonly eids: boolean;
}

const NOTHING: Needs = { anyRule: false, body: false, eids: false };

function needsOf(runs: readonly ScenarioRun[], operationId: string): Needs {
  return runs.reduce((needs, run) => {
    const { rules, looksAtBody, looksAtEids } = run.rulesOf(operationId);
    if (rules.length === 0) return needs;
    return {
      anyRule: true,
      // The eIDs of a session are in the body that creates it.
      body: needs.body || looksAtBody || (looksAtEids && operationId === 'createSigningSessions'),
      eids: needs.eids || looksAtEids,
    };
  }, NOTHING);
}

function describeRequest(
  { request, clientId, nowMs }: Exchange,
  operationId: string,
  seen: Pick<GateRequest, 'entity' | 'body' | 'eids'>,
): GateRequest {
  const [path] = splitUrl(request.url);
  const query = request.query as GateRequest['query'];
  return { operationId, path, clientId, nowMs, headers: request.headers, query, ...seen };
}

function decide(exchange: Exchange, runs: readonly ScenarioRun[], request: GateRequest): void {
  const verdict = consult(runs, request);
  exchange.verdict = verdict;
  if (verdict.changes.length === 0) return;
  // Where two disagree, the earlier one wins, as at the start of a scenario.
  for (const change of verdict.changes.toReversed()) exchange.account.stage.change(change, request.nowMs);
}

/** Stands for the outcome of a request that a scenario answers without calling the API. */
export const NOT_ASKED: Outcome<never> = replyEmpty(204);

/** Whether a scenario answers the request without calling the API. */
export function isAnswered({ verdict }: Exchange): boolean {
  return verdict?.answer?.handled === false;
}

/** The entity is the first id in the path. */
function firstOf(params: unknown): string | undefined {
  for (const name in params as Record<string, string>) return (params as Record<string, string>)[name];
  return undefined;
}

/** Reads a body early for the rules that look into it, and keeps it for the stage that needs it. */
async function readJson(exchange: Exchange): Promise<unknown> {
  const read = await readText(exchange.request);
  exchange.earlyText = read;
  if (typeof read !== 'object') return undefined;
  noteBody(exchange, read.text);
  const parsed = parseJson(read.text);
  return 'value' in parsed ? parsed.value : undefined;
}

/** The eIDs that a request needs: that of the flow it executes, or those that its sessions name. */
function eidsOf({ mint }: Account, entity: string | undefined, body: unknown): readonly string[] {
  const expected = mint.tables.flows.get(entity ?? '')?.expectedEid;
  return expected === undefined ? namedEids(body) : [expected.toLowerCase()];
}
