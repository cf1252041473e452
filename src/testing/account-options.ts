import type { AccountDefinition } from '../mock/index.ts';
import { SimulatorError } from '../mock/kernel/simulator-error.ts';
import type { ScenarioChoice } from '../mock/scenarios/definition.ts';
import type { ControlSchemas } from './control-client.ts';

/** What an API client may do. */
export type Permission = ControlSchemas['Permission'];

/** The options of an account for a test; all have a default. */
export interface MockAccountOptions extends Omit<AccountDefinition, 'scenario'> {
  /** What its only client may do; short for `clients: [{ permissions }]`. Default: everything. */
  readonly permissions?: readonly Permission[];
  /**
   * What goes wrong from the start: a shipped scenario by name, one written out in full, or a list of them.
   */
  readonly scenario?: ScenarioChoice;
}

/**
 * Converts options to the account definition of the control API.
 *
 * @throws SimulatorError `SIM_INVALID_OPTION` when there are both `clients` and `permissions`, because it
 * would be unclear whose permissions they are.
 */
export function toDefinition({ permissions, ...definition }: MockAccountOptions): AccountDefinition {
  if (permissions === undefined) return definition;
  if (definition.clients !== undefined) {
    const advice = 'Write the permissions of each client in clients, or leave clients out.';
    throw new SimulatorError('SIM_INVALID_OPTION', `An account has both clients and permissions. ${advice}`);
  }
  return { ...definition, clients: [{ permissions }] };
}
