import type { ScenarioDefinition } from '../../../src/mock/scenarios/definition.ts';
import type { Run } from './run.ts';

/** A scenario and how the client fared. */
export interface Outcome {
  readonly definition: ScenarioDefinition;
  readonly run: Run;
}

const HEAD = `# Scenario outcomes

How the client of this package fares under each shipped scenario, as the last test run had it: what it set out to do, what
came of it, and how many requests that took. Written by \`npm run docs:outcomes\`; do not edit.

`;

/** Writes the page \`docs/reference/scenario-outcomes.md\`. */
export function writeOutcomes(outcomes: readonly Outcome[]): string {
  const survived = outcomes.filter(({ run }) => !run.ended.startsWith('CLIENT_'));
  const ended = outcomes.filter(({ run }) => run.ended.startsWith('CLIENT_'));
  return [
    HEAD,
    `## Survived: ${survived.length}\n\n`,
    'The task is done, or an outcome is reported that is no error.\n\n',
    writeTable(survived),
    `\n## Ended in a typed error: ${ended.length}\n\n`,
    'No client could do more; [errors](errors.md) says what each code means.\n\n',
    writeTable(ended),
  ].join('');
}

function writeTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ definition: { name, expects }, run }) => [
    `[\`${name}\`](../../scenarios/${name}.yaml)`,
    expects?.task ?? '',
    run.ended.startsWith('CLIENT_') ? `\`${run.ended}\`` : run.ended,
    String(run.requests.length),
  ]);
  const table = [['scenario', 'task', 'how it ends', 'requests'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return `${[lines[0], rule, ...lines.slice(1)].join('\n')}\n`;
}
