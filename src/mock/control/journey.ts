import { actOnJourney, addFlow, listCallbacks as callbacksOf } from '../accounts/journeys.ts';
import type { JourneyAct } from '../apis/mint/person.ts';
import { accountOf } from './accounts.ts';
import type { ControlCall, ControlHandler, ControlReply, ControlSchemas } from './handler.ts';

export const completeInstanceStep: ControlHandler = (call) => act(call, 'complete');

export const faultInstance: ControlHandler = (call) => act(call, 'fault');

export const cancelInstance: ControlHandler = (call) => act(call, 'cancel');

export const listCatalogueFlows: ControlHandler = (call) => ({
  status: 200,
  body: {
    items: [...accountOf(call).mint.tables.flows.values()].map(({ id, definitionId, name }) => ({
      id,
      definitionId,
      name,
    })),
  },
});

export const addCatalogueFlow: ControlHandler<ControlSchemas['FlowSpec']> = (call) => ({
  status: 201,
  body: addFlow(accountOf(call), call.body),
});

export const getUsage: ControlHandler = (call) => ({ status: 200, body: accountOf(call).usage.describe() });

export const listCallbacks: ControlHandler = (call) => ({ status: 200, body: callbacksOf(accountOf(call)) });

function act(call: ControlCall, wish: JourneyAct): ControlReply {
  return { status: 200, body: actOnJourney(accountOf(call), call.path.instanceId ?? '', wish) };
}
