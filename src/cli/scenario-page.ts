import type { Scenario } from '../mock/scenarios/scenario.ts';
import { tellStory } from '../mock/scenarios/story.ts';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

/** As wide as the help. */
const WIDTH = 110;

/** Lists scenarios for people: one line each, or more if the summary is long. */
export function writeScenarioList(scenarios: readonly Scenario[], paint: Paint): string {
  const nameWidth = Math.max(...scenarios.map(({ definition }) => definition.name.length)) + 2;
  const rows = scenarios.map(({ definition: { name, summary } }) => {
    const [first = '', ...rest] = wrap(summary, WIDTH - nameWidth);
    const more = rest.map((line) => `\n${' '.repeat(nameWidth)}${line}`);
    return `${paint('cyan', name.padEnd(nameWidth))}${first}${more.join('')}\n`;
  });
  const [{ definition } = { definition: { name: 'NAME' } }] = scenarios;
  return `${rows.join('')}
${scenarios.length} scenarios. What a scenario does:          signimock scenarios explain ${definition.name}
Play one, or several:                    signimock start --scenario ${definition.name}
`;
}

/** Describes, for people, what scenarios do when they are played together in this order. */
export function writeScenarioStory(scenarios: readonly Scenario[], paint: Paint): string {
  const told: string[] = [];
  for (const scenario of scenarios) {
    const { name, summary, expects, sources = [], modes = [] } = scenario.definition;
    told.push(paint('bold', name), ...wrap(summary, WIDTH), '');
    told.push(...tellStory(scenario).flatMap(writeItem));
    told.push('');
    if (expects !== undefined) told.push(...wrap(`A good client: ${expects.client}`, WIDTH));
    if (sources.length > 0) told.push(...wrap(`Sources: ${sources.join(', ')}`, WIDTH));
    if (modes.length > 0) told.push(`Failure modes: ${modes.join(', ')} (docs/reference/failure-modes.md)`);
    told.push('');
  }
  if (scenarios.length > 1) {
    told.push('When they are played together and two of them disagree, the earlier one wins.', '');
  }
  return told.join('\n');
}

function writeItem(sentence: string): readonly string[] {
  return wrap(sentence, WIDTH - 4).map((line, index) => (index === 0 ? '  - ' : '    ') + line);
}
