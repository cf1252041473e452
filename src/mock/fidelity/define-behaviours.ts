import type { Behaviour, Documented, OneOrMore, SourceId } from './behaviour.ts';

/**
 * Declares what an API does; the list belongs beside the code that does it.
 *
 * Name the API's operations and codes in the type arguments, so that a misspelt one does not compile. Combine
 * the lists of several topics with spread, those of several APIs with `createLedger`.
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

/** The dossier of facts does not say on which day its sources were read; only the year is known. */
const DOSSIER_READ = '2026';

/**
 * The basis of what the dossier of facts found in these sources. Later readings of a source state their own
 * day.
 */
export function inDossier(...sources: OneOrMore<SourceId>): Documented {
  return { kind: 'documented', sources, read: DOSSIER_READ };
}
