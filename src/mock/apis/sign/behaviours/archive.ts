import { defineBehaviours, inDossier } from '../../../fidelity/define-behaviours.ts';
import type { SignCode, SignOperation } from './vocabulary.ts';

/** The archive of results. */
export const archiveBehaviours = defineBehaviours<SignOperation, SignCode>(
  {
    id: 'sign.archive.ids',
    says: 'Only a result that goes to the archive has a resultArchiveId beside its resultDocumentId.',
    tier: 'shape',
    basis: inDossier('S4', 'SDK'),
    operations: ['getSigningSession', 'getDocumentCollection'],
  },
  {
    id: 'sign.archive.read',
    says: 'The bytes of an archived result are read at /sign/archive-documents, even after the document is deleted.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['NET', 'S4'],
      wouldSettle: 'Read an archived result at that path, and again after deleting the document.',
    },
    operations: ['getArchiveDocument'],
  },
  {
    id: 'sign.archive.unknown',
    says: 'An archive id that does not exist is 404 with code archive_document_not_found.',
    tier: 'exact',
    basis: { kind: 'assumed', wouldSettle: 'Read an archive document that does not exist.' },
    operations: ['getArchiveDocument'],
    codes: ['archive_document_not_found'],
  },
  {
    id: 'sign.archive.setup',
    says: 'The archive works for every account, without set-up by Support.',
    tier: 'out-of-contract',
    basis: { kind: 'divergent', anchor: 'what-support-switches-on-is-always-on' },
    operations: ['createSigningSessions', 'getArchiveDocument'],
  },
  {
    id: 'sign.archive.collection',
    says: 'The package of a collection is archived when one of its sessions asks for packages to be archived.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      wouldSettle: 'Package a collection where one session asks for the archive.',
    },
    operations: ['getDocumentCollection'],
  },
);
