import { actOnJourney, listCallbacks as callbacksOf } from '../accounts/journeys.ts';
import type { Flow } from '../apis/mint/flow.ts';
import type { JourneyAct } from '../apis/mint/person.ts';
import { accountOf } from './accounts.ts';
import type { ControlCall, ControlHandler, ControlReply, ControlSchemas } from './handler.ts';

export const completeInstanceStep: ControlHandler = (call) => act(call, 'complete');

export const faultInstance: ControlHandler = (call) => act(call, 'fault');

export const cancelInstance: ControlHandler = (call) => act(call, 'cancel');

export const listCatalogueFlows: ControlHandler = (call) => ({
  status: 200,
  body: {
    items: [...accountOf(call).mint.tables.flows.values()].map(describeFlow),
  },
});

export const addCatalogueFlow: ControlHandler<ControlSchemas['FlowSpec']> = (call) => ({
  status: 201,
  body: describeFlow(accountOf(call).addFlow(call.body)),
});

export const getUsage: ControlHandler = (call) => ({ status: 200, body: accountOf(call).usage.describe() });

export const listCallbacks: ControlHandler = (call) => ({ status: 200, body: callbacksOf(accountOf(call)) });

function describeFlow({ id, definitionId, name }: Flow): ControlSchemas['CatalogueFlow'] {
  return { id, definitionId, name };
}

function act(call: ControlCall, wish: JourneyAct): ControlReply {
  return { status: 200, body: actOnJourney(accountOf(call), call.path.instanceId ?? '', wish) };
}
