import { dereference, isObject, type JsonObject, listOf, textsOf } from './json.ts';

/** The keywords that limit a value by a number. */
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

/** One of {@link LIMITS}. */
export type Limit = (typeof LIMITS)[number];

/** The parts of a schema that are compared. */
export interface SchemaView {
  /** Without `null`; empty if any type is allowed. */
  readonly types: readonly string[];
  /** Whether `null` is allowed, in any notation of OpenAPI 3.0 or 3.1. */
  readonly isNullable: boolean;
  readonly format: string | undefined;
  /** `undefined` if any value of the type is allowed. */
  readonly values: readonly unknown[] | undefined;
  readonly limits: Readonly<Partial<Record<Limit, number>>>;
  readonly pattern: string | undefined;
  readonly members: Readonly<Record<string, JsonObject>>;
  readonly required: ReadonlySet<string>;
  readonly items: JsonObject | undefined;
  /** The object of the schema in its document, by which it is recognised. */
  readonly identity: JsonObject;
}

/** Follows the references of a schema and merges the parts of its `allOf`. */
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
    members: Object.assign({}, ...parts.map((part) => dereference(document, part.properties))),
    required: new Set(parts.flatMap((part) => textsOf(part.required))),
    items,
    identity,
  };
}

/**
 * Of the choices in `oneOf` and `anyOf`, only the first is compared: that is enough to notice a change. Each schema counts once,
 * even if it contains itself.
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
