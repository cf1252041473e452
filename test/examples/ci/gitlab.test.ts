import { describe, expect, test } from 'vitest';
import { lintPipeline } from './gitlab-lint.ts';
import { jobsOfPipeline, pipelines, recipeNamed } from './recipes.ts';

const { text: consumer } = recipeNamed('consumer.gitlab-ci.yml');

test.for(pipelines)('$name passes the linter of GitLab', async ({ text }) => {
  expect(await lintPipeline(text)).toBe('');
});

describe('the linter of GitLab', () => {
  const faults: readonly (readonly [what: string, right: string, wrong: string, found: string])[] = [
    ['a wrong key', 'artifacts:', 'artefacts:', "'artefacts' property is not expected"],
    ['a wrong key of a rule', '- if: $CI_PIPELINE_SOURCE !=', '- iff: $CI_PIPELINE_SOURCE !=', "'iff'"],
    ['an unknown job', 'script:\n    - npm test', 'needs: [biuld]\n  script:\n    - npm test', 'biuld'],
    ['an unknown stage', 'stage: test', 'stage: tset', 'stage:tset not found'],
    ['a job without a script', '  script:\n    - npm test', '  scirpt:\n    - npm test', 'script'],
  ];

  test.for(faults)('finds %s', async ([, right, wrong, found]) => {
    expect(consumer).toContain(right);
    expect(await lintPipeline(consumer.replace(right, wrong))).toContain(found);
  });
});

describe.for(pipelines)('$name', ({ text }) => {
  const jobs = jobsOfPipeline(text);

  test('has an end for each job', () => {
    expect(jobs.length).toBeGreaterThan(1);
    for (const [name, { timeout }] of jobs) expect(timeout, name).toMatch(/^[123]\d minutes$/);
  });

  test('writes the files that it keeps', () => {
    for (const [name, { artifacts, before_script = [], script = [] }] of jobs) {
      const kept = [...(artifacts?.paths ?? []), ...Object.values(artifacts?.reports ?? {})];
      const shell = [...before_script, ...script].join('\n');
      const written = [...shell.matchAll(/(?:> |-o |\.junit=)([\w.-]+)/g)].map(([, file]) => file);
      expect(written, name).toEqual(expect.arrayContaining(kept));
    }
  });

  test('uses no image and no package that is whatever is newest', () => {
    expect(text).toMatch(/image: node:[\d.]+-bookworm/);
    expect(text).not.toContain('latest');
  });
});
