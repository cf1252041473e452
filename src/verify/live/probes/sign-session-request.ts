import { formatInstant } from '../../../wire/instant.ts';
import type { ProbeRequest } from '../exchange.ts';
import type { Facts } from '../facts.ts';

/** The path of signing sessions. */
export const SESSIONS = '/sign/signing-sessions';
const DAY_MS = 86_400_000;

/** The instant this many days after the start of the run, in the vendor's notation. */
export function daysAhead({ startedAtMs }: Facts, days: number): string {
  return formatInstant(startedAtMs + days * DAY_MS);
}

/**
 * A session for the marked document. It has no signer, no recipient and no notification, so nobody hears about it. Without
 * `identityProviders`, no eID has to be enabled on the account.
 */
export function markedSession(facts: Facts, extra: object = {}): object {
  return {
    title: facts.run,
    documents: [
      {
        documentCollectionId: facts.get('collectionId'),
        documentId: facts.get('documentId'),
        action: 'SIGN',
      },
    ],
    signingSetup: [{ signingFlow: 'AUTHENTICATION_BASED' }],
    dueDate: daysAhead(facts, 20),
    ...extra,
  };
}

/** A request to create sessions. */
export function postSessions(body: unknown): ProbeRequest {
  return {
    method: 'POST',
    path: SESSIONS,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

/** A request to change a session. */
export function patchSession(sessionId: string, body: object): ProbeRequest {
  return {
    method: 'PATCH',
    path: `${SESSIONS}/${sessionId}`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

/** The facts that a session for the marked document needs. */
export const NEEDS_DOCUMENT = ['documentId', 'collectionId'] as const;
