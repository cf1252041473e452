import { dereference, isObject, type JsonObject, listOf, objectOf } from './json.ts';

/** One operation of a document. */
export interface ListedOperation {
  readonly id: string;
  readonly method: string;
  /** Including the path of the server. */
  readonly path: string;
  readonly operation: JsonObject;
  /** Those of the path item and those of the operation; references are not followed yet. */
  readonly parameters: readonly unknown[];
  readonly document: JsonObject;
}

const METHODS: ReadonlySet<string> = new Set(['get', 'put', 'post', 'delete', 'patch']);

/**
 * All operations of a document.
 *
 * @throws UnresolvedReference for a path whose operations are elsewhere: nobody knows which they are.
 */
export function listOperations(document: JsonObject): readonly ListedOperation[] {
  const base = basePathOf(document);
  return Object.entries(dereference(document, document.paths)).flatMap(([path, item]) => {
    const pathItem = dereference(document, item);
    return Object.entries(pathItem)
      .filter(([method, operation]) => METHODS.has(method) && isObject(operation))
      .map(([method, value]) => [method, dereference(document, value)] as const)
      .map(([method, operation]) => ({
        id:
          typeof operation.operationId === 'string'
            ? operation.operationId
            : `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        path: base + path,
        operation,
        parameters: [...listOf(pathItem.parameters), ...listOf(operation.parameters)],
        document,
      }));
  });
}

/** The path of the first server: some documents have `/sign` there, others in every path. */
function basePathOf(document: JsonObject): string {
  const [server] = listOf(document.servers);
  const { url } = objectOf(server);
  if (typeof url !== 'string') return '';
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return path.replace(/\/+$/, '');
}
