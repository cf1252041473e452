import { at, header, members, STATUS } from '../look.ts';
import type { Probe } from '../probe.ts';
import { NO_ID, NO_UUID, REFUSED, SIGN_HEADERS, SIGN_REFUSAL, SIGN_VALIDATION } from './looks.ts';

const SESSIONS = '/sign/signing-sessions';

/** Lists of sessions, with at most one in each: we need no more of a customer's data. */
const lists: readonly Probe[] = [
  {
    id: 'sign.session-list',
    says: 'Lists one signing session.',
    kind: 'read',
    request: () => ({ method: 'GET', path: `${SESSIONS}?limit=1&offset=0` }),
    observes: {
      ...SIGN_HEADERS,
      'sign.sessions.list': [STATUS, members(''), at('/limit'), at('/offset')],
    },
  },
  {
    id: 'sign.session-list-unknown-query',
    says: 'Lists signing sessions with a query parameter that does not exist.',
    kind: 'read',
    request: () => ({ method: 'GET', path: `${SESSIONS}?limit=1&signimock=1` }),
    observes: { 'sign.exchange.unknown-query': [STATUS] },
  },
  {
    id: 'sign.session-list-plus',
    says: 'Lists signing sessions in ascending order of due dates, with the plus unencoded.',
    kind: 'read',
    request: () => ({ method: 'GET', path: `${SESSIONS}?limit=1&sort=+dueDate` }),
    observes: { 'sign.sessions.list-sign': [STATUS] },
  },
  {
    id: 'sign.session-list-no-limit',
    says: 'Lists signing sessions with a limit of 0.',
    kind: 'refusal',
    request: () => ({ method: 'GET', path: `${SESSIONS}?limit=0` }),
    observes: SIGN_VALIDATION,
  },
  {
    id: 'sign.session-list-bad-offset',
    says: 'Lists signing sessions with an offset below 0.',
    kind: 'refusal',
    request: () => ({ method: 'GET', path: `${SESSIONS}?limit=1&offset=-1` }),
    observes: SIGN_VALIDATION,
  },
  {
    id: 'sign.session-list-bad-state',
    says: 'Lists signing sessions in a state that does not exist.',
    kind: 'refusal',
    request: () => ({ method: 'GET', path: `${SESSIONS}?limit=1&state=MELTED` }),
    observes: SIGN_VALIDATION,
  },
  {
    id: 'sign.session-list-bad-sort',
    says: 'Lists signing sessions sorted by a field that does not exist.',
    kind: 'refusal',
    request: () => ({ method: 'GET', path: `${SESSIONS}?limit=1&sort=-colour` }),
    observes: { 'sign.sessions.list-fields': REFUSED },
  },
];

const EMPTY_OBJECT = { headers: { 'content-type': 'application/json' }, body: '{}' } as const;

/** Ids that belong to nothing, on every path that has one. */
const unknown: readonly Probe[] = (
  [
    ['document', 'GET', `/sign/documents/${NO_UUID}`, 'sign.documents.unknown'],
    ['document-metadata', 'GET', `/sign/documents/${NO_UUID}/metadata`, 'sign.documents.unknown'],
    ['document-deletion', 'DELETE', `/sign/documents/${NO_UUID}`, 'sign.documents.unknown'],
    ['document-change', 'PATCH', `/sign/documents/${NO_UUID}/metadata`, 'sign.documents.unknown'],
    ['collection', 'GET', `/sign/document-collections/${NO_UUID}`, 'sign.collections.unknown'],
    ['collection-deletion', 'DELETE', `/sign/document-collections/${NO_UUID}`, 'sign.collections.unknown'],
    ['session', 'GET', `${SESSIONS}/${NO_UUID}`, 'sign.sessions.unknown'],
    ['session-deletion', 'DELETE', `${SESSIONS}/${NO_UUID}`, 'sign.sessions.unknown'],
    ['session-change', 'PATCH', `${SESSIONS}/${NO_UUID}`, 'sign.sessions.unknown'],
    ['archive-document', 'GET', `/sign/archive-documents/${NO_UUID}`, 'sign.archive.unknown'],
  ] as const
).map(([name, method, path, entry]) => ({
  id: `sign.unknown-${name}`,
  says: `Sends ${method} to ${path}, an id that belongs to nothing.`,
  kind: 'refusal',
  request: () => ({ method, path, ...(method === 'PATCH' ? EMPTY_OBJECT : {}) }),
  observes: { ...SIGN_REFUSAL, [entry]: REFUSED },
}));

/** What is refused before an operation is found, or because of a malformed path. */
const addresses: readonly Probe[] = [
  {
    id: 'sign.malformed-id',
    says: 'Reads the document abc, which is not a uuid.',
    kind: 'refusal',
    request: () => ({ method: 'GET', path: '/sign/documents/abc' }),
    observes: { ...SIGN_REFUSAL, 'sign.errors.malformed-id': [...REFUSED, at('/invalidParams/0/name')] },
  },
  {
    id: 'sign.plain-archive-id',
    says: 'Reads an archive document by an id that is not a uuid.',
    kind: 'refusal',
    request: () => ({ method: 'GET', path: `/sign/archive-documents/${NO_ID}` }),
    observes: { 'sign.errors.plain-id': REFUSED },
  },
  {
    id: 'sign.unknown-path',
    says: 'Reads /sign/v1/documents, a path that public code gets wrong.',
    kind: 'refusal',
    request: () => ({ method: 'GET', path: '/sign/v1/documents' }),
    observes: { 'sign.errors.unknown-path': REFUSED },
  },
  {
    id: 'sign.unknown-method',
    says: 'Sends GET to /sign/documents, which accepts only POST.',
    kind: 'refusal',
    request: () => ({ method: 'GET', path: '/sign/documents' }),
    observes: { 'sign.errors.method': [...REFUSED, header('allow')] },
  },
];

/** Reads of the Sign API that work on an empty account. */
export const signReadProbes: readonly Probe[] = [...lists, ...unknown, ...addresses];
