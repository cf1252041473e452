import type { operations } from '../../../wire/generated/mint.ts';
import { type ProblemRefusal, refuse, replyJson } from '../../kernel/outcome.ts';
import { describeActivities, describeApiInstance, describeInstance } from './describe.ts';
import { describeFiles, downloadResult, isExpired } from './files.ts';
import { flowNotFound } from './flows.ts';
import { boundsOf, type Page, pageOf } from './page.ts';
import type { Instance, MintCall, MintHandler, MintInput } from './state.ts';

type Query = NonNullable<operations['listFlowInstances']['parameters']['query']>;
type ListInput = MintInput<undefined, Query>;

/** Returns one instance: the dialects of `/mint` and of the host root. */
export const getFlowInstance: MintHandler = (call) => {
  const instance = findInstance(call, call.input.path.instanceId);
  return 'kind' in instance ? instance : replyJson(200, describeInstance(instance, call, call.origin));
};

/** Returns one instance: the `/api` dialect. */
export const getApiInstance: MintHandler = (call) => {
  const instance = findInstance(call, call.input.path.id);
  return 'kind' in instance ? instance : replyJson(200, describeApiInstance(instance, call));
};

/** Lists the instances of a flow, newest first: the `/mint` dialect. */
export const listFlowInstances: MintHandler<ListInput> = (call) =>
  listInstances(call, (instance) => describeInstance(instance, call, call.origin));

/** Lists the instances of a flow, newest first: the `/api` dialect. */
export const listApiInstances: MintHandler<ListInput> = (call) =>
  listInstances(call, (instance) => describeApiInstance(instance, call));

/** Lists the steps an instance has begun: the `/mint` dialect. */
export const listFlowInstanceActivities: MintHandler = (call) =>
  listActivities(call, call.input.path.instanceId);

/** Lists the steps an instance has begun: the `/api` dialect. */
export const listApiActivities: MintHandler = (call) => listActivities(call, call.input.path.id);

/** Lists the files of an instance: the dialects of `/mint` and of the host root. */
export const listFlowInstanceFiles: MintHandler = (call) => {
  const instance = findInstance(call, call.input.path.instanceId);
  return 'kind' in instance ? instance : replyJson(200, { items: describeFiles(instance, call.nowMs) });
};

/** Returns the bytes of one file: the dialects of `/mint` and of the host root. */
export const downloadFlowInstanceFile: MintHandler = (call) => {
  const instance = findInstance(call, call.input.path.instanceId);
  return 'kind' in instance ? instance : downloadResult(instance, call.input.path.referenceId, call.nowMs);
};

/** Returns the bytes of the result: the `/api` dialect, which has one result per instance. */
export const downloadApiResultFile: MintHandler = (call) => {
  const instance = findInstance(call, call.input.path.id);
  return 'kind' in instance ? instance : downloadResult(instance, undefined, call.nowMs);
};

function findInstance(call: MintCall, id: string | undefined): Instance | ProblemRefusal {
  const instance = call.tables.instances.get(id ?? '');
  const refusal = refuse('instance_not_found', `There is no instance ${id ?? ''}.`);
  if (instance === undefined) return refusal;
  if (!isGone(instance, call)) return instance;
  return { ...refusal, reason: 'the instance is gone: it finished more than 30 days ago' };
}

function listActivities(call: MintCall, id: string | undefined) {
  const instance = findInstance(call, id);
  return 'kind' in instance ? instance : replyJson(200, { items: describeActivities(instance) });
}

function listInstances(call: MintCall<ListInput>, describe: (instance: Instance) => object) {
  const id = call.input.path.id ?? '';
  // A definition id finds nothing instead of being refused, the pitfall S1 warns about (facts 8, no. 17).
  if (!call.tables.flows.has(id) && !isDefinitionId(call, id)) return flowNotFound(call);
  const { query } = call.input;
  const { status } = query;
  if (status === undefined && !call.settings.mintInstancesExpire) {
    return replyJson(200, pageNewest(call, id, describe));
  }
  const rows = [...newest(call, id, 0, Number.POSITIVE_INFINITY)].filter(
    (row) => (status === undefined || row.status === status) && !isGone(row, call),
  );
  return replyJson(200, pageOf(rows, query, describe));
}

/** Whether the account removes instances along with their files, and this one is removed. */
function isGone(instance: Instance, { settings, nowMs }: MintCall): boolean {
  return settings.mintInstancesExpire && isExpired(instance, nowMs);
}

function isDefinitionId({ tables }: MintCall, id: string): boolean {
  return [...tables.flows.values()].some(({ definitionId }) => definitionId === id);
}

/** Without a filter, a page costs only its own length, however many instances the flow has had. */
function pageNewest(
  call: MintCall<ListInput>,
  flowId: string,
  describe: (row: Instance) => object,
): Page<object> {
  const { offset, limit } = boundsOf(call.input.query);
  const items = [...newest(call, flowId, offset, limit)].map(describe);
  return { items, offset, limit, total: call.tables.instancesOfFlow.get(flowId)?.length ?? 0 };
}

function* newest({ tables }: MintCall, flowId: string, offset: number, limit: number): Generator<Instance> {
  const ids = tables.instancesOfFlow.get(flowId) ?? [];
  for (
    let place = ids.length - 1 - offset;
    place >= 0 && place > ids.length - 1 - offset - limit;
    place -= 1
  ) {
    const instance = tables.instances.get(ids[place] ?? '');
    if (instance !== undefined) yield instance;
  }
}
