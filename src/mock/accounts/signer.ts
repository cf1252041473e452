import type { components } from '../../wire/generated/control.ts';
import { actAsSigner, type SignerAct } from '../apis/sign/signer.ts';
import { chosenMethod } from '../apis/sign/signing.ts';
import type { Session } from '../apis/sign/state.ts';
import { hash } from '../kernel/random.ts';
import { SimulatorError } from '../kernel/simulator-error.ts';
import { createPerson, type Person } from '../persons/person.ts';
import type { Account } from './account.ts';

type Schemas = components['schemas'];

/** What a signer is asked to do: an act of the page behind the signature URL, with what may be said about it. */
export type SignerWish =
  | { readonly kind: 'open' | 'cancel' }
  | ({ readonly kind: 'sign' } & Schemas['SignInput'])
  | ({ readonly kind: 'reject' } & Schemas['RejectInput']);

const DONE = {
  open: 'the signer opened the signature URL',
  sign: 'the signer signed',
  reject: 'the signer rejected',
  cancel: 'the signer went away; the session can still be signed',
} as const;

/**
 * Does on a session what its signer would do, at the instant the account's clock shows.
 *
 * @throws SimulatorError `SIM_UNKNOWN_SESSION`; `SIM_SIGNER_REFUSED` when the session cannot be acted on now.
 */
export function actOnSession(account: Account, sessionId: string, wish: SignerWish): Schemas['SignerResult'] {
  const nowMs = account.arrive();
  const { tables } = account.sign;
  const session = tables.sessions.get(sessionId);
  if (session === undefined) {
    throw new SimulatorError(
      'SIM_UNKNOWN_SESSION',
      `Account ${account.id} has no signing session ${sessionId}. Use the session's id, not the uuid in its signatureUrl.`,
    );
  }
  const context = { tables, settings: account.settings, nowMs, ids: account.signIds };
  const outcome = actAsSigner(session, actOf(wish, session, account), context);
  if (outcome.kind === 'refused') {
    throw new SimulatorError('SIM_SIGNER_REFUSED', `The signer cannot ${wish.kind}: ${outcome.reason}.`);
  }
  account.sign.apply(outcome.changes);
  const { state, redirectUrl = null } = outcome;
  return { sessionId, state, redirectUrl, reason: DONE[wish.kind] };
}

function actOf(wish: SignerWish, session: Session, account: Account): SignerAct {
  switch (wish.kind) {
    case 'sign': {
      const eId = wish.idp ?? chosenMethod(session);
      return { kind: 'sign', eId, person: choosePerson(session, account, eId, wish.person ?? {}) };
    }
    case 'reject':
      return { kind: 'reject', ...(wish.reason === undefined ? {} : { reason: wish.reason }) };
    default:
      return { kind: wish.kind };
  }
}

/** The person who is described; what is left out is made up from the account's seed, the same each time. */
function choosePerson(
  session: Session,
  { seed }: Account,
  eId: string,
  given: Schemas['SignerPerson'],
): Person {
  // By its place among the account's sessions, not by its id: another account of the same seed meets the same people.
  const made = createPerson(eId, hash(`person ${session.ordinal}`, seed));
  const { firstName = made.firstName, lastName = made.lastName } = given;
  const isRenamed = firstName !== made.firstName || lastName !== made.lastName;
  return {
    country: made.country,
    firstName,
    lastName,
    fullName: given.fullName ?? (isRenamed ? `${firstName} ${lastName}` : made.fullName),
    dateOfBirth: given.dateOfBirth ?? made.dateOfBirth,
    nin: given.nin ?? session.request.signer?.nationalIdentificationNumber ?? made.nin,
  };
}
