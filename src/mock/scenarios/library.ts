import { readdirSync, readFileSync } from 'node:fs';
import { readYaml } from '../definitions/yaml-source.ts';
import { endSentence } from '../kernel/end-sentence.ts';
import { suggestWord } from '../kernel/nearest-word.ts';
import { SimulatorError } from '../kernel/simulator-error.ts';
import { findScenarioProblems } from './check.ts';
import type { ScenarioDefinition } from './definition.ts';
import { compileScenario, type Scenario } from './scenario.ts';

/** The folder of the shipped scenarios; its relative path is the same from the sources and from the build. */
const FOLDER = new URL('../../../scenarios/', import.meta.url);

const compiled = new Map<string, Scenario>();

let names: readonly string[] | undefined;

/** The names of the shipped scenarios, in alphabetical order. */
export function listShippedNames(): readonly string[] {
  names ??= readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();
  return names;
}

/** Whether a scenario with that name is shipped. */
export function isShipped(name: string): boolean {
  return listShippedNames().includes(name);
}

/**
 * A shipped scenario. Its file is read once, and only if its name is in the list: a name is never a path.
 *
 * @throws SimulatorError `SIM_UNKNOWN_SCENARIO` when there is none with that name.
 */
export function getShipped(name: string): Scenario {
  const known = compiled.get(name);
  if (known !== undefined) return known;
  if (!isShipped(name)) {
    const hint = suggestWord(name, listShippedNames());
    throw new SimulatorError(
      'SIM_UNKNOWN_SCENARIO',
      `There is no scenario ${JSON.stringify(name)}${hint === '' ? '. `signimock scenarios` lists them all.' : hint}`,
    );
  }
  const source = readYaml(readFileSync(new URL(`${name}.yaml`, FOLDER), 'utf8'));
  const definition = source.fault === undefined ? source.value() : undefined;
  const [problem] = findScenarioProblems(definition);
  if (problem !== undefined) {
    throw new SimulatorError(
      'SIM_DEFECT',
      endSentence(`scenarios/${name}.yaml: ${problem.name} ${problem.reason}`),
    );
  }
  const scenario = compileScenario(definition as ScenarioDefinition);
  compiled.set(name, scenario);
  return scenario;
}
