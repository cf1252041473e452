import { createRequire } from 'node:module';
import type { Ajv2020, FormatDefinition, ValidateFunction } from 'ajv/dist/2020.js';
import type { FormatName } from 'ajv-formats';
import type { OpenApiDocument } from './document.ts';

const require = createRequire(import.meta.url);

/** The formats our documents use; each costs start-up time, so no others are loaded. */
const FORMATS: FormatName[] = [
  'date',
  'date-time',
  'duration',
  'email',
  'int32',
  'int64',
  'uri',
  'uri-reference',
  'uuid',
];

/**
 * Returns the validator of the schema at a JSON pointer in a document, such as
 * `#/components/schemas/Problem`.
 */
export type ValidatorAt = (jsonPointer: string) => ValidateFunction;

/**
 * Compiles the schemas of one OpenAPI document, each once, on first use: compiling all of them at start would
 * take longer than the rest of the start.
 */
export function createValidators(
  name: string,
  document: OpenApiDocument,
  options: { readonly allErrors: boolean },
): ValidatorAt {
  let ajv: Ajv2020 | undefined;
  const known = new Map<string, ValidateFunction>();
  return (jsonPointer) => {
    let validate = known.get(jsonPointer);
    if (validate === undefined) {
      ajv ??= createAjv(name, document, options);
      validate = ajv.getSchema(`${name}${jsonPointer}`);
      if (validate === undefined) throw new TypeError(`${name}${jsonPointer} is not a schema`);
      known.set(jsonPointer, validate);
    }
    return validate;
  };
}

function createAjv(
  name: string,
  document: OpenApiDocument,
  { allErrors }: { readonly allErrors: boolean },
): Ajv2020 {
  // Loaded with the first schema that is needed, to keep the start fast.
  const { Ajv2020 }: typeof import('ajv/dist/2020.js') = require('ajv/dist/2020.js');
  const { default: addFormats }: typeof import('ajv-formats').default = require('ajv-formats');
  const ajv = new Ajv2020({ strict: false, allErrors });
  addFormats(ajv, FORMATS);
  tighten(ajv);
  ajv.addSchema(document, name);
  return ajv;
}

const DATE_TIME = /^\d{4}-\d\d-\d\dt\d\d:\d\d:\d\d(?:\.\d+)?(?:z|[+-]\d\d:\d\d)$/i;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * Makes formats follow their specification to the letter; the plugin also takes `2030-01-01 00:00:00+01` and
 * `urn:uuid:…`.
 */
function tighten(ajv: Ajv2020): void {
  const calendar = ajv.formats['date-time'] as FormatDefinition<string> & { validate(text: string): boolean };
  ajv.addFormat('date-time', (text) => DATE_TIME.test(text) && calendar.validate(text));
  ajv.addFormat('uuid', UUID);
}
