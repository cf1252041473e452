import { SimulatorError } from '../../mock/kernel/simulator-error.ts';
import { type ProviderState, readStateValues } from './provider-state.ts';
import type { Scene } from './scene.ts';
import { accessStates } from './states/access.ts';
import { circumstanceStates } from './states/circumstances.ts';
import { documentStates } from './states/documents.ts';
import { mintStates } from './states/mint.ts';
import { sessionStates } from './states/sessions.ts';

/** All provider states that a pact can use; `docs/reference/provider-states.md` describes them. */
export const PROVIDER_STATES: readonly ProviderState[] = [
  ...accessStates,
  ...documentStates,
  ...sessionStates,
  ...mintStates,
  ...circumstanceStates,
];

const BY_NAME = new Map(PROVIDER_STATES.map((state) => [state.name, state]));

/**
 * Sets up a state.
 *
 * @throws SimulatorError `SIM_UNKNOWN_PROVIDER_STATE`, which lists the states there are; `SIM_INVALID_PROVIDER_STATE` for wrong
 * parameters; and whatever the control API refuses.
 */
export async function setUpState(
  scene: Scene,
  name: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<void> {
  const state = BY_NAME.get(name);
  if (state === undefined) {
    const known = PROVIDER_STATES.map((one) => `"${one.name}"`).join(', ');
    throw new SimulatorError(
      'SIM_UNKNOWN_PROVIDER_STATE',
      `There is no provider state ${JSON.stringify(name)}. Use one of ${known}.`,
    );
  }
  await state.setUp(scene, readStateValues(state, parameters));
}
