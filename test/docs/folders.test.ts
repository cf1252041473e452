import { existsSync } from 'node:fs';
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

test('every file under src has its line in the README of its folder, or of the folder above', () => {
  const unlisted = sources.filter(({ path }) => {
    const folder = posix.dirname(path);
    const places = [folder, posix.dirname(folder)].map((place) => posix.join(place, 'README.md'));
    return !listed.some(({ readme, paths }) => places.includes(readme) && paths.includes(path));
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
