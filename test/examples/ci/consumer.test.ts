import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { ROOT } from '../../docs/pages.ts';
import { test } from './consumer.ts';
import { recipeNamed, type ShellStep } from './recipes.ts';

const names = ['consumer.github.yml', 'consumer.gitlab-ci.yml'] as const;

function stepsOf(name: string, job: string): readonly ShellStep[] {
  return recipeNamed(name).steps.filter((step) => step.job === job && step.script !== 'npm ci');
}

describe.for(names)('the job of %s', (name) => {
  const steps = stepsOf(name, 'test');

  test('starts the simulator, tests against it, shows its log, stops it, and verifies the pacts', {
    timeout: 60_000,
  }, async ({ consumer }) => {
    const printed: string[] = [];
    for (const step of steps) {
      const { code, out } = await consumer.run(step);
      expect(code, `${step.place}\n${out}`).toBe(0);
      printed.push(out);
    }
    expect(printed.join('')).toContain('token 200');
    expect(printed.join('')).toContain('"path":"/auth/open/connect/token"');
    expect(consumer.read('pacts.xml')).toContain('tests="7" failures="0"');
    await expect.poll(() => consumer.read('signimock.log')).toContain('"event":"stopped","signal":"SIGTERM"');
  });

  test('fails at once when the simulator cannot start, and the log says why', { timeout: 60_000 }, async ({
    consumer,
    onTestFinished,
  }) => {
    const other = createServer();
    onTestFinished(() => void other.close());
    await new Promise<void>((resolve) => other.listen(consumer.port, '127.0.0.1', resolve));
    const [start, ...rest] = steps;
    if (start === undefined) throw new Error('The job has no steps.');
    const { code, out } = await consumer.run(start);
    expect(code).not.toBe(0);
    expect(out).not.toContain('token');
    const shown = await consumer.run(
      rest.find(({ script }) => script.includes('cat signimock.log')) ?? start,
    );
    expect(shown.out).toContain('SIM_PORT_IN_USE');
  });
});

describe.for(names)('the nightly job of %s', (name) => {
  test('tells what has changed as Markdown, and does not fail for it', { timeout: 60_000 }, async ({
    consumer,
  }) => {
    const theirs = readFileSync(join(ROOT, 'openapi/sign.yaml'), 'utf8').replaceAll(
      'type: string',
      'type: integer',
    );
    const document = consumer.write('theirs.yaml', theirs);
    const summary = consumer.write('summary.md', '');
    const env = { SIGNICAT_OPENAPI_URL: `file://${document}`, GITHUB_STEP_SUMMARY: summary };
    for (const step of stepsOf(name, 'drift')) {
      const { code, out } = await consumer.run(step, env);
      expect(code, `${step.place}\n${out}`).toBe(0);
    }
    const told = consumer.read(name.includes('github') ? 'summary.md' : 'drift.md');
    expect(told).toMatch(/^\d+ operations compared: [1-9]\d* breaking/m);
    expect(told).toMatch(/^\| `\w+` \|/m);
  });
});
