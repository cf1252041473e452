/**
 * Writes `scenarios/scenario.schema.json`, with which editors complete scenarios: the schema `Scenario` of
 * `openapi/control.yaml` with everything it refers to.
 *
 * With `--check` it writes nothing and fails when the committed file is stale.
 */

import { readFile, writeFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { OPERATIONS } from '../src/mock/scenarios/operations.ts';

const SOURCE = new URL('../openapi/control.yaml', import.meta.url);
const TARGET = new URL('../scenarios/scenario.schema.json', import.meta.url);
const POINTER = '#/components/schemas/';

interface Contract {
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

const { schemas } = (parse(await readFile(SOURCE, 'utf8')) as Contract).components;

const definitions: Record<string, unknown> = {};

/**
 * The contract accepts any text, so that a refusal can suggest what was meant; editors need the list of ids.
 */
const operationWords = { enum: [...OPERATIONS.keys()].sort() };

/** Copies a schema with what it refers to, but without evidence and examples. */
function adopt(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(adopt);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'x-evidence' && key !== 'example');
  return Object.fromEntries(
    kept.map(([key, inner]) => [key, key === '$ref' ? define(String(inner)) : adopt(inner)]),
  );
}

function define(reference: string): string {
  const name = reference.slice(POINTER.length);
  if (!(name in definitions)) {
    definitions[name] = undefined;
    definitions[name] = name === 'ScenarioCondition' ? adopt(withOperations()) : adopt(schemas[name]);
  }
  return `#/$defs/${name}`;
}

function withOperations(): object {
  const { properties, ...condition } = schemas.ScenarioCondition as {
    readonly properties: { readonly operation: { readonly description: string } };
  };
  const list = { type: 'array', minItems: 1, items: operationWords };
  const operation = { description: properties.operation.description, anyOf: [operationWords, list] };
  return { ...condition, properties: { ...properties, operation } };
}

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A scenario of signimock',
  ...(adopt(schemas.Scenario) as object),
  $defs: definitions,
};
const text = `${JSON.stringify(schema, null, 2)}\n`;
const isStale = (await readFile(TARGET, 'utf8').catch(() => '')) !== text;

if (process.argv.includes('--check')) {
  if (isStale) {
    console.error('Stale: scenarios/scenario.schema.json. Run `npm run generate` and commit the result.');
    process.exitCode = 1;
  } else console.log('scenarios/scenario.schema.json is up to date.');
} else if (isStale) {
  await writeFile(TARGET, text);
  console.log('Wrote scenarios/scenario.schema.json.');
}
