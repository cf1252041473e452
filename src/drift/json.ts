/** A JSON object of which nothing is known. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object, and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object; an empty one where it is none. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** The value as a list; an empty one where it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The texts in a list; none where it is no list. */
export function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter((item) => typeof item === 'string');
}

/** What a local reference (`#/components/schemas/Problem`) of a document points at; `undefined` where it leads nowhere. */
export function follow(document: JsonObject, reference: string): unknown {
  if (!reference.startsWith('#/')) return undefined;
  let here: unknown = document;
  for (const part of reference.slice(2).split('/')) {
    const name = unescapePart(part);
    if (!isObject(here) || !Object.hasOwn(here, name)) return undefined;
    here = here[name];
  }
  return here;
}

/** A part of a pointer as it was before it was written into a URL; the part itself where that cannot be told. */
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

/** How many references lead on to another one at the most. */
const MAX_HOPS = 20;

/** The object itself, or what its `$ref` leads to. */
export function dereference(document: JsonObject, value: unknown): JsonObject {
  let here = objectOf(value);
  for (let hops = 0; hops < MAX_HOPS && typeof here.$ref === 'string'; hops += 1) {
    here = objectOf(follow(document, here.$ref));
  }
  return here;
}
