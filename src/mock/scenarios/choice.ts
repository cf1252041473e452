import type { InvalidParam } from '../../wire/problem.ts';
import { endSentence } from '../kernel/end-sentence.ts';
import { SimulatorError } from '../kernel/simulator-error.ts';
import { findScenarioProblems } from './check.ts';
import type { ScenarioDefinition } from './definition.ts';
import { getShipped } from './library.ts';
import { compileScenario, type Scenario } from './scenario.ts';

/** How many scenarios one account can play at a time. */
const MAX_SCENARIOS = 20;

/**
 * Reads a choice of scenarios: names of shipped ones, scenarios written out in full, or a list of both. In a
 * list, earlier ones take precedence.
 *
 * @throws SimulatorError `SIM_UNKNOWN_SCENARIO`; `SIM_INVALID_INPUT` says what is wrong with a scenario that
 * was written out.
 */
export function readChoice(choice: unknown): readonly Scenario[] {
  const chosen: readonly unknown[] = Array.isArray(choice) ? choice : [choice];
  if (chosen.length > MAX_SCENARIOS) {
    throw new SimulatorError('SIM_INVALID_INPUT', `An account plays at most ${MAX_SCENARIOS} scenarios.`);
  }
  const scenarios = chosen.map((one, index) =>
    typeof one === 'string' ? getShipped(one) : readWritten(one, chosen.length > 1 ? `[${index}].` : ''),
  );
  assertDistinct(scenarios);
  return scenarios;
}

function readWritten(value: unknown, at: string): Scenario {
  const problems: readonly InvalidParam[] = findScenarioProblems(value).map(({ name, reason }) => ({
    name: at + name,
    reason,
  }));
  if (problems.length === 0) return compileScenario(value as ScenarioDefinition);
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  throw new SimulatorError(
    'SIM_INVALID_INPUT',
    endSentence(`scenario: ${first?.name} ${first?.reason}${more}`),
    {
      invalidParams: problems,
    },
  );
}

/** Rules are identified by the name of their scenario, so names must differ. */
function assertDistinct(scenarios: readonly Scenario[]): void {
  const names = scenarios.map(({ definition }) => definition.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return;
  throw new SimulatorError(
    'SIM_INVALID_INPUT',
    `The scenario ${twice} is listed twice. Leave one out, or give it another name.`,
  );
}
