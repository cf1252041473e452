import { OPERATIONS } from './operations.ts';

/**
 * Whether a path (without its query) matches a pattern: `*` stands for one segment, `**` at the end for any
 * rest.
 */
export function fitsPath(pattern: readonly string[], path: string): boolean {
  const segments = path.split('/');
  const isOpen = pattern.at(-1) === '**';
  const fixed = isOpen ? pattern.slice(0, -1) : pattern;
  if (isOpen ? segments.length < fixed.length : segments.length !== fixed.length) return false;
  return fixed.every((part, index) => part === '*' || part === segments[index]);
}

/** A pattern's segments. */
export function readPattern(pattern: string): readonly string[] {
  return pattern.split('/');
}

/** The operations that a pattern can match; a path parameter may be anything. */
export function operationsAt(pattern: string): readonly string[] {
  const parts = readPattern(pattern);
  return [...OPERATIONS.values()].filter(({ path }) => mayMeet(parts, path.split('/'))).map(({ id }) => id);
}

function mayMeet(pattern: readonly string[], template: readonly string[]): boolean {
  const isOpen = pattern.at(-1) === '**';
  const fixed = isOpen ? pattern.slice(0, -1) : pattern;
  if (isOpen ? template.length < fixed.length : template.length !== fixed.length) return false;
  return fixed.every((part, index) => {
    const segment = template[index] ?? '';
    return part === '*' || part === segment || (segment.startsWith('{') && part !== '');
  });
}
