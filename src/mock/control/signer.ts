import type { Account } from '../accounts/account.ts';
import { actAsSigner, type SignerAct } from '../apis/sign/signer.ts';
import type { Session } from '../apis/sign/state.ts';
import { hash } from '../kernel/random.ts';
import { SimulatorError } from '../kernel/simulator-error.ts';
import { createPerson, type Person } from '../persons/person.ts';
import { accountOf } from './accounts.ts';
import type { ControlCall, ControlHandler, ControlReply, ControlSchemas } from './handler.ts';

export const openSession: ControlHandler = (call) => act(call, () => ({ kind: 'open' }));

export const signSession: ControlHandler<ControlSchemas['SignInput'] | undefined> = (call) =>
  act(call, (session, account) => ({
    kind: 'sign',
    person: choosePerson(session, account, call.body ?? {}),
  }));

export const rejectSession: ControlHandler<ControlSchemas['RejectInput'] | undefined> = (call) => {
  const reason = call.body?.reason;
  return act(call, () => ({ kind: 'reject', ...(reason === undefined ? {} : { reason }) }));
};

export const cancelSession: ControlHandler = (call) => act(call, () => ({ kind: 'cancel' }));

const DONE = {
  open: 'the signer opened the signature URL',
  sign: 'the signer signed',
  reject: 'the signer rejected',
  cancel: 'the signer went away; the session can still be signed',
} as const;

/** Does on a session what its signer would do on the page behind the signature URL. */
function act(call: ControlCall, choose: (session: Session, account: Account) => SignerAct): ControlReply {
  const account = accountOf(call);
  const nowMs = account.arrive();
  const { tables } = account.sign;
  const sessionId = call.path.sessionId ?? '';
  const session = tables.sessions.get(sessionId);
  if (session === undefined) {
    throw new SimulatorError(
      'SIM_UNKNOWN_SESSION',
      `Account ${account.id} has no signing session ${sessionId}. Use the session's id, not the uuid in its signatureUrl.`,
    );
  }
  const chosen = choose(session, account);
  const context = { tables, settings: account.settings, nowMs, ids: account.signIds };
  const outcome = actAsSigner(session, chosen, context);
  if (outcome.kind === 'refused') {
    throw new SimulatorError('SIM_SIGNER_REFUSED', `The signer cannot ${chosen.kind}: ${outcome.reason}.`);
  }
  account.sign.apply(outcome.changes);
  const body: ControlSchemas['SignerResult'] = {
    sessionId,
    state: outcome.state,
    redirectUrl: outcome.redirectUrl ?? null,
    reason: DONE[chosen.kind],
  };
  return { status: 200, body };
}

/** The person the caller describes; what is left out is made up from the account's seed, the same each time. */
function choosePerson(session: Session, { seed, sign }: Account, input: ControlSchemas['SignInput']): Person {
  const [setup] = session.request.signingSetup;
  const eId = input.idp ?? setup?.vendor ?? setup?.identityProviders?.[0]?.idpName ?? 'nbid';
  // By its place among the account's sessions, not by its id: another account of the same seed meets the same people.
  const place = [...sign.tables.sessions.keys()].indexOf(session.id);
  const person = createPerson(eId, hash(`person ${place}`, seed));
  const expected = session.request.signer?.nationalIdentificationNumber;
  const given = Object.fromEntries(
    Object.entries(input.person ?? {}).filter(([, value]) => value !== undefined),
  );
  const named = { ...person, ...(expected === undefined ? {} : { nin: expected }), ...given };
  const hasNewName = named.firstName !== person.firstName || named.lastName !== person.lastName;
  const isFullNameGiven = input.person?.fullName !== undefined;
  return hasNewName && !isFullNameGiven
    ? { ...named, fullName: `${named.firstName} ${named.lastName}` }
    : named;
}
