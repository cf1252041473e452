import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findScenarioProblems } from '../../src/mock/scenarios/check.ts';
import { getShipped, listShippedNames } from '../../src/mock/scenarios/library.ts';
import { codeIn, pageAt, pages, ROOT, readTables } from './pages.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const schema: Schema = JSON.parse(readFileSync(join(ROOT, 'scenarios/scenario.schema.json'), 'utf8'));

/** Every member that a scenario can have anywhere, but for those that other pages document. */
function membersOf(part: Schema): readonly string[] {
  const own = Object.entries(part.properties ?? {}).flatMap(([name, inner]) => [name, ...membersOf(inner)]);
  const elsewhere = new Set(['SettingsPatch', 'FlowFileSpec']);
  const defined = Object.entries(part.$defs ?? {})
    .filter(([name]) => !elsewhere.has(name))
    .flatMap(([, inner]) => membersOf(inner));
  return [...own, ...defined];
}

describe('scenarios.md', () => {
  const page = pageAt('docs/reference/scenarios.md');

  test('names every member that a scenario can have', () => {
    const members = membersOf(schema);
    expect(members.length).toBeGreaterThan(60);
    expect(members.filter((name) => !page.text.includes(`\`${name}\``))).toEqual([]);
  });

  test('has no row for a member that there is not', () => {
    const members = new Set(membersOf(schema));
    const said = readTables(page).flatMap(([cell]) => codeIn(cell));
    expect(said.filter((name) => !members.has(name))).toEqual([]);
  });
});

test('every scenario that the docs show can be played', () => {
  const shown = pages.flatMap(({ blocks }) =>
    blocks.filter(({ language, code }) => language === 'yaml' && /^summary:/m.test(code)),
  );
  expect(shown.length).toBeGreaterThan(4);
  for (const { place, code } of shown) expect(findScenarioProblems(parse(code)), place).toEqual([]);
});

describe('failure-modes.md', () => {
  const { text } = pageAt('docs/reference/failure-modes.md');
  const rows = [...text.matchAll(/^\| \d.*\|$/gm)].map(([row]) =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim()),
  );

  test('has each of the 58 modes once, in order', () => {
    expect(rows.map(([number]) => Number(number))).toEqual(
      Array.from({ length: 58 }, (_, index) => index + 1),
    );
  });

  test('names for each mode the scenarios that cover it, or says why there is none', () => {
    const covering = (mode: number) =>
      listShippedNames().filter((name) => getShipped(name).definition.modes?.includes(mode));
    for (const [number, , scenarios, note] of rows) {
      expect([number, codeIn(scenarios)]).toEqual([number, covering(Number(number))]);
      if (codeIn(scenarios).length === 0) expect(note, number).toMatch(/^Not /);
    }
  });

  test('lists the scenarios that no mode stands for', () => {
    const rest = listShippedNames().filter((name) => getShipped(name).definition.modes === undefined);
    const [, list = ''] = text.split('## Beyond the list');
    expect([...list.matchAll(/`([\w-]+)`/g)].map(([, name]) => name)).toEqual(rest);
  });
});
