import { readYaml } from '../mock/definitions/yaml-source.ts';
import { SimulatorError } from '../mock/kernel/simulator-error.ts';
import { isObject, type JsonObject } from './json.ts';

/** A document of a vendor, and the way back to its text. */
export interface VendorDocument {
  readonly document: JsonObject;
  /** The place in the text of a value, given by the names and indexes that lead to it, as `line:column`. */
  placeOf(path: readonly string[]): string;
}

/**
 * Parses an OpenAPI document in JSON or YAML. References to other files or addresses are never followed.
 *
 * @throws SimulatorError `SIM_UNREADABLE_FILE` if it is neither, `SIM_INVALID_INPUT` if it is not an OpenAPI 3 document.
 */
export function readVendorDocument(text: string, name: string): VendorDocument {
  const { document, placeOf } = parse(text, name);
  const version = isObject(document) ? document.openapi : undefined;
  if (
    isObject(document) &&
    typeof version === 'string' &&
    /^3\.[01]\.\d+/.test(version) &&
    isObject(document.paths)
  ) {
    return { document, placeOf };
  }
  const found =
    isObject(document) && 'swagger' in document
      ? 'a Swagger 2 document; convert it to OpenAPI 3'
      : 'something else';
  throw new SimulatorError(
    'SIM_INVALID_INPUT',
    `${name}: must be an OpenAPI document, 3.0 or 3.1, with paths, but is ${found}.`,
  );
}

function parse(text: string, name: string): Pick<VendorDocument, 'placeOf'> & { readonly document: unknown } {
  if (/^\s*[{[]/.test(text)) return { document: parseJson(text, name), placeOf: (path) => place(text, path) };
  const source = readYaml(text);
  if (source.fault !== undefined) {
    const message = `${name}:${source.placeAt(source.fault.offset)}: the YAML cannot be read: ${source.fault.reason}.`;
    throw new SimulatorError('SIM_UNREADABLE_FILE', message);
  }
  return { document: source.value(), placeOf: (path) => source.placeAt(source.offsetOf(path)) };
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = `${name}: cannot be read: it looks like JSON but is not valid JSON.`;
    throw new SimulatorError('SIM_UNREADABLE_FILE', message, { cause });
  }
}

/** JSON is YAML, and only that parser keeps places. It is slower, so it is asked only when a place is needed. */
function place(text: string, path: readonly string[]): string {
  const source = readYaml(text);
  return source.placeAt(source.offsetOf(path));
}
