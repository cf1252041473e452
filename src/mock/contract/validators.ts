import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats, { type FormatName } from 'ajv-formats';
import type { OpenApiDocument } from './document.ts';

/** The formats our documents use; each costs start-up, so no others are loaded. */
const FORMATS: FormatName[] = ['date', 'date-time', 'duration', 'email', 'int32', 'int64', 'uri', 'uuid'];

/** Gives the validator of the schema at a JSON pointer of a document, such as `#/components/schemas/Problem`. */
export type ValidatorAt = (jsonPointer: string) => ValidateFunction;

/**
 * Compiles the schemas of one OpenAPI document, each on its first use and once: compiling all of them at start would cost
 * more than everything else the start does.
 */
export function createValidators(name: string, document: OpenApiDocument): ValidatorAt {
  let ajv: Ajv2020 | undefined;
  const known = new Map<string, ValidateFunction>();
  return (jsonPointer) => {
    let validate = known.get(jsonPointer);
    if (validate === undefined) {
      ajv ??= createAjv(name, document);
      validate = ajv.getSchema(`${name}${jsonPointer}`);
      if (validate === undefined) throw new TypeError(`${name}${jsonPointer} is no schema`);
      known.set(jsonPointer, validate);
    }
    return validate;
  };
}

function createAjv(name: string, document: OpenApiDocument): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv, FORMATS);
  ajv.addSchema(document, name);
  return ajv;
}
