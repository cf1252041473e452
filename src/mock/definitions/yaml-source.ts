import { createRequire } from 'node:module';
import type { Document } from 'yaml';

const require = createRequire(import.meta.url);

/** Loaded with the first text: loading the parser would take a tenth of a start that does not need it. */
const yaml = (): typeof import('yaml') => require('yaml');

/** Something wrong in a YAML text, and where: an offset for `placeAt`. */
export interface Fault {
  readonly offset: number;
  readonly reason: string;
}

/** A YAML text that was read, with the way back from its values to their places. */
export interface YamlSource {
  /** The first fault that prevents the text from having a value, if any. */
  readonly fault: Fault | undefined;
  /** Whether the root is a mapping. */
  readonly isMapping: boolean;
  /** The value as plain JavaScript; only call it when there is no fault. */
  value(): unknown;
  /** The offset of the value at `path`, or of the key `member` in it, or of the nearest value that exists. */
  offsetOf(path: readonly string[], member?: string): number;
  /** An offset as `line:column`, from 1. */
  placeAt(offset: number): string;
}

/**
 * Reads one YAML or JSON document (JSON is YAML). Aliases are a fault: a few of them can produce gigabytes,
 * or a value that contains itself.
 */
export function readYaml(text: string): YamlSource {
  const { isMap, LineCounter, parseDocument } = yaml();
  const lineCounter = new LineCounter();
  // Not 'silent': that would ignore a second document.
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    logLevel: 'error',
    // Checked below: the parser would compare each key with every other one.
    uniqueKeys: false,
  });
  return {
    fault: findFault(document),
    isMapping: isMap(document.contents),
    value: () => document.toJS({ maxAliasCount: 0 }) as unknown,
    offsetOf: (path, member) => findOffset(document, path, member),
    placeAt(offset) {
      const { line, col } = lineCounter.linePos(offset);
      return `${line}:${col}`;
    },
  };
}

function findFault(document: Document.Parsed): Fault | undefined {
  const [first] = [...document.errors, ...document.warnings];
  if (first !== undefined) return { offset: first.pos[0], reason: REASONS[first.code] ?? first.message };
  let fault: Fault | undefined;
  const { isScalar, visit } = yaml();
  visit(document, {
    Map(_key, { items }) {
      const known = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (known.has(name)) {
          fault = { offset: key.range?.[0] ?? 0, reason: 'this key appears twice' };
          return visit.BREAK;
        }
        known.add(name);
      }
      return undefined;
    },
    Alias(_key, alias) {
      fault = { offset: alias.range?.[0] ?? 0, reason: `write the value out instead of *${alias.source}` };
      return visit.BREAK;
    },
  });
  return fault;
}

/** Reasons that replace unhelpful ones of the parser. */
const REASONS: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'a second document starts here; write only one',
  RESOURCE_EXHAUSTION: 'it is nested too deeply',
};

function findOffset(document: Document.Parsed, path: readonly string[], member?: string): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  const steps = member === undefined ? path : [...path, member];
  for (const [index, step] of steps.entries()) {
    const isMember = member !== undefined && index === steps.length - 1;
    const [key, value] = childOf(node, step);
    offset = offsetIn(isMember ? key : value) ?? offset;
    node = value;
  }
  return offset;
}

/** The key and the value that a step leads to; in a sequence, both are the item. */
function childOf(node: unknown, step: string): readonly [unknown, unknown] {
  const { isMap, isScalar, isSeq } = yaml();
  if (isSeq(node)) return [node.items[Number(step)], node.items[Number(step)]];
  if (!isMap(node)) return [undefined, undefined];
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
  return [pair?.key, pair?.value];
}

function offsetIn(node: unknown): number | undefined {
  const { isMap, isScalar, isSeq } = yaml();
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
}
