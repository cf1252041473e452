import type { Command } from 'commander';
import { readChoice } from '../mock/scenarios/choice.ts';
import { getShipped, listShippedNames } from '../mock/scenarios/library.ts';
import type { Scenario } from '../mock/scenarios/scenario.ts';
import { tellStory } from '../mock/scenarios/story.ts';
import { createPaint } from './paint.ts';
import { readScenarios } from './scenario-file.ts';
import { writeScenarioList, writeScenarioStory } from './scenario-page.ts';
import type { World } from './world.ts';

/** Lists the shipped scenarios. */
export function listScenarios(world: World, { json = false }: { readonly json?: boolean }): void {
  const scenarios = listShippedNames().map(getShipped);
  const rows = scenarios.map(({ definition: { name, summary, modes = [] } }) => ({ name, summary, modes }));
  world.writeOut(json ? `${JSON.stringify(rows)}\n` : writeScenarioList(scenarios, createPaint(world)));
}

/**
 * Describes what scenarios do when they are played together.
 *
 * @throws SimulatorError `SIM_UNKNOWN_SCENARIO`, or whatever is wrong with a scenario file.
 */
export async function explainScenarios(
  words: readonly string[],
  world: World,
  command: Command,
): Promise<void> {
  const scenarios = readChoice(await readScenarios(words));
  const isForPrograms = command.optsWithGlobals().json === true;
  world.writeOut(
    isForPrograms
      ? `${JSON.stringify(scenarios.map(describe))}\n`
      : writeScenarioStory(scenarios, createPaint(world)),
  );
}

function describe(scenario: Scenario): object {
  const { name, summary, sources = [], modes = [], expects = null } = scenario.definition;
  return { name, summary, sources, modes, expects, story: tellStory(scenario) };
}
