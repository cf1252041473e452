import type { components } from '../../wire/generated/control.ts';

type Schemas = components['schemas'];

/** A scenario as people write it, in a file or over the control API: `Scenario` of `openapi/control.yaml`. */
export type ScenarioDefinition = Schemas['Scenario'];

/** One of its rules. */
export type RuleDefinition = Schemas['ScenarioRule'];

/** When a rule is for a request. */
export type ConditionDefinition = Schemas['ScenarioCondition'];

/** What an account is to play: a shipped scenario by its name, one written out, or a list of them. */
export type ScenarioChoice = string | ScenarioDefinition | readonly (string | ScenarioDefinition)[];

/** A change of the account's clients, as a scenario has it. */
export type ClientChange = Schemas['ScenarioClientChange'];

/** A change of the account, as a scenario or one of its rules has it. */
export type AccountChange = Schemas['ScenarioChange'];
