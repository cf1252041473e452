import type { Facts } from '../facts.ts';
import { at, type Look } from '../look.ts';
import type { Probe } from '../probe.ts';
import { NO_UUID, REFUSED, SIGN_VALIDATION } from './looks.ts';
import { daysAhead, markedSession, NEEDS_DOCUMENT, postSessions } from './sign-session-request.ts';

/** A session that should be refused: the valid one, with something wrong in it. */
function refused(
  name: string,
  says: string,
  entry: string,
  bodyOf: (facts: Facts) => unknown,
  looks: readonly Look[] = REFUSED,
): Probe {
  return {
    id: `sign.session-${name}`,
    says,
    kind: 'write',
    needs: NEEDS_DOCUMENT,
    request: (facts) => postSessions(bodyOf(facts)),
    observes: { ...SIGN_VALIDATION, [entry]: looks },
  };
}

const PKI = [{ signingFlow: 'PKISIGNING' }];
const UNKNOWN_EID = [{ signingFlow: 'AUTHENTICATION_BASED', identityProviders: [{ idpName: 'signimock' }] }];

/** Sessions that should be refused; any that are created nevertheless are deleted at the end. */
export const sessionRefusalProbes: readonly Probe[] = [
  refused(
    'bare-object',
    'Creates a session without brackets around it.',
    'sign.requests.bare-object',
    (facts) => markedSession(facts),
  ),
  refused(
    'one-faulty',
    'Creates a valid and an invalid session in one array.',
    'sign.requests.all-or-nothing',
    (facts) => [markedSession(facts), markedSession(facts, { title: 7 })],
    [...REFUSED, at('/invalidParams/0/name')],
  ),
  refused(
    'long-title',
    'Creates a session with a title of 256 characters.',
    'sign.requests.limits',
    (facts) => [markedSession(facts, { title: facts.run.padEnd(256, '.') })],
  ),
  refused('far-due', 'Creates a session that is due in 46 days.', 'sign.requests.due-date', (facts) => [
    markedSession(facts, { dueDate: daysAhead(facts, 46) }),
  ]),
  refused('past-due', 'Creates a session that was due yesterday.', 'sign.requests.due-date-past', (facts) => [
    markedSession(facts, { dueDate: daysAhead(facts, -1) }),
  ]),
  refused(
    'short-url',
    'Creates a session whose URL lives four minutes.',
    'sign.requests.url-life',
    (facts) => [markedSession(facts, { signatureUrlTTL: 4 })],
  ),
  refused('long-url', 'Creates a session whose URL lives 46 days.', 'sign.requests.url-life', (facts) => [
    markedSession(facts, { signatureUrlTimeToLive: 'P46D' }),
  ]),
  refused(
    'older-setup',
    'Creates a session with the older name of the setup.',
    'sign.requests.setup-field',
    (facts) => {
      const { signingSetup, ...rest } = { signingSetup: [] as unknown, ...markedSession(facts) };
      return [{ ...rest, userInteractionSetup: signingSetup }];
    },
  ),
  refused('language-no', 'Creates a session in the language no.', 'sign.requests.languages', (facts) => [
    markedSession(facts, { ui: { language: 'no' } }),
  ]),
  refused('setup-vendor', 'Creates a PKI session without a vendor.', 'sign.setup.vendor-needed', (facts) => [
    markedSession(facts, { signingSetup: PKI }),
  ]),
  refused(
    'unknown-eid',
    'Creates a session for an eID that does not exist.',
    'sign.setup.unknown-provider',
    (facts) => [markedSession(facts, { signingSetup: UNKNOWN_EID })],
  ),
  refused(
    'foreign-document',
    'Creates a session for a document that is not in the collection.',
    'sign.requests.membership',
    (facts) => [
      markedSession(facts, {
        documents: [{ documentCollectionId: facts.get('collectionId'), documentId: NO_UUID, action: 'SIGN' }],
      }),
    ],
  ),
  refused(
    'unknown-predecessor',
    'Creates a session after one that does not exist.',
    'sign.requests.predecessors',
    (facts) => [markedSession(facts, { subsequentTo: [NO_UUID] })],
  ),
];
