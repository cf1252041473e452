import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { type Block, type Page, pages, ROOT } from './pages.ts';
import { createWorkshop, layExamples, toPattern, type Workshop, withSimulator } from './workshop.ts';

const manifest: {
  readonly name: string;
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
} = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

const isShell = ({ language }: Block): boolean => ['sh', 'bash', 'console'].includes(language);
/** Installing, and what a package script does, is tried by CI and by the smoke test. */
const isNpm = ({ code }: Block): boolean => /^(?:npm [^|;\n]+\n)+$/.test(code);

const sessions = pages.filter(
  ({ path, blocks }) =>
    (path === 'README.md' || path.startsWith('docs/')) &&
    // The command line's own tests run what its page shows.
    path !== 'docs/reference/cli.md' &&
    blocks.some((block) => isShell(block) && !isNpm(block)),
);

test('the docs have shell sessions to run', () => {
  const paths = sessions.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['README.md', 'docs/guides/getting-started.md']));
});

const testInWorkshop = test.extend('workshop', ({}, { onCleanup }): Workshop => {
  const workshop = createWorkshop();
  onCleanup(() => workshop.remove());
  return workshop;
});

testInWorkshop.for(sessions)(
  'the shell session of $path runs from its first block to its last and prints what the docs say',
  { timeout: 60_000 },
  async (page, { workshop }) => {
    layExamples(workshop);
    const steps = stepsOf(page);
    const script = steps.map(({ code }) => `${code}\nprintf '\\n%s\\n' '${BORDER}'\n`).join('');
    await withSimulator(async ({ toReal, toDocumented }) => {
      const typed = toReal(script).replaceAll('/tmp/', `${workshop.path}/`);
      const { code, out, error } = await workshop.run('bash', [...PLAIN_BASH, '-c', typed]);
      expect({ code, error }).toEqual({ code: 0, error: '' });
      const outputs = toDocumented(out).split(BORDER);
      for (const [index, { place, printed }] of steps.entries()) {
        if (printed !== undefined) expect((outputs[index] ?? '').trim(), place).toMatch(toPattern(printed));
      }
    });
  },
);

/** A shell that stands below no other takes its input for a login from afar, and would read what the machine has for these. */
const PLAIN_BASH = ['--noprofile', '--norc', '-euo', 'pipefail'];

const BORDER = '-- the next block --';

/** What is typed, and what the text block right after it says is printed. */
function stepsOf({ blocks }: Page) {
  return blocks.flatMap((block, index) => {
    if (!isShell(block) || isNpm(block)) return [];
    const next = blocks[index + 1];
    const { place, code } = block;
    return [{ place, code, printed: next?.language === 'text' ? next.code : undefined }];
  });
}

const examples = pages.filter(
  ({ path, blocks }) =>
    /^examples\/[^/]+\/README\.md$/.test(path) && blocks[0]?.code.startsWith('npm run ') === true,
);

test('there are examples to run', () => {
  expect(examples.length).toBeGreaterThan(1);
});

testInWorkshop.for(examples)(
  'the example of $path prints what it says',
  { timeout: 60_000 },
  async (page, { workshop }) => {
    const [command, printed] = page.blocks;
    const [, script = ''] = /^npm run (\S+)\n$/.exec(command?.code ?? '') ?? [];
    // The script runs one example after the other; this one's command is tried.
    const commands = (manifest.scripts[script] ?? '').split(' && ');
    const [node, ...args] =
      commands.find((part) => part.includes(`${dirname(page.path)}/`))?.split(' ') ?? [];
    expect(node).toBe('node');
    const { code, out, error } = await workshop.run(process.execPath, args, { cwd: ROOT });
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out.trimEnd()).toMatch(toPattern(printed?.code ?? ''));
  },
);

test('every npm command in the docs names a script or a file that there is', () => {
  const commands = pages.flatMap(({ text }) =>
    [...text.matchAll(/\bnpm (?:run )?[\w:./ &-]+/g)].join('\n').split(/ && |\n/),
  );
  const wrong = commands
    .map((command) => command.trim())
    .filter((command) => {
      const [, first = '', second = ''] = /^npm (\S+)(?: --silent)?(?: (\S+))?/.exec(command) ?? [];
      if (first === 'run') return second !== '' && manifest.scripts[second] === undefined;
      return ['start', 'test'].includes(first) && manifest.scripts[first] === undefined;
    });
  expect(commands.length).toBeGreaterThan(5);
  expect(wrong).toEqual([]);
});

test('the two commands of the README come first, and they are those of a fresh machine', () => {
  const [first, second] = pages.find(({ path }) => path === 'README.md')?.blocks ?? [];
  expect([first?.code, second?.code]).toEqual(['npm ci && npm start\n', 'npm ci && npm test\n']);
  expect(existsSync(join(ROOT, 'package-lock.json'))).toBe(true);
});

const recipes = globSync('examples/ci/*.yml', { cwd: ROOT }).map((path) =>
  readFileSync(join(ROOT, path), 'utf8'),
);
const texts = [...pages.map(({ text }) => text), ...recipes];

test('the tarball that the docs install is the one that npm pack makes', () => {
  const named = texts.flatMap((text) => text.match(/\w+-\d+\.\d+\.\d+\.tgz/g) ?? []);
  expect(new Set(named)).toEqual(new Set([`${manifest.name}-${manifest.version}.tgz`]));
});

/** Commands that would take the package from a registry, where the name is not ours. */
const fetchesByName = (text: string): readonly string[] =>
  text.match(
    /npm (?:install|i|add)\b[^\n`]* signimock\b(?!-\d).*|--package[ =]signimock\b(?!-\d).*|npx signimock\b.*/g,
  ) ?? [];

test('no command in the docs takes signimock from the public registry, where it is not', () => {
  expect(texts.flatMap(fetchesByName)).toEqual([]);
  expect(fetchesByName('npm install --save-dev signimock other')).toHaveLength(1);
  expect(fetchesByName('npx --yes --package=signimock@0.1.0 -- signimock')).toHaveLength(1);
  expect(fetchesByName('`npx signimock start`')).toHaveLength(1);
});

testInWorkshop('the script signimock of the checkout runs the program', async ({ workshop }) => {
  const args = ['run', '--silent', 'signimock', '--', '--version'];
  const { code, out, error } = await workshop.run('npm', args, { cwd: ROOT });
  expect({ code, out, error }).toEqual({ code: 0, out: `${manifest.version}\n`, error: '' });
});
