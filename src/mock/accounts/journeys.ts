import type { components } from '../../wire/generated/control.ts';
import { formatInstant } from '../../wire/instant.ts';
import { actOnInstance, type JourneyAct } from '../apis/mint/person.ts';
import type { CallbackAttempt } from '../apis/mint/state.ts';
import { SimulatorError } from '../kernel/simulator-error.ts';
import type { Account } from './account.ts';

type Schemas = components['schemas'];

/**
 * Does to an instance what no API client can: what its person would do, or what the tester wants.
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
    throw new SimulatorError(
      'SIM_UNKNOWN_INSTANCE',
      `Account ${account.id} has no instance ${instanceId}. Use the id that the execution answered; a reset removes all instances.`,
    );
  }
  const context = { tables, settings: account.settings, nowMs, ids: account.mintIds, seed: account.seed };
  const outcome = actOnInstance(instance, act, context);
  if (outcome.kind === 'refused') {
    throw new SimulatorError('SIM_PERSON_REFUSED', `The person cannot ${act}: ${outcome.reason}.`);
  }
  const eid = tables.flows.get(instance.flowId)?.expectedEid;
  if (act === 'complete' && eid !== undefined && account.stage.isEidDown(eid, nowMs)) {
    throw new SimulatorError(
      'SIM_PERSON_REFUSED',
      `The person cannot complete: in a scenario, the eID ${eid} is down.`,
    );
  }
  account.applyMint(outcome.changes);
  return { instanceId, status: tables.instances.get(instanceId)?.status ?? instance.status };
}

/** The account's callbacks, oldest first, with the attempts to deliver them. */
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
