import { createRequire } from 'node:module';
import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js';
import type { FormatName } from 'ajv-formats';
import type { OpenApiDocument } from './document.ts';

const require = createRequire(import.meta.url);

/** The formats our documents use; each costs start-up, so no others are loaded. */
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

/** Gives the validator of the schema at a JSON pointer of a document, such as `#/components/schemas/Problem`. */
export type ValidatorAt = (jsonPointer: string) => ValidateFunction;

/**
 * Compiles the schemas of one OpenAPI document, each on its first use and once: compiling all of them at start would cost
 * more than everything else the start does.
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
      if (validate === undefined) throw new TypeError(`${name}${jsonPointer} is no schema`);
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
  // Loaded with the first schema that is needed: a server that has just started has other things to do.
  const { Ajv2020 }: typeof import('ajv/dist/2020.js') = require('ajv/dist/2020.js');
  const { default: addFormats }: typeof import('ajv-formats').default = require('ajv-formats');
  const ajv = new Ajv2020({ strict: false, allErrors });
  addFormats(ajv, FORMATS);
  ajv.addSchema(document, name);
  return ajv;
}
