/** A JSON Schema in an OpenAPI 3.1 document. */
export type Schema = Readonly<Record<string, unknown>>;

interface Reference {
  readonly $ref: string;
}

/** A parameter of an operation, as far as the simulator reads it. */
export interface ParameterObject {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly schema?: Schema;
}

interface MediaTypeObject {
  readonly schema?: Schema;
}

interface HeaderObject {
  readonly required?: boolean;
  readonly schema?: Schema;
}

/** A reply of an operation, as far as the contract guard reads it. */
export interface ResponseObject {
  readonly content?: Readonly<Record<string, MediaTypeObject>>;
  readonly headers?: Readonly<Record<string, HeaderObject | Reference>>;
}

/** The request body of an operation. */
export interface RequestBodyObject {
  readonly required?: boolean;
  readonly content: Readonly<Record<string, MediaTypeObject>>;
}

/** One operation of an OpenAPI document. */
export interface OperationObject {
  readonly operationId: string;
  readonly parameters?: readonly (ParameterObject | Reference)[];
  readonly requestBody?: RequestBodyObject | Reference;
  readonly responses: Readonly<Record<string, ResponseObject | Reference>>;
}

/** The parts of an OpenAPI 3.1 document that the simulator reads. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Follows a local `$ref` (`#/components/…`) to what it names; returns anything else as it is. */
export function resolve<Target extends object>(document: OpenApiDocument, value: Target | Reference): Target {
  if (!('$ref' in value)) return value;
  let found: unknown = document;
  for (const part of value.$ref.slice(2).split('/')) {
    found = (found as Record<string, unknown>)[unescapePart(part)];
  }
  return found as Target;
}

/** The JSON pointer of the value at `at`, or of what its `$ref` points to. */
export function pointerOf(value: object, ...at: readonly string[]): string {
  return '$ref' in value ? String(value.$ref) : pointer(...at);
}

/** The JSON pointer of a place in a document, as the validator's `$ref` needs it. */
export function pointer(...parts: readonly string[]): string {
  return `#/${parts.map((part) => encodeURIComponent(escapePart(part))).join('/')}`;
}

/** A name as written in a JSON pointer (RFC 6901). */
export function escapePart(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The name that a part of a JSON pointer stands for. */
export function unescapePart(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
