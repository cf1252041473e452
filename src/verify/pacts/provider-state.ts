import { SimulatorError } from '../../mock/kernel/simulator-error.ts';
import type { Scene } from './scene.ts';

/** A parameter that a pact may give with a state. */
export interface StateParameter {
  readonly name: string;
  readonly required?: boolean;
  /** The values it can have; any text if left out. */
  readonly values?: readonly string[];
  /** What it means, and its default if it has one; a phrase for the documentation. */
  readonly says: string;
}

/** The parameters of one state after they were checked, by name. */
export type StateValues = Readonly<Record<string, string | undefined>>;

/** One thing that can be true of the provider before an interaction. */
export interface ProviderState {
  /** As pacts write it. */
  readonly name: string;
  /** What is true once it is set up, in one sentence. */
  readonly says: string;
  readonly parameters: readonly StateParameter[];
  setUp(scene: Scene, values: StateValues): Promise<void>;
}

/**
 * Reads the parameters that a pact gives with a state. Numbers and booleans are converted to strings, and `null` counts as left out.
 *
 * @throws SimulatorError `SIM_INVALID_PROVIDER_STATE`, which names the wrong parameter and lists those of the state.
 */
export function readStateValues(state: ProviderState, given: Readonly<Record<string, unknown>>): StateValues {
  const refuse = (why: string) =>
    new SimulatorError(
      'SIM_INVALID_PROVIDER_STATE',
      `The provider state "${state.name}" ${why} ${tellParameters(state)}`,
    );
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const parameter = state.parameters.find((one) => one.name === name);
    if (parameter === undefined) throw refuse(`has no parameter ${name}.`);
    if (value === null) continue;
    if (typeof value === 'object') throw refuse(`does not accept a list or an object as ${name}.`);
    const text = String(value);
    if (parameter?.values?.includes(text) === false)
      throw refuse(`accepts only ${parameter.values.join(', ')} as ${name}, not ${JSON.stringify(text)}.`);
    values[name] = text;
  }
  const missing = state.parameters.find(({ name, required }) => required === true && !(name in values));
  if (missing !== undefined) throw refuse(`needs the parameter ${missing.name}.`);
  return values;
}

function tellParameters({ parameters }: ProviderState): string {
  if (parameters.length === 0) return 'It has no parameters.';
  return `Its parameters are ${parameters.map(({ name }) => name).join(', ')}.`;
}
