import { defineBehaviours, inDossier } from '../../../fidelity/define-behaviours.ts';
import type { TokenCode, TokenOperation } from './vocabulary.ts';

/** The reply with a token, and the token itself. */
export const accessTokenBehaviours = defineBehaviours<TokenOperation, TokenCode>(
  {
    id: 'token.reply.members',
    says: 'The reply has access_token, expires_in, token_type and, where it is echoed, scope, in this order.',
    tier: 'exact',
    basis: inDossier('S2', 'REC'),
    operations: ['issueToken', 'issueTokenForMint', 'issueLegacyToken'],
  },
  {
    id: 'token.reply.not-cached',
    says: 'Tokens and refusals come with Cache-Control: no-store, no-cache, max-age=0.',
    tier: 'exact',
    basis: inDossier('S2', 'REC'),
    operations: ['issueToken', 'issueTokenForMint', 'issueLegacyToken', 'getUserInfo'],
  },
  {
    id: 'token.reply.success-headers',
    says: 'A token comes with the same Pragma and x-trace-id headers that were recorded on refusals.',
    tier: 'shape',
    basis: {
      kind: 'assumed',
      sources: ['REC'],
      wouldSettle: 'Keep the headers of a successful token request.',
    },
    operations: ['issueToken', 'issueTokenForMint', 'issueLegacyToken'],
  },
  {
    id: 'token.reply.security-headers',
    says: 'Every reply to a matched OAuth operation has the recorded security headers.',
    tier: 'shape',
    basis: inDossier('REC'),
  },
  {
    id: 'token.reply.policy-values',
    says: 'The values of Strict-Transport-Security and Content-Security-Policy are made up.',
    tier: 'out-of-contract',
    basis: { kind: 'assumed', sources: ['REC'], wouldSettle: 'Keep both header values of any token reply.' },
  },
  {
    id: 'token.jwt.form',
    says: 'An access token is a JWT with alg RS256, typ at+jwt and a kid that distinguishes sandbox clients from others.',
    tier: 'shape',
    basis: inDossier('NET', 'REC'),
    operations: ['issueToken'],
  },
  {
    id: 'token.jwt.claims',
    says: 'Its claims are those of the vendor, with scope as a list, nbf equal to iat, and no sub.',
    tier: 'shape',
    basis: inDossier('NET'),
    operations: ['issueToken'],
  },
  {
    id: 'token.jwt.sandbox',
    says: 'The claim sandbox is true for clients whose id starts with sandbox- and absent for others.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['NET', 'S2'],
      wouldSettle: 'Decode an access token of a production client.',
    },
    operations: ['issueToken'],
  },
  {
    id: 'token.jwt.origin',
    says: 'Issuer, audience and error URIs name the simulator instead of api.signicat.com.',
    tier: 'shape',
    basis: { kind: 'divergent', anchor: 'everything-is-on-one-local-origin' },
    operations: ['issueToken', 'issueTokenForMint', 'issueLegacyToken', 'getDiscoveryDocument'],
  },
  {
    id: 'token.jwt.signing-key',
    says: 'Every token of every simulator is signed with one key whose private half is published.',
    tier: 'out-of-contract',
    basis: { kind: 'divergent', anchor: 'one-published-key-signs-every-token' },
    operations: ['issueToken', 'issueTokenForMint', 'issueLegacyToken', 'getJwks'],
  },
  {
    id: 'token.jwt.legacy',
    says: 'A legacy token is a JWT too, with the legacy path in iss and the legacy scopes in scope.',
    tier: 'out-of-contract',
    basis: { kind: 'assumed', wouldSettle: 'Decode a token of https://api.signicat.io/oauth/connect/token.' },
    operations: ['issueLegacyToken'],
  },
  {
    id: 'token.jwt.mint-guide',
    says: 'A token from /auth/token is of the current kind and works for the same APIs.',
    tier: 'shape',
    basis: {
      kind: 'assumed',
      sources: ['S0'],
      wouldSettle: 'Call an API with a token from https://api.signicat.com/auth/token.',
    },
    operations: ['issueTokenForMint'],
  },
);
