import { SimulatorError } from '../../mock/kernel/simulator-error.ts';
import type { Scene } from './scene.ts';

/** What a pact may say beside the name of a state. */
export interface StateParameter {
  readonly name: string;
  readonly required?: boolean;
  /** The values it can have; any text where there are none. */
  readonly values?: readonly string[];
  /** What it means, and what is taken where it is left out; a phrase for the documentation. */
  readonly says: string;
}

/** The parameters of one state, checked: texts by their names. */
export type StateValues = Readonly<Record<string, string | undefined>>;

/** One thing that can be true of the provider before an interaction. */
export interface ProviderState {
  /** As it stands in the pact. */
  readonly name: string;
  /** What is there when it is set up, in one sentence. */
  readonly says: string;
  readonly parameters: readonly StateParameter[];
  setUp(scene: Scene, values: StateValues): Promise<void>;
}

/**
 * Reads the parameters that a pact gives with a state. Numbers and booleans may be written as such; they become texts, and what is
 * `null` is as good as not there.
 *
 * @throws SimulatorError `SIM_INVALID_PROVIDER_STATE` that names the parameter, and those there are.
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
    if (typeof value === 'object') throw refuse(`takes no list or object as ${name}.`);
    const text = String(value);
    if (parameter?.values?.includes(text) === false)
      throw refuse(`takes ${parameter.values.join(', ')} as ${name}, not ${JSON.stringify(text)}.`);
    values[name] = text;
  }
  const missing = state.parameters.find(({ name, required }) => required === true && !(name in values));
  if (missing !== undefined) throw refuse(`needs the parameter ${missing.name}.`);
  return values;
}

function tellParameters({ parameters }: ProviderState): string {
  if (parameters.length === 0) return 'It takes none.';
  return `It takes ${parameters.map(({ name }) => name).join(', ')}.`;
}
