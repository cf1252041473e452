import type { ListedOperation } from './operation-list.ts';

/**
 * How the paths of each part of our contract begin; where several match, the first one counts. The three dialects of Mint and the
 * three token endpoints are alternatives: a vendor's document may describe one of them and not the others.
 */
const PARTS = [
  '/auth/open/connect/token',
  '/auth/token',
  '/oauth',
  '/auth/open',
  '/sign',
  '/mint',
  '/flows',
  '/api',
] as const;

/** The part of our contract to which one of our operations belongs: the beginning of its path. */
export function partOf({ path }: ListedOperation): string {
  return PARTS.find((part) => path.startsWith(part)) ?? path;
}
