import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { pages, ROOT, readPage } from './pages.ts';

const isRelative = (target: string): boolean => !/^[a-z]+:/.test(target);

test('every relative link leads to a file, and every anchor to a heading', () => {
  const links = pages.flatMap(({ path, links: targets }) =>
    targets.filter(isRelative).map((target) => ({ path, target })),
  );
  const broken = links.filter(({ path, target }) => {
    const [file = '', anchor] = target.split('#');
    const to = file === '' ? path : posix.join(posix.dirname(path), file);
    if (!existsSync(join(ROOT, to))) return true;
    return anchor !== undefined && pages.find((page) => page.path === to)?.anchors.has(anchor) !== true;
  });
  expect(links.length).toBeGreaterThan(40);
  expect(broken.map(({ path, target }) => `${path}: ${target}`)).toEqual([]);
});

test('a page of the docs is reached from the index', () => {
  const reached = new Set(
    ['docs/README.md', 'docs/decisions/README.md'].flatMap((index) =>
      pages
        .filter(({ path }) => path === index)
        .flatMap(({ links }) => links.map((link) => posix.join(posix.dirname(index), link))),
    ),
  );
  const paths = pages.map(({ path }) => path).filter((path) => path.startsWith('docs/'));
  expect(paths.filter((path) => path !== 'docs/README.md' && !reached.has(path))).toEqual([]);
});

test('links and anchors are read as GitHub reads them', () => {
  const page = readPage(
    'a.md',
    '# `a` and B!\n\n[b](b.md#c), `[no](link)`\n\n```sh\n[no](block)\n# no\n```\n',
  );
  expect(page.links).toEqual(['b.md#c']);
  expect([...page.anchors]).toEqual(['a-and-b']);
});
