import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../src');

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

test('a cast that the compiler cannot check has its reason right above it', () => {
  const bare = files.flatMap(({ path }) => {
    const lines = readFileSync(join(ROOT, path), 'utf8').split('\n');
    return lines
      .map((line, index) => ({ line, place: `${path}:${index + 1}`, above: lines[index - 1] ?? '' }))
      .filter(({ line, above }) => BLIND_CAST.test(line) && !above.trim().startsWith('//'))
      .map(({ place }) => place);
  });
  expect(bare).toEqual([]);
  expect(BLIND_CAST.test('const a = b as unknown as C;')).toBe(true);
});

test('the guards see what they guard against', () => {
  const code = withoutProse(
    "/** Date.now() */\nimport { a } from 'fastify';\nsay('Date.now()');\nDate.now();\n",
  );
  expect(code).toBe("\nimport { a } from 'fastify';\nsay('');\nDate.now();\n");
});
