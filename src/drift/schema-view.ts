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
  /** Whether `null` is told to be a value, in any of the ways of OpenAPI 3.0 and 3.1. */
  readonly isNullable: boolean;
  readonly format: string | undefined;
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
  return {
    types: [...new Set(types)].filter((type) => type !== 'null'),
    isNullable:
      types.includes('null') || parts.some((part) => part.nullable === true || hasNull(document, part)),
    format: textOf(parts, 'format'),
    values: values?.filter((value: unknown) => value !== null),
    limits: Object.assign({}, ...parts.map(limitsOf)),
    pattern: textOf(parts, 'pattern'),
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
  const choices = choicesOf(document, schema).filter(({ type }) => type !== 'null');
  const inner = [...listOf(schema.allOf), ...choices.slice(0, 1)];
  return [schema, ...inner.flatMap((part) => partsOf(document, dereference(document, part), met))];
}

/** Whether one of the choices is `null`. */
function hasNull(document: JsonObject, schema: JsonObject): boolean {
  return choicesOf(document, schema).some(({ type }) => type === 'null');
}

function choicesOf(document: JsonObject, { oneOf, anyOf }: JsonObject): readonly JsonObject[] {
  return [...listOf(oneOf), ...listOf(anyOf)].map((choice) => dereference(document, choice));
}

function textOf(parts: readonly JsonObject[], keyword: string): string | undefined {
  return parts.map((part) => part[keyword]).find((found) => typeof found === 'string');
}

function typesOf({ type }: JsonObject): readonly string[] {
  return typeof type === 'string' ? [type] : textsOf(type);
}

function limitsOf(schema: JsonObject): Partial<Record<Limit, number>> {
  return Object.fromEntries(
    LIMITS.flatMap((name) => (typeof schema[name] === 'number' ? [[name, schema[name]]] : [])),
  );
}
