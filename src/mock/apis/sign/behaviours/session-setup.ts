import { defineBehaviours, inDossier } from '../../../fidelity/define-behaviours.ts';
import type { SignCode, SignOperation } from './vocabulary.ts';

const CREATING = ['createSigningSessions'] as const;

/** The ways of signing that a session may ask for. */
export const setupBehaviours = defineBehaviours<SignOperation, SignCode>(
  {
    id: 'sign.setup.flows',
    says: 'A session is signed by authentication or with the certificate of an eID, and signingFlow must say which.',
    tier: 'exact',
    basis: inDossier('S4', 'SDK', 'NET'),
    operations: CREATING,
  },
  {
    id: 'sign.setup.vendors',
    says: 'The vendors NBID, SBID, BUYPASS, AUDKENNI, SMARTID, MOBILEID and ESTEID are known.',
    tier: 'exact',
    basis: {
      kind: 'conflicting',
      sources: ['S4', 'SDK', 'NET', 'DOC'],
      wouldSettle: 'Create a PKI session with each of them.',
    },
    operations: CREATING,
    conflicts: ['C27'],
  },
  {
    id: 'sign.setup.vendor-needed',
    says: 'PKISIGNING without a vendor is refused, and a vendor beside AUTHENTICATION_BASED is ignored.',
    tier: 'exact',
    basis: { kind: 'assumed', sources: ['S4'], wouldSettle: 'Create a PKI session without a vendor.' },
    operations: CREATING,
    codes: ['invalid_request_parameter'],
  },
  {
    id: 'sign.setup.providers',
    says: 'The identityProviders may be left out or empty, which allows every eID of the account.',
    tier: 'exact',
    basis: {
      kind: 'conflicting',
      sources: ['SDK', 'NET', 'DOC', 'S4'],
      wouldSettle: 'Create an authentication-based session without the list, and with an empty one.',
    },
    operations: CREATING,
    conflicts: ['C29'],
  },
  {
    id: 'sign.setup.unknown-provider',
    says: 'An idpName in signingSetup that is not enabled on the account is refused when the session is created.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['CODE'],
      wouldSettle: 'Create a session for the idpName sebankid.',
    },
    operations: CREATING,
    codes: ['invalid_request_parameter'],
    setting: 'identityProviders',
  },
  {
    id: 'sign.setup.pki-package',
    says: 'A packageTo beside PKISIGNING is refused with 400, whatever the vendor.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['DOC', 'CODE'],
      wouldSettle: 'Create an NBID and an ESTEID session with packageTo.',
    },
    operations: CREATING,
    codes: ['invalid_request_parameter'],
  },
  {
    id: 'sign.setup.swedish',
    says: 'SBID takes plain text only and needs signText, a 12-digit national number of the signer and sbid_sign_type PHONE.',
    tier: 'exact',
    basis: inDossier('DOC', 'CODE'),
    operations: CREATING,
    codes: ['invalid_request_parameter'],
  },
  {
    id: 'sign.setup.swedish-status',
    says: 'An SBID session that lacks any of these is refused when it is created.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['DOC', 'CODE'],
      wouldSettle: 'Create an SBID session without signText.',
    },
    operations: CREATING,
    codes: ['invalid_request_parameter'],
  },
  {
    id: 'sign.setup.estonian',
    says: 'ESTEID takes PDF only: any other document is refused when the session is created.',
    tier: 'exact',
    basis: inDossier('DOC'),
    operations: CREATING,
    codes: ['invalid_request_parameter'],
  },
  {
    id: 'sign.setup.norwegian-language',
    says: 'The language of an NBID session is not checked, though its page knows Norwegian only.',
    tier: 'exact',
    basis: inDossier('DOC'),
    operations: CREATING,
  },
  {
    id: 'sign.setup.pre-authentication',
    says: 'The eIDs of preAuthentication are not compared with those of the account.',
    tier: 'out-of-contract',
    basis: {
      kind: 'assumed',
      sources: ['DOC'],
      wouldSettle: 'Create a session with an unknown idpName in preAuthentication.',
    },
    operations: CREATING,
  },
);
