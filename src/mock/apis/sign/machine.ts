import type { components } from '../../../wire/generated/sign.ts';
import type { TransitionTable } from '../../kernel/machine.ts';

/** The values of `lifecycle.state` [SDK, NET]; `EXPIRED` is the extension from facts Q9. */
export type SessionState = components['schemas']['SessionState'];

/** What can happen to a signing session. */
export type SessionEvent = 'predecessorsSigned' | 'open' | 'sign' | 'reject' | 'cancel' | 'expire';

/**
 * The whole lifecycle of a signing session.
 *
 * Cancelling only sends the signer away; the session stays open. Signed, rejected and expired sessions never
 * change again (facts 4.7, Q9). A session behind a rejected predecessor stays `BLOCKED` (Q10) until its due
 * date.
 */
export const SESSION_LIFECYCLE: TransitionTable<SessionState, SessionEvent> = {
  BLOCKED: { predecessorsSigned: 'READY', expire: 'EXPIRED' },
  READY: { open: 'READY', cancel: 'READY', sign: 'SIGNED', reject: 'REJECTED', expire: 'EXPIRED' },
  SIGNED: {},
  REJECTED: {},
  EXPIRED: {},
};
