import type { Flow } from '../apis/mint/flow.ts';
import { createFlow, type FlowSpec, findFlowConflict } from '../apis/mint/flow-spec.ts';
import type { MintEntities, MintWork } from '../apis/mint/state.ts';
import type { Ids } from '../kernel/ids.ts';
import { SimulatorError } from '../kernel/simulator-error.ts';
import type { Store } from '../kernel/store.ts';
import { invalid, readDuration } from './definition-values.ts';

/**
 * Adds a flow to a catalogue.
 *
 * @throws SimulatorError `SIM_FLOW_EXISTS` when its id is taken, `SIM_INVALID_INPUT` when its definition id
 * is, or when a step's duration is invalid.
 */
export function addFlow(mint: Store<MintEntities, MintWork>, spec: FlowSpec, ids: Ids, nowMs: number): Flow {
  const conflict = findFlowConflict(spec, mint.tables.flows.values());
  if (conflict?.name === 'id') {
    throw new SimulatorError('SIM_FLOW_EXISTS', `The flow id ${conflict.reason}. Choose another id.`);
  }
  if (conflict !== undefined) throw invalid(conflict.name, conflict.reason);
  for (const { steps = [] } of spec.versions) {
    for (const { name, takes } of steps)
      if (takes !== undefined) readDuration(`takes of step ${name}`, takes);
  }
  const flow = createFlow(spec, ids, nowMs);
  mint.apply([{ put: 'flows', id: flow.id, entity: flow }]);
  return flow;
}
