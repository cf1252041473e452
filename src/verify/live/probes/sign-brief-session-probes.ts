import type { Facts } from '../facts.ts';
import { BODY, STATUS } from '../look.ts';
import type { Probe } from '../probe.ts';
import { daysAhead, markedSession, NEEDS_DOCUMENT, postSessions, SESSIONS } from './sign-session-request.ts';

/** A session that is deleted at once: all that matters is whether it can be created. */
function brief(
  name: string,
  says: string,
  entry: string,
  bodyOf: (facts: Facts) => object,
): readonly Probe[] {
  return [
    {
      id: `sign.session-${name}`,
      says,
      kind: 'write',
      needs: NEEDS_DOCUMENT,
      request: (facts) => postSessions([bodyOf(facts)]),
      keeps: { briefSessionId: '/0/id' },
      observes: { [entry]: [STATUS] },
    },
    {
      id: `sign.session-${name}-deletion`,
      says: 'Deletes that session.',
      kind: 'write',
      needs: ['briefSessionId'],
      request: (facts) => ({ method: 'DELETE', path: `${SESSIONS}/${facts.get('briefSessionId')}` }),
      observes: { 'sign.sessions.delete': [STATUS, BODY] },
    },
  ];
}

/** Sessions for which the sources disagree on whether they can be created. */
export const briefSessionProbes: readonly Probe[] = [
  ...brief('due-in-31-days', 'Creates a session that is due in 31 days.', 'sign.requests.due-date', (facts) =>
    markedSession(facts, { dueDate: daysAhead(facts, 31) }),
  ),
  ...brief(
    'short-life',
    'Creates a session whose URL lives one second.',
    'sign.requests.url-life-minimum',
    (facts) => markedSession(facts, { signatureUrlTimeToLive: 'PT1S' }),
  ),
  ...brief('no-eids', 'Creates a session with an empty list of eIDs.', 'sign.setup.providers', (facts) =>
    markedSession(facts, { signingSetup: [{ signingFlow: 'AUTHENTICATION_BASED', identityProviders: [] }] }),
  ),
];
