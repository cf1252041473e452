import type { Account } from '../accounts/account.ts';
import { parseJson } from '../contract/json.ts';
import { type Outcome, replyEmpty } from '../kernel/outcome.ts';
import { namedEids } from '../scenarios/eids.ts';
import { consult } from '../scenarios/gate.ts';
import type { GateRequest } from '../scenarios/request.ts';
import type { ScenarioRun } from '../scenarios/scenario-run.ts';
import { type Exchange, noteBody } from './exchange.ts';
import { readText } from './request-body.ts';

/**
 * Lets an account's scenarios decide about a request, before anything else looks at it. What they change is changed at
 * once; the verdict waits in the exchange.
 *
 * `form` is a body that has been read already.
 */
export async function passGate(exchange: Exchange, form?: URLSearchParams): Promise<void> {
  const { account, operation, request } = exchange;
  if (operation === undefined) return;
  const entity = firstOf(request.params);
  const runs = account.stage.runsFor(entity);
  const asked = runs.some((run) => run.rulesFor(operation.id).length > 0);
  if (!asked) return;
  const wantsEids = wants(runs, operation.id, 'eid');
  const wantsBody =
    wants(runs, operation.id, 'body') || (wantsEids && operation.id === 'createSigningSessions');
  const body = form === undefined ? await readWanted(exchange, wantsBody) : Object.fromEntries(form);
  const [path = ''] = request.url.split('?', 1);
  const { id: operationId } = operation;
  const { clientId, nowMs } = exchange;
  const eids = wantsEids ? eidsOf(account, entity, body) : [];
  const headers = request.headers;
  const query = request.query as GateRequest['query'];
  const verdict = consult(runs, { operationId, path, entity, clientId, nowMs, headers, query, body, eids });
  exchange.verdict = verdict;
  for (const change of verdict.changes) account.stage.change(change, nowMs);
}

/** Stands for the outcome of a request that a scenario answers before its API is asked. */
export const NOT_ASKED: Outcome<never> = replyEmpty(204);

/** Whether a scenario answers the request, and the API is not asked at all. */
export function isAnswered({ verdict }: Exchange): boolean {
  return verdict?.answer?.handled === false;
}

function wants(runs: readonly ScenarioRun[], operationId: string, kind: 'body' | 'eid'): boolean {
  return runs.some((run) => run.looksAt(operationId, kind));
}

/** The entity is the first id in the path. */
function firstOf(params: unknown): string | undefined {
  for (const name in params as Record<string, string>) return (params as Record<string, string>)[name];
  return undefined;
}

/** A body that a rule looks into is read before its turn; it is kept for the stage that takes it. */
async function readWanted(exchange: Exchange, isWanted: boolean): Promise<unknown> {
  if (!isWanted || exchange.operation?.takes !== 'json') return undefined;
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
  return expected === undefined ? namedEids(body) : [expected];
}
