import { dereference, isObject, type JsonObject, listOf, objectOf, textsOf } from './json.ts';

/** The numbers that bound a value. */
export const LIMITS = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
] as const;

/** A name of {@link LIMITS}. */
export type Limit = (typeof LIMITS)[number];

/** A schema as far as it is compared. */
export interface SchemaView {
  /** Without `null`; empty where any type will do. */
  readonly types: readonly string[];
  /** `undefined` where any value of the type will do. */
  readonly values: readonly unknown[] | undefined;
  readonly limits: Readonly<Partial<Record<Limit, number>>>;
  readonly pattern: string | undefined;
  readonly members: Readonly<Record<string, JsonObject>>;
  readonly required: ReadonlySet<string>;
  readonly items: JsonObject | undefined;
  /** What tells the schema from others, so that one that contains itself is met once. */
  readonly identity: JsonObject;
}

/** Follows the references of a schema and puts the parts of its `allOf` together. */
export function viewSchema(document: JsonObject, schema: unknown): SchemaView {
  const identity = dereference(document, schema);
  const parts = partsOf(document, identity);
  const types = parts.flatMap(typesOf);
  const values = parts
    .map(({ enum: listed, const: one }) => (one === undefined ? listed : [one]))
    .find(Array.isArray);
  const items = parts.map((part) => part.items).find(isObject);
  const pattern = parts.map((part) => part.pattern).find((found) => typeof found === 'string');
  return {
    types: [...new Set(types)].filter((type) => type !== 'null'),
    values: values?.filter((value: unknown) => value !== null),
    limits: Object.assign({}, ...parts.map(limitsOf)),
    pattern,
    members: Object.assign({}, ...parts.map((part) => objectOf(part.properties))),
    required: new Set(parts.flatMap((part) => textsOf(part.required))),
    items,
    identity,
  };
}

/**
 * `oneOf` and `anyOf` are choices, of which the first is looked at: enough to notice that something has moved. Each schema
 * counts once, also one that is part of itself.
 */
function partsOf(
  document: JsonObject,
  schema: JsonObject,
  met = new Set<JsonObject>(),
): readonly JsonObject[] {
  if (met.has(schema)) return [];
  met.add(schema);
  const choices = [...listOf(schema.oneOf), ...listOf(schema.anyOf)]
    .map((choice) => dereference(document, choice))
    .filter(({ type }) => type !== 'null');
  const inner = [...listOf(schema.allOf), ...choices.slice(0, 1)];
  return [schema, ...inner.flatMap((part) => partsOf(document, dereference(document, part), met))];
}

function typesOf({ type }: JsonObject): readonly string[] {
  return typeof type === 'string' ? [type] : textsOf(type);
}

function limitsOf(schema: JsonObject): Partial<Record<Limit, number>> {
  return Object.fromEntries(
    LIMITS.flatMap((name) => (typeof schema[name] === 'number' ? [[name, schema[name]]] : [])),
  );
}
