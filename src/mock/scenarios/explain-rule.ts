import { tellCallRange } from './call-range.ts';
import { type Condition, tellTest } from './condition.ts';
import { tellAction } from './explain-action.ts';
import { EID_OPERATIONS, GROUPS } from './operations.ts';
import type { Rule } from './rule.ts';
import { tellList } from './telling.ts';

/** Says in one sentence when a rule fires and what it does, under the name it has in journal and log. */
export function tellRule({ label, condition, action }: Rule): string {
  return `${label}: ${tellCondition(condition)}, ${tellAction(action)}.`;
}

/** Says when a rule fires: `on calls 2 to 3 of getFlowInstance for each entity, when …`. */
function tellCondition({ operations, tests, calls, per, probability }: Condition): string {
  const which = calls === undefined ? 'every call' : tellCallRange(calls);
  const share = probability === 1 ? '' : `in ${Math.round(probability * 1_000) / 10} % of cases, `;
  const what = operations === undefined ? '' : ` of ${tellOperations(operations)}`;
  const counted = { account: '', entity: ' for each entity', client: ' for each client' }[per];
  const when = tests.length === 0 ? '' : `, when ${tellList(tests.map(tellTest))}`;
  return `${share}on ${which}${what}${counted}${when}`;
}

/** Operations that together form a group are named by the group. */
function tellOperations(operations: ReadonlySet<string>): string {
  const isJust = (ids: readonly string[]) =>
    ids.length === operations.size && ids.every((id) => operations.has(id));
  const group = Object.entries(GROUPS).find(([, ids]) => isJust(ids));
  if (group !== undefined && operations.size > 1) return `the operations of group ${group[0]}`;
  return isJust(EID_OPERATIONS) ? 'the operations that need an eID' : tellList([...operations], 'or');
}
