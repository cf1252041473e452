import type { Operation } from './operation.ts';

/** What in the contract comes closest to a method and path that no operation has. */
export interface Nearest {
  /** The methods that exist for the same path. */
  readonly methods: readonly string[];
  /** The operations whose paths look most alike, as `GET /sign/documents/{documentId}`. */
  readonly operations: readonly string[];
}

/** Finds the operations an unmatched request may have meant. Pure; only called when nothing matched. */
export function findNearest(operations: readonly Operation[], path: string, limit = 3): Nearest {
  const asked = segments(path);
  const exact = path.split('/');
  const methods = operations
    .filter(({ path: has }) => matches(has.split('/'), exact))
    .map(({ method }) => method);
  const ranked = operations
    .map((operation) => ({ operation, likeness: likeness(segments(operation.path), asked) }))
    .filter(({ likeness: score }) => score > 0)
    .sort((one, other) => other.likeness - one.likeness);
  return {
    methods,
    operations: ranked.slice(0, limit).map(({ operation }) => `${operation.method} ${operation.path}`),
  };
}

function segments(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}

function matches(pattern: readonly string[], asked: readonly string[]): boolean {
  return pattern.length === asked.length && pattern.every((part, index) => fits(part, asked[index]));
}

function fits(part: string, asked: string | undefined): boolean {
  return part === asked || (asked !== undefined && part.startsWith('{'));
}

/** Counts shared words twice and segments that fit in place once, less the difference in length. */
function likeness(pattern: readonly string[], asked: readonly string[]): number {
  const words = new Set(asked.map((segment) => segment.toLowerCase()));
  const shared = pattern.filter((part) => words.has(part.toLowerCase())).length;
  const inPlace = pattern.filter((part, index) => fits(part, asked[index])).length;
  return shared === 0 ? 0 : shared * 2 + inPlace - Math.abs(pattern.length - asked.length);
}
