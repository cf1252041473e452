import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { getShipped, listShippedNames } from '../../src/mock/scenarios/library.ts';
import { startMock } from '../../src/testing/index.ts';
import { writeOutcomes } from './shipped/outcomes.ts';
import { type Run, repliesOf, runScenario } from './shipped/run.ts';

/** Real time has nothing to do with what is asserted here: what a scenario slows down on the wire passes at once. */
const mock = await startMock({ pause: async () => {} });

const runs = new Map<string, Promise<Run>>();

/** Runs a scenario once, whoever asks first. */
function runOf(name: string): Promise<Run> {
  let run = runs.get(name);
  if (run === undefined) {
    run = runScenario(mock, getShipped(name).definition);
    runs.set(name, run);
  }
  return run;
}

const NAMES = listShippedNames();
const PLAYED = NAMES.filter((name) => getShipped(name).definition.expects?.task !== undefined);

test('there are at least forty scenarios', () => {
  expect(NAMES.length).toBeGreaterThanOrEqual(40);
});

describe('each scenario', () => {
  test.each(NAMES)('%s has a summary, sources and what a good client does', (name) => {
    const { summary, sources = [], expects } = getShipped(name).definition;
    expect(summary).toMatch(/^[A-Z].*\.$/);
    expect(sources.length).toBeGreaterThan(0);
    expect(expects?.client).toMatch(/^[A-Z].*\.$/);
  });

  test.each(PLAYED)('%s ends for our client as it says', async (name) => {
    const { expects } = getShipped(name).definition;
    const { ended, requests } = await runOf(name);
    const replies = Object.keys(expects?.replies ?? {}).map((id) => [id, repliesOf(requests, id)]);
    expect({ ended, replies: Object.fromEntries(replies) }).toEqual({
      ended: expects?.ends,
      replies: expects?.replies ?? {},
    });
  });

  test.each(PLAYED)('%s tells no secret and no token in what the client says', async (name) => {
    const { message = '' } = await runOf(name);
    expect(message).not.toMatch(/eyJ|fakeCl13n7|Bearer /);
  });
});

test('the table of outcomes is what the runs were', async () => {
  const rows = await Promise.all(
    PLAYED.map(async (name) => ({ definition: getShipped(name).definition, run: await runOf(name) })),
  );
  const page = new URL('../../docs/reference/scenario-outcomes.md', import.meta.url);
  await expect(writeOutcomes(rows)).toMatchFileSnapshot(page.pathname);
  expect(await readFile(page, 'utf8')).toContain('# Scenario outcomes');
});
