import type { FactName, Facts } from '../facts.ts';
import { BODY, type Look, STATUS } from '../look.ts';
import type { Probe } from '../probe.ts';
import { REFUSED, SIGN_REFUSAL } from './looks.ts';

const PATHS = {
  documentId: '/sign/documents',
  collectionId: '/sign/document-collections',
  sessionId: '/sign/signing-sessions',
  successorId: '/sign/signing-sessions',
} as const satisfies Partial<Record<FactName, string>>;

type Made = keyof typeof PATHS;

function deletion(
  name: string,
  says: string,
  made: Made,
  observes: Readonly<Record<string, readonly Look[]>>,
  needs: readonly FactName[] = [made],
): Probe {
  const request = (facts: Facts) =>
    ({ method: 'DELETE', path: `${PATHS[made]}/${facts.get(made)}` }) as const;
  return { id: `sign.${name}`, says, kind: 'write', needs, request, observes };
}

const DELETED = [STATUS, BODY];
const IN_USE: readonly FactName[] = ['documentId', 'collectionId', 'sessionId', 'successorId'];

/** Deletes what was created, from the last to the first, after trying an order that should be refused. */
export const deletionProbes: readonly Probe[] = [
  deletion(
    'document-in-use',
    'Deletes the document while a session waits for its signature.',
    'documentId',
    { ...SIGN_REFUSAL, 'sign.documents.delete-used': REFUSED },
    IN_USE,
  ),
  deletion(
    'collection-in-use',
    'Deletes the collection while a session waits for a signature.',
    'collectionId',
    { ...SIGN_REFUSAL, 'sign.collections.delete-used': REFUSED },
    IN_USE,
  ),
  deletion(
    'session-in-use',
    'Deletes the session that the second one waits for.',
    'sessionId',
    { ...SIGN_REFUSAL, 'sign.sessions.delete-awaited': REFUSED },
    IN_USE,
  ),
  deletion('successor-deletion', 'Deletes the second session.', 'successorId', {
    'sign.sessions.delete': DELETED,
  }),
  deletion('session-deletion', 'Deletes the session.', 'sessionId', { 'sign.sessions.delete': DELETED }),
  deletion('session-gone', 'Deletes the session again.', 'sessionId', {
    ...SIGN_REFUSAL,
    'sign.sessions.unknown': REFUSED,
  }),
  deletion('collection-deletion', 'Deletes the collection.', 'collectionId', {
    'sign.collections.delete': DELETED,
  }),
  deletion('document-deletion', 'Deletes the document.', 'documentId', { 'sign.documents.delete': DELETED }),
  {
    id: 'sign.document-gone',
    says: 'Reads the document that was deleted.',
    kind: 'write',
    needs: ['documentId'],
    request: (facts) => ({ method: 'GET', path: `/sign/documents/${facts.get('documentId')}` }),
    observes: { ...SIGN_REFUSAL, 'sign.documents.unknown': REFUSED },
  },
];
