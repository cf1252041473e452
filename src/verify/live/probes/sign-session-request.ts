import { formatInstant } from '../../../wire/instant.ts';
import type { ProbeRequest } from '../exchange.ts';
import type { Facts } from '../facts.ts';

/** Where sessions are. */
export const SESSIONS = '/sign/signing-sessions';
const DAY_MS = 86_400_000;

/** An instant so many days after the run began, as the vendor writes one. */
export function daysAhead({ startedAtMs }: Facts, days: number): string {
  return formatInstant(startedAtMs + days * DAY_MS);
}

/**
 * A session for the marked document. It names no signer, no recipient and no notification: nobody hears of it. Without
 * `identityProviders` no eID has to be enabled on the account.
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

/** A request to make sessions. */
export function postSessions(body: unknown): ProbeRequest {
  return {
    method: 'POST',
    path: SESSIONS,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

/** A request to move the due date. */
export function patchSession(sessionId: string, body: object): ProbeRequest {
  return {
    method: 'PATCH',
    path: `${SESSIONS}/${sessionId}`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

/** What a session for the marked document needs. */
export const NEEDS_DOCUMENT = ['documentId', 'collectionId'] as const;
