import { defineBehaviours, inDossier } from '../../../fidelity/define-behaviours.ts';
import type { SignCode, SignOperation } from './vocabulary.ts';

/** Packages: one PDF made from several results. */
export const packageBehaviours = defineBehaviours<SignOperation, SignCode>(
  {
    id: 'sign.packages.session',
    says: 'A session with packageTo is SIGNED first and gets its package some time later.',
    tier: 'exact',
    basis: inDossier('DOC', 'CODE'),
    operations: ['getSigningSession'],
  },
  {
    id: 'sign.packages.collection',
    says: 'A collection with packageTo is packaged once all its sessions are SIGNED, with its own documents only.',
    tier: 'exact',
    basis: inDossier('DOC'),
    operations: ['getDocumentCollection'],
  },
  {
    id: 'sign.packages.delay',
    says: 'A package is ready two seconds after the last signature, or after it is requested.',
    tier: 'out-of-contract',
    basis: { kind: 'assumed', wouldSettle: 'Poll signed sessions until the package is there.' },
    operations: ['getSigningSession', 'getDocumentCollection'],
    setting: 'packagingDelay',
  },
  {
    id: 'sign.packages.text',
    says: 'Plain text and markdown are never packaged, not even on request.',
    tier: 'exact',
    basis: inDossier('CODE'),
    operations: ['getSigningSession', 'packageSigningSession', 'packageDocumentCollection'],
  },
  {
    id: 'sign.packages.endpoints',
    says: 'Sessions and collections can be packaged by hand, on the paths of the .NET SDK.',
    tier: 'exact',
    basis: {
      kind: 'conflicting',
      sources: ['NET', 'DOC', 'S4'],
      wouldSettle: 'Post to the package path of a signed session.',
    },
    operations: ['packageSigningSession', 'packageDocumentCollection'],
    conflicts: ['C37'],
  },
  {
    id: 'sign.packages.endpoint-status',
    says: 'A request to package is answered with 204 and no body.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['NET'],
      wouldSettle: 'Post to the package path of a signed session.',
    },
    operations: ['packageSigningSession', 'packageDocumentCollection'],
    questions: ['Q3'],
  },
  {
    id: 'sign.packages.too-early',
    says: 'Packaging something that is not fully signed, or a collection without sessions, is refused with 409.',
    tier: 'exact',
    basis: { kind: 'assumed', wouldSettle: 'Post to the package path of a session nobody has signed.' },
    operations: ['packageSigningSession', 'packageDocumentCollection'],
    codes: ['conflict'],
  },
  {
    id: 'sign.packages.once',
    says: 'A session or collection gets only one package; asking again does not make another.',
    tier: 'exact',
    basis: { kind: 'assumed', wouldSettle: 'Ask twice for the package of one session.' },
    operations: ['packageSigningSession', 'packageDocumentCollection'],
  },
  {
    id: 'sign.packages.pki',
    says: 'PKI results are packaged by hand, or with their collection, like any others.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['DOC'],
      wouldSettle: 'Sign with NBID on a collection that has packageTo.',
    },
    operations: ['packageSigningSession', 'packageDocumentCollection'],
  },
  {
    id: 'sign.packages.failure',
    says: 'Packaging only fails in a scenario; the session then stays without a package.',
    tier: 'out-of-contract',
    basis: { kind: 'not-emulated', anchor: 'packaging-only-fails-in-a-scenario' },
    operations: ['packageSigningSession', 'packageDocumentCollection'],
  },
);
