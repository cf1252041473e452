import { existsSync, globSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { codeIn, pages, ROOT, readTables } from './pages.ts';
import { sources } from './sources.ts';

const readmes = pages.filter(({ path }) => /^src\/.*README\.md$/.test(path));

/** The files and folders that a README lists, as paths below the root. */
const listed = readmes.map((page) => ({
  readme: page.path,
  paths: readTables(page)
    .flatMap(([cell]) => codeIn(cell))
    .map((name) => posix.join(posix.dirname(page.path), name)),
}));

test('every folder under src has a README', () => {
  const folders = globSync('src/**/', { cwd: ROOT }).map((path) => path.replace(/\/$/, ''));
  expect(folders.length).toBeGreaterThan(30);
  expect(folders.filter((folder) => !existsSync(join(ROOT, folder, 'README.md')))).toEqual([]);
});

test('every file under src has its line in the README of its folder', () => {
  const unlisted = sources.filter(({ path }) => {
    const readme = posix.join(posix.dirname(path), 'README.md');
    return !listed.some((one) => one.readme === readme && one.paths.includes(path));
  });
  expect(sources.length).toBeGreaterThan(80);
  expect(unlisted.map(({ path }) => path)).toEqual([]);
});

test('a README under src lists nothing that is not there', () => {
  const missing = listed.flatMap(({ readme, paths }) =>
    paths.filter((path) => !existsSync(join(ROOT, path))).map((path) => `${readme}: ${path}`),
  );
  expect(missing).toEqual([]);
});
