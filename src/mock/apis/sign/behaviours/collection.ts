import { defineBehaviours, inDossier } from '../../../fidelity/define-behaviours.ts';
import type { SignCode, SignOperation } from './vocabulary.ts';

/** Document collections. */
export const collectionBehaviours = defineBehaviours<SignOperation, SignCode>(
  {
    id: 'sign.collections.create',
    says: 'Creating a collection of 1 to 100 uploaded documents answers 201 with the collection.',
    tier: 'exact',
    basis: inDossier('S4', 'SDK'),
    operations: ['createDocumentCollection'],
  },
  {
    id: 'sign.collections.description',
    says: 'A description beside a documentId is accepted and returned.',
    tier: 'exact',
    basis: {
      kind: 'conflicting',
      sources: ['S4', 'SDK', 'NET', 'CODE'],
      wouldSettle: 'Create a collection with a description and read it.',
    },
    operations: ['createDocumentCollection', 'getDocumentCollection'],
    conflicts: ['C33'],
  },
  {
    id: 'sign.collections.output',
    says: 'A collection always has an output with a list of packages, empty until one is made.',
    tier: 'shape',
    basis: { kind: 'assumed', sources: ['S4'], wouldSettle: 'Read a collection that has just been created.' },
    operations: ['createDocumentCollection', 'getDocumentCollection'],
  },
  {
    id: 'sign.collections.any-document',
    says: 'Any stored document can join a collection, even the result of an earlier signing.',
    tier: 'exact',
    basis: { kind: 'divergent', anchor: 'a-result-can-be-signed-again-as-it-is' },
    operations: ['createDocumentCollection'],
  },
  {
    id: 'sign.collections.unknown',
    says: 'A collection that does not exist is 404 with code document_collection_not_found.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['NET', 'D-OLD'],
      wouldSettle: 'Read a collection after deleting it.',
    },
    operations: ['getDocumentCollection', 'deleteDocumentCollection', 'packageDocumentCollection'],
    codes: ['document_collection_not_found'],
  },
  {
    id: 'sign.collections.delete',
    says: 'Deleting a collection answers 204 and keeps its documents.',
    tier: 'exact',
    basis: inDossier('S4', 'SDK', 'NET'),
    operations: ['deleteDocumentCollection'],
  },
  {
    id: 'sign.collections.delete-used',
    says: 'A collection used by a session that is not final cannot be deleted: 400 with code bad_request.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['S4'],
      wouldSettle: 'Delete a collection while a session of it is READY.',
    },
    operations: ['deleteDocumentCollection'],
    codes: ['bad_request'],
    questions: ['Q22'],
  },
  {
    id: 'sign.collections.closed',
    says: 'A collection that has been packaged takes no new sessions: 409 with code conflict.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['DOC'],
      wouldSettle: 'Create a session on a collection that has been packaged.',
    },
    operations: ['createSigningSessions'],
    codes: ['conflict'],
  },
);
