import { escapePart, type OpenApiDocument } from '../../../src/mock/contract/document.ts';
import { limitInWords } from './constraint.ts';
import type { Described } from './documents.ts';

/** Where a document asks something of the requests of an operation, found by nothing but the names of members. */
export interface Occurrences {
  /** JSON pointers of keywords, and of their entries where they are lists. */
  readonly constraints: ReadonlySet<string>;
  /** Members that are neither known to ask something nor known to ask nothing. */
  readonly unknown: ReadonlySet<string>;
}

/** Each entry asks something. */
const LISTS = new Set(['required', 'enum']);

const ASKING = new Set([
  'type',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'pattern',
  'format',
]);

/** Below these, names are those of the request and not those of the document. */
const NAMING = new Set(['properties', 'content']);

const LEADING_ON = new Set(['schema', 'items', 'additionalProperties']);

const SAYING = new Set([
  'summary',
  'deprecated',
  'default',
  'example',
  'examples',
  'contentMediaType',
  'name',
  'in',
  'style',
  'explode',
]);

/**
 * Walks the parts of an operation that describe its requests.
 *
 * A second reader beside `find-constraints.ts`, and a simpler one, so that neither can overlook something alone.
 */
export function findOccurrences({ document, operation, raw }: Described): Occurrences {
  const { path } = operation;
  const at = `#/paths/${escapePart(path)}`;
  const own = `${at}/${operation.method.toLowerCase()}`;
  const { parameters: shared = [] } = document.paths[path] as { readonly parameters?: readonly object[] };
  const walker = new Walker(document);
  for (const [index, parameter] of shared.entries()) walker.walk(parameter, `${at}/parameters/${index}`);
  for (const [index, parameter] of (raw.parameters ?? []).entries()) {
    walker.walk(parameter, `${own}/parameters/${index}`);
  }
  walker.walk(raw.requestBody ?? {}, `${own}/requestBody`);
  return walker;
}

class Walker implements Occurrences {
  readonly constraints = new Set<string>();
  readonly unknown = new Set<string>();
  readonly #document: OpenApiDocument;

  constructor(document: OpenApiDocument) {
    this.#document = document;
  }

  walk(node: object, at: string): void {
    for (const [name, value] of Object.entries(node)) this.#member(name, value, `${at}/${name}`, node);
  }

  #member(name: string, value: unknown, here: string, node: object): void {
    if (name === '$ref') this.walk(lookUp(this.#document, String(value)), String(value));
    else if (NAMING.has(name)) this.#names(name, value as object, here);
    else if (Array.isArray(value) && LISTS.has(name)) {
      for (const index of value.keys()) this.constraints.add(`${here}/${index}`);
    } else if (asks(name, value, node)) this.constraints.add(here);
    else if (LEADING_ON.has(name) && typeof value === 'object') this.walk(value as object, here);
    else if (!saysOnly(name, value)) this.unknown.add(here);
  }

  #names(name: string, members: object, here: string): void {
    for (const [inner, child] of Object.entries(members)) {
      const at = `${here}/${escapePart(inner)}`;
      if (name === 'content') this.constraints.add(at);
      this.walk(child, at);
    }
  }
}

function asks(name: string, value: unknown, node: object): boolean {
  switch (name) {
    case 'description':
      return limitInWords(value) !== undefined;
    case 'required':
      // Without a path parameter a request is another request; a body that may be left out says so.
      return 'content' in node || (value === true && !('in' in node && node.in === 'path'));
    case 'additionalProperties':
      return value === false;
    case 'uniqueItems':
      return value === true;
    default:
      return ASKING.has(name);
  }
}

function saysOnly(name: string, value: unknown): boolean {
  if (name === 'required' || name === 'uniqueItems') return value === false || value === true;
  if (name === 'additionalProperties') return value === true;
  return SAYING.has(name) || name === 'description' || name.startsWith('x-');
}

function lookUp(document: OpenApiDocument, reference: string): object {
  let found: unknown = document;
  for (const part of reference.split('/').slice(1)) found = (found as Record<string, unknown>)[part];
  return found as object;
}
