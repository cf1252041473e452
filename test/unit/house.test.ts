import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const REPOSITORY = join(import.meta.dirname, '../..');
const ROOT = join(REPOSITORY, 'src');

const files = globSync('**/*.ts', { cwd: ROOT })
  .filter((path) => !path.startsWith('wire/generated/'))
  .map((path) => ({ path, code: withoutProse(readFileSync(join(ROOT, path), 'utf8')) }));

/** The code without comments and texts in quotes, but with the names of what it imports. */
function withoutProse(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/^\s*\/\/.*$/gm, '')
    .replaceAll(/(from |import\()?'(?:[^'\\\n]|\\.)*'/g, (quoted, isImport) => (isImport ? quoted : "''"));
}

function pathsWith(pattern: RegExp): readonly string[] {
  return files
    .filter(({ code }) => pattern.test(code))
    .map(({ path }) => path)
    .sort();
}

const BLIND_CAST = /\bas (?:never|any|unknown as)\b(?=[ ,;)}\]]|$)/;

test('the machine clock is read in one place of the simulator and in one of the client', () => {
  const clock = /\bDate\.now\(|\bnew Date\(\)|\bDate\(\)|\bperformance\.(?:now|timeOrigin)\b|\bhrtime\b/;
  expect(pathsWith(clock)).toEqual(['client/options.ts', 'mock/kernel/clock.ts']);
});

test('nothing is left to chance but the name of an unfinished download and the jitter of a client', () => {
  const chance = /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\brandomInt\b|\bgetRandomValues\b/;
  expect(pathsWith(chance)).toEqual(['client/download.ts', 'client/options.ts']);
});

test('only the command line touches the process', () => {
  const strangers = pathsWith(/(?<!-)\bprocess\.\w|from '(?:node:)?process'/).filter(
    (path) => !path.startsWith('cli/'),
  );
  expect(strangers).toEqual([]);
});

test('only the room for HTTP knows Fastify', () => {
  const knowing = pathsWith(/from '(?:fastify|@fastify\/[\w-]+)'|import\('@?fastify/);
  expect(knowing).toContain('mock/http/mount.ts');
  expect(knowing.filter((path) => !path.startsWith('mock/http/'))).toEqual([]);
});

/** The lines of all hand-written code that match, without the reason that they owe right above them. */
function withoutReason(pattern: RegExp): readonly string[] {
  const written = globSync('{src,test,bench,tools}/**/*.ts', {
    cwd: REPOSITORY,
    exclude: (path) => /node_modules|wire\/generated/.test(path),
  });
  return written.flatMap((path) => {
    const lines = readFileSync(join(REPOSITORY, path), 'utf8').split('\n');
    const owes = lines.map((line) => !/^\s*(?:\/\/|\*|\/\*)/.test(line) && pattern.test(withoutTexts(line)));
    return lines.flatMap((_line, index) => {
      // One reason may stand above a run of lines that owe the same.
      const first = owes.slice(0, index).lastIndexOf(false) + 1;
      const isExplained = /^\s*\/\/|\*\/$/.test(lines[first - 1] ?? '');
      return owes[index] && !isExplained ? [`${path}:${index + 1}`] : [];
    });
  });
}

function withoutTexts(line: string): string {
  return line.replaceAll(/'(?:[^'\\]|\\.)*'/g, "''");
}

test('a cast that the compiler cannot check has its reason right above it', () => {
  expect(withoutReason(BLIND_CAST)).toEqual([]);
  expect(BLIND_CAST.test('const a = b as unknown as C;')).toBe(true);
});

test('a test that may be skipped has its reason right above it, and none is switched off', () => {
  expect(withoutReason(/\.skipIf\(|\.runIf\(|\bskip\(/)).toEqual([]);
  expect(withoutReason(/\b(?:test|it|describe)\.(?:skip|todo|only|fails)\b/)).toEqual([]);
});

test('an error that a test expects of the compiler says why', () => {
  const tests = globSync('test/**/*.ts', { cwd: REPOSITORY });
  const bare = tests.filter((path) =>
    /@ts-(?:ignore|nocheck)|@ts-expect-error:?\s*$/m.test(
      readFileSync(join(REPOSITORY, path), 'utf8').replaceAll(/^.*@ts-\(.*$/gm, ''),
    ),
  );
  expect(bare).toEqual([]);
});

test('the guards see what they guard against', () => {
  const code = withoutProse(
    "/** Date.now() */\nimport { a } from 'fastify';\nsay('Date.now()');\nDate.now();\n",
  );
  expect(code).toBe("\nimport { a } from 'fastify';\nsay('');\nDate.now();\n");
});
