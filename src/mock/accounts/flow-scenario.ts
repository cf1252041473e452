import { SimulatorError } from '../kernel/simulator-error.ts';
import { getShipped, isShipped } from '../scenarios/library.ts';

/** The names by which a flow can choose a scenario. */
interface NamedFlow {
  readonly id: string;
  readonly name?: string | undefined;
}

/** The shipped scenario that a flow plays for its instances: the one named like the flow's id or name. */
export function scenarioOf({ id, name = '' }: NamedFlow): string | undefined {
  return [id, name].find(isShipped);
}

/**
 * Makes sure that a flow does not choose a scenario that cannot affect a single flow.
 *
 * @throws SimulatorError `SIM_INVALID_INPUT` for one that only changes settings, clients or signers, which
 * belong to the whole account.
 */
export function assertPlayable(flow: NamedFlow): void {
  const scenario = scenarioOf(flow);
  if (scenario === undefined) return;
  const { rules, mint } = getShipped(scenario);
  if (rules.length > 0 || mint !== undefined) return;
  throw new SimulatorError(
    'SIM_INVALID_INPUT',
    `The flow ${flow.id} is named after the scenario ${scenario}, which cannot affect a single flow: it is about the whole ` +
      'account. Give the flow another name, and play the scenario on the account.',
  );
}
