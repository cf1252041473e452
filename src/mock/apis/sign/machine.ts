import type { components } from '../../../wire/generated/sign.ts';
import type { TransitionTable } from '../../kernel/machine.ts';

/** The words of `lifecycle.state` [SDK, NET]; `EXPIRED` is the extension of facts Q9. */
export type SessionState = components['schemas']['SessionState'];

/** What can happen to a signing session. */
export type SessionEvent = 'predecessorsSigned' | 'open' | 'sign' | 'reject' | 'cancel' | 'expire';

/**
 * The whole life of a signing session.
 *
 * Cancelling only sends the signer away, the session stays open; signed, rejected and expired sessions never change again
 * (facts 4.7, Q9). A session behind a rejected predecessor stays `BLOCKED` (Q10): no event leads it out but its due date.
 */
export const SESSION_LIFECYCLE: TransitionTable<SessionState, SessionEvent> = {
  BLOCKED: { predecessorsSigned: 'READY', expire: 'EXPIRED' },
  READY: { open: 'READY', cancel: 'READY', sign: 'SIGNED', reject: 'REJECTED', expire: 'EXPIRED' },
  SIGNED: {},
  REJECTED: {},
  EXPIRED: {},
};
