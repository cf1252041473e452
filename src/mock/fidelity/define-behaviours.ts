import type { Behaviour, Documented, OneOrMore, SourceId } from './behaviour.ts';

/**
 * Declares what an API does; the list stands beside the code that does it.
 *
 * Name the API's operations and codes in the type arguments, so that a misspelt one does not compile. Lists of several
 * topics are put together with spread, those of several APIs with `createLedger`.
 *
 * @example
 * export const behaviours = defineBehaviours<keyof operations, ProblemCode>({
 *   id: 'sign.collections.create',
 *   says: 'Creating a document collection answers 201 with the collection.',
 *   tier: 'exact',
 *   basis: inDossier('S4', 'SDK'),
 *   operations: ['createDocumentCollection'],
 * });
 */
export function defineBehaviours<Operation extends string, Code extends string>(
  ...behaviours: readonly Behaviour<Operation, Code>[]
): readonly Behaviour<Operation, Code>[] {
  return behaviours;
}

/** The dossier of facts notes no day on which its sources were read; this is all that is known of it. */
const DOSSIER_READ = '2026';

/** The basis of what the dossier of facts found in these sources. A later reading of a source writes its own day. */
export function inDossier(...sources: OneOrMore<SourceId>): Documented {
  return { kind: 'documented', sources, read: DOSSIER_READ };
}
