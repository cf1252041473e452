import type { components } from '../../wire/generated/control.ts';
import { choosePerson } from '../apis/sign/person.ts';
import { actAsSigner, type SignerAct } from '../apis/sign/signer.ts';
import { chosenMethod } from '../apis/sign/signing.ts';
import type { Session } from '../apis/sign/state.ts';
import { SimulatorError } from '../kernel/simulator-error.ts';
import type { Account } from './account.ts';

type Schemas = components['schemas'];

/** What a signer is asked to do: an act on the page behind the signature URL, with its details. */
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
 * Does to a session what its signer would do, at the time the account's clock shows.
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
  const context = { tables, settings: account.settings, nowMs, ids: account.signIds, seed: account.seed };
  const act = actOf(wish, session, account.seed);
  const outcome = actAsSigner(session, act, context);
  if (outcome.kind === 'refused') {
    throw new SimulatorError('SIM_SIGNER_REFUSED', `The signer cannot ${wish.kind}: ${outcome.reason}.`);
  }
  const eId = act.kind === 'sign' ? act.eId : undefined;
  if (eId !== undefined && account.stage.isEidDown(eId, nowMs)) {
    throw new SimulatorError(
      'SIM_SIGNER_REFUSED',
      `The signer cannot sign: in a scenario, the eID ${eId} is down.`,
    );
  }
  account.sign.apply(outcome.changes);
  const { state, redirectUrl = null } = outcome;
  return { sessionId, state, redirectUrl, reason: DONE[wish.kind] };
}

function actOf(wish: SignerWish, session: Session, seed: number): SignerAct {
  switch (wish.kind) {
    case 'sign': {
      const eId = wish.idp ?? chosenMethod(session);
      return { kind: 'sign', eId, person: choosePerson(session, eId, seed, wish.person) };
    }
    case 'reject':
      return { kind: 'reject', ...(wish.reason === undefined ? {} : { reason: wish.reason }) };
    default:
      return { kind: wish.kind };
  }
}
