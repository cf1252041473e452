import { defineBehaviours, inDossier } from '../../../fidelity/define-behaviours.ts';
import type { TokenCode, TokenOperation } from './vocabulary.ts';

/** What an API does with its caller's access token; the same for every API. */
export const bearerBehaviours = defineBehaviours<TokenOperation, TokenCode>(
  {
    id: 'token.bearer.refused',
    says: 'An API answers 401 with code invalid_token when the token is missing, expired or not valid for it.',
    tier: 'exact',
    basis: inDossier('S1', 'S3', 'DOC'),
    codes: ['invalid_token'],
  },
  {
    id: 'token.bearer.refusal-form',
    says: 'A refused token gets the generic error object and WWW-Authenticate: Bearer; a missing permission gets no challenge.',
    tier: 'shape',
    basis: {
      kind: 'assumed',
      sources: ['DOC', 'CODE'],
      wouldSettle: 'Call the Sign API without a token, and with one that lacks the permission.',
    },
    codes: ['invalid_token', 'missing_permission'],
    questions: ['Q2'],
  },
  {
    id: 'token.bearer.expiry',
    says: 'A token is refused from the very second in exp, with no leeway.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['S1'],
      wouldSettle: 'Use one token every second around its expiry.',
    },
    codes: ['invalid_token'],
  },
  {
    id: 'token.bearer.permission',
    says: 'A valid token without the permission gets 403 with code missing_permission, and detail names the permission.',
    tier: 'exact',
    basis: inDossier('S3', 'CODE'),
    codes: ['missing_permission'],
    setting: 'client.permissions',
  },
  {
    id: 'token.bearer.snapshot',
    says: 'A token keeps the permissions its client had when it was issued; permissions granted later need a new token.',
    tier: 'exact',
    basis: inDossier('CODE'),
    codes: ['missing_permission'],
  },
  {
    id: 'token.bearer.snapshot-revoked',
    says: 'A permission that is taken from a client stays in its tokens until they expire.',
    tier: 'exact',
    basis: { kind: 'assumed', wouldSettle: 'Remove a permission from a client and go on using its token.' },
  },
  {
    id: 'token.bearer.disabled-client',
    says: 'Tokens of a client that has been disabled are refused at once.',
    tier: 'exact',
    basis: { kind: 'assumed', wouldSettle: 'Disable a client and go on using its token.' },
    codes: ['invalid_token'],
    setting: 'client.status',
  },
  {
    id: 'token.bearer.legacy',
    says: 'A token of the legacy endpoint is refused by the current APIs with 401.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['S3'],
      wouldSettle: 'Call the Sign API with a token of the legacy endpoint.',
    },
    codes: ['invalid_token'],
  },
  {
    id: 'token.bearer.account-query',
    says: 'The query parameters and the header with which the official SDK names its account are ignored.',
    tier: 'exact',
    basis: inDossier('NET', 'CODE'),
  },
);
