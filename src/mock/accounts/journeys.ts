import type { components } from '../../wire/generated/control.ts';
import { formatInstant } from '../../wire/instant.ts';
import { createFlow, type FlowSpec } from '../apis/mint/flow-spec.ts';
import { actOnInstance, type JourneyAct } from '../apis/mint/person.ts';
import type { CallbackAttempt } from '../apis/mint/state.ts';
import { SimulatorError } from '../kernel/simulator-error.ts';
import type { Account } from './account.ts';
import { invalid } from './definition-values.ts';

type Schemas = components['schemas'];

/**
 * Does to an instance what no API client can: what its person would do, or the tester wishes.
 *
 * @throws SimulatorError `SIM_UNKNOWN_INSTANCE`; `SIM_PERSON_REFUSED` when it cannot be done now.
 */
export function actOnJourney(
  account: Account,
  instanceId: string,
  act: JourneyAct,
): Schemas['JourneyResult'] {
  const nowMs = account.arrive();
  const { tables } = account.mint;
  const instance = tables.instances.get(instanceId);
  if (instance === undefined) {
    throw new SimulatorError('SIM_UNKNOWN_INSTANCE', `Account ${account.id} has no instance ${instanceId}.`);
  }
  const context = { tables, settings: account.settings, nowMs, ids: account.mintIds };
  const outcome = actOnInstance(instance, act, context);
  if (outcome.kind === 'refused') {
    throw new SimulatorError('SIM_PERSON_REFUSED', `The person cannot ${act}: ${outcome.reason}.`);
  }
  account.applyMint(outcome.changes);
  return { instanceId, status: tables.instances.get(instanceId)?.status ?? instance.status };
}

/**
 * Puts a flow into the account's catalogue.
 *
 * @throws SimulatorError `SIM_FLOW_EXISTS` when its id is taken, `SIM_INVALID_INPUT` when both its ids are the same.
 */
export function addFlow(account: Account, spec: FlowSpec): Schemas['CatalogueFlow'] {
  if (account.mint.tables.flows.has(spec.id)) {
    throw new SimulatorError('SIM_FLOW_EXISTS', `There is a flow ${spec.id} already. Choose another id.`);
  }
  if (spec.definitionId === spec.id) {
    throw invalid('definitionId', 'must not be the id of the flow; the vendor keeps the two apart');
  }
  const flow = createFlow(spec, account.mintIds, account.clock.nowMs());
  account.applyMint([{ put: 'flows', id: flow.id, entity: flow }]);
  const { id, definitionId, name } = flow;
  return { id, definitionId, name };
}

/** The account's callbacks with the attempts to deliver them, oldest first. */
export function listCallbacks(account: Account): Schemas['CallbackList'] {
  account.arrive();
  const items = [...account.mint.tables.callbacks.values()].map(({ dueAtMs, attempts, ...callback }) => ({
    ...callback,
    dueAt: formatInstant(dueAtMs),
    attempts: attempts.map(describeAttempt),
  }));
  return { items };
}

function describeAttempt({ atMs, status, outcome }: CallbackAttempt): Schemas['CallbackAttempt'] {
  return { at: formatInstant(atMs), status: status ?? null, outcome };
}
