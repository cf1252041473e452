import type { Basis } from './behaviour.ts';

/** Says in a few words how we know, with what that kind of basis requires. */
export function tellBasis(basis: Basis): string {
  switch (basis.kind) {
    case 'recorded':
      return `recorded: ${basis.evidence.join(', ')}`;
    case 'documented':
      return `documented by ${basis.sources.join(', ')}, read ${basis.read}`;
    case 'conflicting':
      return `conflicting${among(basis.sources)}; would settle it: ${basis.wouldSettle}`;
    case 'assumed':
      return `assumed${among(basis.sources)}; would settle it: ${basis.wouldSettle}`;
    case 'divergent':
    case 'not-emulated':
      return `${basis.kind}: see divergences.md#${basis.anchor}`;
  }
}

function among(sources: readonly string[] = []): string {
  return sources.length === 0 ? '' : ` (${sources.join(', ')})`;
}
