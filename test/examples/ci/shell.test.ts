import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageAt, ROOT } from '../../docs/pages.ts';
import { pipelines, workflows } from './recipes.ts';

const recipes = [...workflows, ...pipelines];
const steps = recipes.flatMap((recipe) => recipe.steps);
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

test.for(steps)('bash can read $place', ({ script }) => {
  const { status, stderr } = spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

/** Each call of signimock, as the words after its name. */
const calls = steps.flatMap(({ place, script }) =>
  [
    ...script.matchAll(/(?:\$SIGNIMOCK|node src\/cli\/bin\.ts) (?<words>[^|<>&\n]+?)(?: \d)?(?= [|<>&]|$)/gm),
  ].map(({ groups }) => ({ place, words: groups?.words?.split(' ') ?? [] })),
);

test('the recipes start the simulator, verify pacts, look for drift, and try the real service', () => {
  const commands = calls.map(({ words }) => words.slice(0, 2).join(' '));
  expect(commands).toEqual(
    expect.arrayContaining(['start --port', 'verify --pacts', 'drift vendor-openapi.json', 'verify --live']),
  );
});

/** What the program itself says against a call; it is asked for help, so that it does nothing. */
function problemsOf(words: readonly string[]): readonly string[] {
  const program = [join(ROOT, 'src/cli/bin.ts'), ...words, '--help'];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' });
  if (status !== 0) return [stderr];
  if (!stdout.startsWith(`Usage: signimock ${words[0]} `)) return [`no command ${words[0]}`];
  return words
    .filter((word) => word.startsWith('--') && !new RegExp(`^ +${word}\\b`, 'm').test(stdout))
    .map((option) => `no option ${option}`);
}

test.for(calls)('signimock has the command and the options of $place: $words', ({ words }) => {
  expect(problemsOf(words)).toEqual([]);
});

test('a command, an option or a word of an option that signimock does not have is found', () => {
  expect(problemsOf(['strat', '--port', '4010'])).toEqual(['no command strat']);
  expect(problemsOf(['start', '--prot', '4010'])).toEqual(['no option --prot']);
  expect(problemsOf(['drift', 'a.json', '--format', 'makrdown']).join()).toContain('makrdown');
});

test('every npm script and file that the recipe of the repository runs is there', () => {
  const commands = recipes
    .filter(({ name }) => name.startsWith('repository'))
    .flatMap((recipe) => recipe.steps.map(({ script }) => script))
    .join('\n');
  for (const path of ['.ci/run', 'node_modules/vitest/vitest.mjs', 'src/cli/bin.ts']) {
    expect(commands).toContain(path);
    expect(readFileSync(join(ROOT, path)).length, path).toBeGreaterThan(0);
  }
});

test('the versions named are those of this package, of its verifier and of its Node', () => {
  const texts = [...recipes.map(({ text }) => text), pageAt('examples/ci/README.md').text].join('\n');
  const named = (pattern: RegExp) => new Set([...texts.matchAll(pattern)].map(([, version]) => version));
  const { version, devDependencies, engines } = manifest;
  expect(named(/signimock-([\d.]+)\.tgz/g)).toEqual(new Set([version]));
  expect(named(/pact-core@([\w.-]+)/g)).toEqual(new Set([devDependencies['@pact-foundation/pact-core']]));
  expect(named(/image: node:([\d.]+)/g)).toEqual(new Set([devDependencies.node]));
  expect(named(/(?:node|NODE): \["([\d.]+)"/g)).toEqual(new Set([`${engines.node.replace('>=', '')}.0`]));
});
