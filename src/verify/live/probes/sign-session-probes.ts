import { at, BODY, form, STATUS } from '../look.ts';
import type { Probe } from '../probe.ts';
import { REFUSED, SIGN_VALIDATION } from './looks.ts';
import {
  daysAhead,
  markedSession,
  NEEDS_DOCUMENT,
  patchSession,
  postSessions,
  SESSIONS,
} from './sign-session-request.ts';

/** Creates two sessions, and reads, lists and changes them. */
export const sessionProbes: readonly Probe[] = [
  {
    id: 'sign.session-creation',
    says: 'Creates a session that notifies nobody.',
    kind: 'write',
    needs: NEEDS_DOCUMENT,
    request: (facts) => postSessions([markedSession(facts, { signimock: true })]),
    keeps: { sessionId: '/0/id' },
    observes: {
      'sign.requests.array': [STATUS],
      'sign.exchange.unknown-members': [STATUS, at('/0/signimock')],
      'sign.sessions.read': [BODY],
      'sign.sessions.output': [at('/0/output')],
      'sign.sessions.signature-url': [at('/0/signatureUrl')],
      'sign.sessions.due-echo': [at('/0/dueDate')],
      'sign.sessions.url-life': [at('/0/signatureUrlExpiresAt')],
      'sign.setup.providers': [STATUS],
      'sign.setup.flows': [STATUS, at('/0/signingSetup/0/signingFlow')],
      'sign.exchange.instants': [form('/0/signatureUrlExpiresAt')],
    },
  },
  {
    id: 'sign.successor-creation',
    says: 'Creates a session that waits for the first one.',
    kind: 'write',
    needs: ['sessionId', ...NEEDS_DOCUMENT],
    request: (facts) => postSessions([markedSession(facts, { subsequentTo: [facts.get('sessionId')] })]),
    keeps: { successorId: '/0/id' },
    observes: {
      'sign.sessions.succession': [STATUS, at('/0/lifecycle/state')],
      'sign.sessions.final': [at('/0/lifecycle/stateIsFinal')],
    },
  },
  {
    id: 'sign.session',
    says: 'Reads the session.',
    kind: 'write',
    needs: ['sessionId'],
    request: (facts) => ({ method: 'GET', path: `${SESSIONS}/${facts.get('sessionId')}` }),
    observes: {
      'sign.sessions.read': [STATUS, BODY],
      'sign.sessions.states': [at('/lifecycle/state')],
      'sign.sessions.final': [at('/lifecycle/stateIsFinal')],
      'sign.sessions.due-echo': [at('/dueDate')],
    },
  },
  {
    id: 'sign.session-search',
    says: 'Lists the sessions that have the title of this run.',
    kind: 'write',
    needs: ['sessionId', 'successorId'],
    request: ({ run }) => ({
      method: 'GET',
      path: `${SESSIONS}?limit=1&sessionTitleLike=${encodeURIComponent(run)}`,
    }),
    observes: { 'sign.sessions.list-filters': [STATUS, at('/count'), at('/total'), at('/data/0/title')] },
  },
  {
    id: 'sign.session-offset',
    says: 'Lists the two sessions of this run, two per page, with an offset of 1.',
    kind: 'write',
    needs: ['sessionId', 'successorId'],
    request: ({ run }) => ({
      method: 'GET',
      path: `${SESSIONS}?limit=2&offset=1&sessionTitleLike=${encodeURIComponent(run)}`,
    }),
    observes: { 'sign.sessions.list-offset': [STATUS, at('/count')] },
  },
  {
    id: 'sign.session-too-late',
    says: 'Moves the due date to 46 days ahead.',
    kind: 'write',
    needs: ['sessionId'],
    request: (facts) => patchSession(facts.get('sessionId'), { dueDate: daysAhead(facts, 46) }),
    observes: { ...SIGN_VALIDATION, 'sign.requests.due-date': REFUSED },
  },
  {
    id: 'sign.session-update',
    says: 'Moves the due date by a day.',
    kind: 'write',
    needs: ['sessionId'],
    request: (facts) => patchSession(facts.get('sessionId'), { dueDate: daysAhead(facts, 21) }),
    observes: { 'sign.sessions.update': [STATUS, BODY] },
  },
  {
    id: 'sign.session-no-update',
    says: 'Updates the session without changing anything.',
    kind: 'write',
    needs: ['sessionId'],
    request: (facts) => patchSession(facts.get('sessionId'), {}),
    observes: { 'sign.sessions.update-nothing': [STATUS, BODY] },
  },
  {
    id: 'sign.session-url-moved',
    says: 'Reads the session again, after its due date was moved.',
    kind: 'write',
    needs: ['sessionId'],
    request: (facts) => ({ method: 'GET', path: `${SESSIONS}/${facts.get('sessionId')}` }),
    observes: { 'sign.sessions.url-life-moved': [at('/signatureUrlExpiresAt')] },
  },
];
