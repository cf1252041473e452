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
  expect(knowing.filter((path) => !path.startsWith('mock/http/') && path !== 'mock/app.ts')).toEqual([]);
});

test('the guards see what they guard against', () => {
  const code = withoutProse(
    "/** Date.now() */\nimport { a } from 'fastify';\nsay('Date.now()');\nDate.now();\n",
  );
  expect(code).toBe("\nimport { a } from 'fastify';\nsay('');\nDate.now();\n");
});
