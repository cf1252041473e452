import { defineBehaviours, inDossier } from '../../../fidelity/define-behaviours.ts';
import type { SignCode, SignOperation } from './vocabulary.ts';

/** What all requests to the Sign API have in common. */
export const exchangeBehaviours = defineBehaviours<SignOperation, SignCode>(
  {
    id: 'sign.exchange.permission',
    says: 'Every operation requires the one permission that the Dashboard calls Signature API.',
    tier: 'exact',
    basis: inDossier('DOC'),
    codes: ['missing_permission'],
    setting: 'client.permissions',
  },
  {
    id: 'sign.exchange.permission-name',
    says: 'The detail of a 403 names sign:ordermanager:order:create for new sessions, and Signature API otherwise.',
    tier: 'out-of-contract',
    basis: {
      kind: 'assumed',
      sources: ['CODE', 'DOC'],
      wouldSettle: 'Call each operation with a client that has no permission.',
    },
    codes: ['missing_permission'],
  },
  {
    id: 'sign.exchange.order',
    says: 'Requests are checked in this order: path, token, permission, parameters, media type, size, body, rules.',
    tier: 'exact',
    basis: { kind: 'assumed', wouldSettle: 'Send requests that are wrong in two ways at once.' },
  },
  {
    id: 'sign.exchange.headers',
    says: 'Replies are application/json; charset=UTF-8, and x-trace-id repeats the traceId of an error.',
    tier: 'shape',
    basis: { kind: 'assumed', sources: ['S2', 'REC'], wouldSettle: 'Keep the headers of a Sign API reply.' },
  },
  {
    id: 'sign.exchange.instants',
    says: 'Timestamps from the service are in UTC, in whole seconds and with a Z.',
    tier: 'exact',
    basis: inDossier('S4'),
  },
  {
    id: 'sign.exchange.unknown-members',
    says: 'Unknown members of a body, at any depth, are dropped rather than refused; no reply repeats them.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      wouldSettle: 'Create a session with an extra member at the top and in signer.',
    },
    operations: ['createSigningSessions', 'createDocumentCollection', 'updateDocumentMetadata'],
  },
  {
    id: 'sign.exchange.unknown-query',
    says: 'Query parameters that are not in the contract are ignored.',
    tier: 'exact',
    basis: inDossier('NET', 'CODE'),
  },
  {
    id: 'sign.exchange.json-bounds',
    says: 'JSON nested deeper than 64 levels, or with a member that could change a prototype, is refused as bad_request.',
    tier: 'out-of-contract',
    basis: { kind: 'assumed', wouldSettle: 'Send JSON nested 65 levels deep, and a member named __proto__.' },
    operations: [
      'updateDocumentMetadata',
      'createDocumentCollection',
      'createSigningSessions',
      'updateSigningSession',
      'merchantSign',
    ],
    codes: ['bad_request'],
  },
  {
    id: 'sign.exchange.json-size',
    says: 'JSON of more than 2 MiB is refused with 413.',
    tier: 'out-of-contract',
    basis: { kind: 'assumed', wouldSettle: 'Send a signText of three megabytes.' },
    operations: [
      'updateDocumentMetadata',
      'createDocumentCollection',
      'createSigningSessions',
      'updateSigningSession',
      'merchantSign',
    ],
    codes: ['payload_too_large'],
  },
  {
    id: 'sign.exchange.local',
    says: 'All hosts are one origin on this machine, with plain HTTP/1.1 and no added delay.',
    tier: 'out-of-contract',
    basis: { kind: 'divergent', anchor: 'everything-is-on-one-local-origin' },
  },
  {
    id: 'sign.exchange.browser',
    says: 'Replies carry no CORS headers, so a page from another origin cannot read them.',
    tier: 'exact',
    basis: inDossier('CODE'),
  },
);
