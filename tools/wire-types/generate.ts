/**
 * Writes what the code needs from `openapi/*.yaml` into `src/wire/generated`: the types, and the documents as
 * JSON, because parsing YAML at every start would take longer than starting the server.
 *
 * With `--check` it writes nothing and fails when a committed file is stale.
 */

import { readdir, readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const SOURCE = new URL('../../openapi/', import.meta.url);
const TARGET = new URL('../../src/wire/generated/', import.meta.url);
const HEADER = '// Generated from openapi/ by `npm run generate`. Do not edit.\n\n';

const files = new Map<string, string>();
for (const file of (await readdir(SOURCE)).filter((name) => name.endsWith('.yaml')).sort()) {
  const name = file.replace('.yaml', '');
  const document: unknown = parse(await readFile(new URL(file, SOURCE), 'utf8'));
  const types = await openapiTS(new URL(file, SOURCE), { immutable: true, defaultNonNullable: false });
  files.set(`${name}.ts`, HEADER + astToString(types));
  files.set(`${name}.json`, `${JSON.stringify(withoutExamples(document), null, 1)}\n`);
}

const stale: string[] = [];
for (const [name, text] of files) {
  const path = new URL(name, TARGET);
  const before = await readFile(path, 'utf8').catch(() => '');
  if (before === text) continue;
  stale.push(name);
  if (!process.argv.includes('--check')) await writeFile(path, text);
}

if (process.argv.includes('--check') && stale.length > 0) {
  console.error(
    `Stale in src/wire/generated: ${stale.join(', ')}. Run \`npm run generate\` and commit the result.`,
  );
  process.exitCode = 1;
} else {
  console.log(stale.length === 0 ? 'src/wire/generated is up to date.' : `Wrote ${stale.join(', ')}.`);
}

/** Examples are for readers of the YAML; the running server does not use them. */
function withoutExamples(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutExamples);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'example' && key !== 'examples');
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutExamples(inner)]));
}
