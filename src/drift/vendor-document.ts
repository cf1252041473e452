import { readYaml } from '../mock/definitions/yaml-source.ts';
import { SimulatorError } from '../mock/kernel/simulator-error.ts';
import { isObject, type JsonObject } from './json.ts';

/**
 * Parses an OpenAPI document in JSON or YAML. References to other files or addresses are never followed.
 *
 * @throws SimulatorError `SIM_UNREADABLE_FILE` if it is neither, `SIM_INVALID_INPUT` if it is not an OpenAPI 3 document.
 */
export function readVendorDocument(text: string, name: string): JsonObject {
  const document = parse(text, name);
  const version = isObject(document) ? document.openapi : undefined;
  if (
    isObject(document) &&
    typeof version === 'string' &&
    /^3\.[01]\.\d+/.test(version) &&
    isObject(document.paths)
  ) {
    return document;
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

function parse(text: string, name: string): unknown {
  const refuse = (reason: string, cause?: unknown) =>
    new SimulatorError('SIM_UNREADABLE_FILE', `${name}: cannot be read: ${reason}.`, { cause });
  if (/^\s*[{[]/.test(text)) {
    try {
      return JSON.parse(text);
    } catch (error) {
      throw refuse('it looks like JSON but is not valid JSON', error);
    }
  }
  const source = readYaml(text);
  if (source.fault !== undefined) {
    throw refuse(`${source.placeAt(source.fault.offset)}: ${source.fault.reason}`);
  }
  return source.value();
}
