import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../../src/client');
const files = globSync('**/*.ts', { cwd: ROOT });
const sources = files.map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));

test('the client imports itself, the wire, node and undici, and nothing else', () => {
  const strangers = sources.flatMap(({ file, text }) => {
    const imported = [...text.matchAll(/^(?:import|export|\}).* from '([^']+)';$/gm)].map(
      ([, from]) => from ?? '',
    );
    const allowed = /^(?:node:|undici$|\.\/|\.\.?\/(?:\.\.\/)?wire\/|\.\.\/(?:[\w-]+\/)?[\w-]+\.ts$)/;
    return imported.filter((from) => !allowed.test(from)).map((from) => `${file}: ${from}`);
  });
  expect(sources.length).toBeGreaterThan(20);
  expect(strangers).toEqual([]);
});

test('one file of the client reads the machine clock', () => {
  const readers = sources.filter(({ text }) =>
    /Date\.now|new Date\(\)/.test(text.replaceAll(/^ *(?:\/?\*|\/\/).*$/gm, '').replaceAll(/'[^'\n]*'/g, '')),
  );
  expect(readers.map(({ file }) => file)).toEqual(['options.ts']);
});
