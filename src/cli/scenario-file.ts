import { findScenarioProblems } from '../mock/scenarios/check.ts';
import type { ScenarioDefinition } from '../mock/scenarios/definition.ts';
import { type FileKind, readDefinitionFile } from './definition-file.ts';

const SCENARIO_FILE: FileKind = {
  name: 'scenario file',
  mustBeMapping: 'a scenario file must be a mapping, with at least a name, a summary and what goes wrong.',
  findProblems: findScenarioProblems,
};

/** One chosen scenario: the name of a shipped one, or one that is written out. */
export type ChosenScenario = string | ScenarioDefinition;

/**
 * Reads the scenarios that a command line names. A word with a slash, or one that ends in `.yaml`, `.yml` or `.json`, is the path
 * of a scenario file; any other word is the name of a shipped scenario, which is looked up later.
 *
 * @throws SimulatorError as {@link readDefinitionFile} does.
 */
export async function readScenarios(words: readonly string[]): Promise<readonly ChosenScenario[]> {
  return Promise.all(words.map(async (word) => (isPath(word) ? readScenarioFile(word) : word)));
}

async function readScenarioFile(path: string): Promise<ScenarioDefinition> {
  return (await readDefinitionFile(path, SCENARIO_FILE)) as ScenarioDefinition;
}

function isPath(word: string): boolean {
  return /[/\\]|\.(?:ya?ml|json)$/i.test(word);
}
