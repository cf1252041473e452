import type { Account } from '../accounts/account.ts';
import { parseJson } from '../contract/json.ts';
import { type Outcome, replyEmpty } from '../kernel/outcome.ts';
import { namedEids } from '../scenarios/eids.ts';
import { consult } from '../scenarios/gate.ts';
import type { GateRequest } from '../scenarios/request.ts';
import { type Exchange, noteBody } from './exchange.ts';
import { readText } from './request-body.ts';

/**
 * Lets an account's scenarios decide about a request, before anything else looks at it. What they change is changed at
 * once; the verdict waits in the exchange.
 *
 * `form` is a body that has been read already. Only where a rule looks into a body that must be read first is there anything
 * to wait for: a promise for every request would cost each a turn of the event loop.
 */
export function passGate(exchange: Exchange, form?: URLSearchParams): Promise<void> | undefined {
  const { account, operation, request } = exchange;
  if (operation === undefined) return undefined;
  const { id } = operation;
  const entity = firstOf(request.params);
  const runs = account.stage.runsFor(entity);
  let hasRules = false;
  let wantsBody = false;
  let wantsEids = false;
  for (const run of runs) {
    const { rules, looksAtBody, looksAtEids } = run.rulesOf(id);
    hasRules ||= rules.length > 0;
    wantsBody ||= looksAtBody || (looksAtEids && id === 'createSigningSessions');
    wantsEids ||= looksAtEids;
  }
  if (!hasRules) return undefined;
  const ask = (body: unknown): void => {
    const eids = wantsEids ? eidsOf(account, entity, body) : NO_EIDS;
    const { clientId, nowMs } = exchange;
    const { headers } = request;
    const query = request.query as GateRequest['query'];
    const path = pathOf(request.url);
    const verdict = consult(runs, {
      operationId: id,
      path,
      entity,
      clientId,
      nowMs,
      headers,
      query,
      body,
      eids,
    });
    exchange.verdict = verdict;
    if (verdict.changes.length === 0) return;
    // Where two of them disagree, the earlier one wins, as at the start of a scenario.
    for (const change of verdict.changes.toReversed()) account.stage.change(change, nowMs);
  };
  if (form !== undefined) ask(Object.fromEntries(form));
  else if (wantsBody && operation.takes === 'json') return readJson(exchange).then(ask);
  else ask(undefined);
  return undefined;
}

const NO_EIDS: readonly string[] = [];

function pathOf(url: string): string {
  const mark = url.indexOf('?');
  return mark < 0 ? url : url.slice(0, mark);
}

/** Stands for the outcome of a request that a scenario answers before its API is asked. */
export const NOT_ASKED: Outcome<never> = replyEmpty(204);

/** Whether a scenario answers the request, and the API is not asked at all. */
export function isAnswered({ verdict }: Exchange): boolean {
  return verdict?.answer?.handled === false;
}

/** The entity is the first id in the path. */
function firstOf(params: unknown): string | undefined {
  for (const name in params as Record<string, string>) return (params as Record<string, string>)[name];
  return undefined;
}

/** A body that a rule looks into is read before its turn; it is kept for the stage that takes it. */
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
  return expected === undefined ? namedEids(body) : [expected];
}
