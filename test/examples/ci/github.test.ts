import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../docs/pages.ts';
import { lintWorkflow } from './github-lint.ts';
import { parseWorkflow, recipeNamed, workflows } from './recipes.ts';

const { text: consumer } = recipeNamed('consumer.github.yml');

test.for(workflows)('$name passes the linter of GitHub', async ({ text }) => {
  expect(await lintWorkflow(text)).toEqual([]);
});

describe('the linter of GitHub', () => {
  const faults: readonly (readonly [what: string, right: string, wrong: string, found: string])[] = [
    ['a wrong key of a job', 'timeout-minutes: 15', 'time-out: 15', "Unexpected value 'time-out'"],
    ['a wrong key of a step', 'run: npm ci', 'rnu: npm ci', "Unexpected value 'rnu'"],
    ['an unknown input', 'cache: npm', 'cahce: npm', "Invalid action input 'cahce'"],
    ['an unknown action', 'actions/checkout@v6', 'actions/chekout@v6', "Unknown action 'actions/chekout@v6'"],
    ['an unknown job', '  test:\n', '  test:\n    needs: [biuld]\n', "depends on unknown job 'biuld'"],
    ['an unknown context', 'github.ref ', 'github.rfe ', 'Context access might be invalid: rfe'],
    ['a wrong expression', 'always()', 'allways()', 'allways'],
    ['a wrong schedule', '17 3 * * *', '77 3 * * *', 'Invalid cron expression'],
  ];

  test.for(faults)('finds %s', async ([, right, wrong, found]) => {
    expect(consumer).toContain(right);
    expect((await lintWorkflow(consumer.replace(right, wrong))).join('\n')).toContain(found);
  });
});

describe.for(workflows)('$name', ({ text }) => {
  const { on, permissions, jobs } = parseWorkflow(text);

  test('may only read, and is not run with rights for a pull request from a fork', () => {
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.keys(on)).not.toContain('pull_request_target');
    expect(text).not.toMatch(/^ +permissions:/m);
  });

  test('has an end for each job', () => {
    for (const [name, job] of Object.entries(jobs))
      expect(job['timeout-minutes'], name).toBeLessThanOrEqual(30);
  });

  test('uses actions of a version, and runners and packages that are not whatever is newest', () => {
    const used = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses = [] }) => uses));
    expect(used.length).toBeGreaterThan(2);
    expect(used.filter((action) => !/^actions\/[\w-]+@(?:v\d+|[0-9a-f]{40})$/.test(action))).toEqual([]);
    expect(text).not.toContain('latest');
  });

  test('shows secrets only to jobs that are started by hand and have an environment', () => {
    const holders = Object.values(jobs).filter((job) => JSON.stringify(job).includes('secrets.'));
    for (const { if: condition, environment } of holders) {
      expect(condition).toContain("github.event_name == 'workflow_dispatch'");
      expect(environment).toBe('signicat-sandbox');
    }
  });

  test('puts nothing into a script but by the environment', () => {
    const scripts = Object.values(jobs).flatMap(({ steps }) => steps.map(({ run = '' }) => run));
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });
});

test('the recipe of the repository is what the repository has', () => {
  const { text } = recipeNamed('repository.github.yml');
  expect(readFileSync(join(ROOT, '.github/workflows/ci.yml'), 'utf8')).toBe(text);
});
