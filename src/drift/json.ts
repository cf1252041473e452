import { UnresolvedReference } from './unresolved-reference.ts';

/** A JSON object of unknown shape. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object, and not a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value if it is an object, otherwise an empty object. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** The value if it is a list, otherwise an empty list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The strings in a list; none if the value is not a list. */
export function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter((item) => typeof item === 'string');
}

/** What a local reference (`#/components/schemas/Problem`) of a document points at; `undefined` if it points nowhere. */
function follow(document: JsonObject, reference: string): unknown {
  if (!reference.startsWith('#/')) return undefined;
  let here: unknown = document;
  for (const part of reference.slice(2).split('/')) {
    const name = unescapePart(part);
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined;
    here = (here as JsonObject)[name];
  }
  return here;
}

/** Decodes one part of a JSON pointer in a URL; a part that cannot be decoded is kept as it is. */
function unescapePart(part: string): string {
  return decodePercents(part).replaceAll('~1', '/').replaceAll('~0', '~');
}

function decodePercents(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * The object itself, or what its `$ref` leads to.
 *
 * @throws UnresolvedReference if the `$ref` leads out of the document, nowhere, in a circle, or to something else than an object.
 */
export function dereference(document: JsonObject, value: unknown): JsonObject {
  let here = objectOf(value);
  const met = new Set<JsonObject>();
  while (typeof here.$ref === 'string') {
    met.add(here);
    const target = follow(document, here.$ref);
    // In OpenAPI 3.1 a schema may be `true` or `false`.
    if (typeof target === 'boolean') return {};
    if (!isObject(target) || met.has(target)) throw new UnresolvedReference(here, here.$ref);
    here = target;
  }
  return here;
}
