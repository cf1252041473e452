import { defineBehaviours, inDossier } from '../../../fidelity/define-behaviours.ts';
import type { TokenCode, TokenOperation } from './vocabulary.ts';

/** The discovery document, the key set and userinfo. */
export const discoveryBehaviours = defineBehaviours<TokenOperation, TokenCode>(
  {
    id: 'token.discovery.document',
    says: 'The discovery document names issuer, key set, endpoints, grants and client authentication as recorded.',
    tier: 'shape',
    basis: inDossier('REC'),
    operations: ['getDiscoveryDocument'],
  },
  {
    id: 'token.discovery.members',
    says: 'The document has only the members whose content was recorded, in our own order.',
    tier: 'out-of-contract',
    basis: { kind: 'assumed', sources: ['REC'], wouldSettle: 'Compare with a complete discovery document.' },
    operations: ['getDiscoveryDocument'],
  },
  {
    id: 'token.discovery.dead-endpoints',
    says: 'The endpoints for logins, revocation and introspection are named in the document and answer 404.',
    tier: 'out-of-contract',
    basis: { kind: 'not-emulated', anchor: 'logins-are-not-simulated' },
    operations: ['getDiscoveryDocument'],
  },
  {
    id: 'token.discovery.caching',
    says: 'The discovery document comes without a cache header, as recorded, and so does the key set.',
    tier: 'exact',
    basis: { kind: 'assumed', sources: ['REC'], wouldSettle: 'Keep the headers of a fetch of the key set.' },
    operations: ['getDiscoveryDocument', 'getJwks'],
  },
  {
    id: 'token.keys.varying',
    says: 'Each fetch of the key set returns 22 to 26 RSA keys, in varying number and order.',
    tier: 'shape',
    basis: inDossier('REC'),
    operations: ['getJwks'],
  },
  {
    id: 'token.keys.decoys',
    says: 'Two of the keys are ours and verify tokens, and nobody has the private halves of the others.',
    tier: 'out-of-contract',
    basis: {
      kind: 'assumed',
      sources: ['REC', 'NET'],
      wouldSettle: 'Note the kid of many tokens and count how many keys of the set are ever used.',
    },
    operations: ['getJwks'],
  },
  {
    id: 'token.userinfo.refused',
    says: 'Userinfo without a token is 401 with an empty body and the recorded challenge, byte for byte.',
    tier: 'exact',
    basis: inDossier('REC'),
    operations: ['getUserInfo'],
  },
  {
    id: 'token.userinfo.any-token',
    says: 'Userinfo refuses every token in the same way, because no token here belongs to a login.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['REC'],
      wouldSettle: 'Call userinfo with a client-credentials token.',
    },
    operations: ['getUserInfo'],
  },
);
