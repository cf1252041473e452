import type { components } from '../../wire/generated/control.ts';

type Schemas = components['schemas'];

/** A scenario as people write it, in a file or over the control API: `Scenario` of `openapi/control.yaml`. */
export type ScenarioDefinition = Schemas['Scenario'];

/** One of its rules. */
export type RuleDefinition = Schemas['ScenarioRule'];

/** When a rule applies to a request. */
export type ConditionDefinition = Schemas['ScenarioCondition'];

/** What an account is to play: a shipped scenario by name, one written out in full, or a list of them. */
export type ScenarioChoice = string | ScenarioDefinition | readonly (string | ScenarioDefinition)[];

/** A change of the account's clients by a scenario. */
export type ClientChange = Schemas['ScenarioClientChange'];

/** A change of the account by a scenario or one of its rules. */
export type AccountChange = Schemas['ScenarioChange'];
