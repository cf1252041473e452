import { nextState } from '../../kernel/machine.ts';
import type { Person } from '../../persons/person.ts';
import { SESSION_LIFECYCLE, type SessionEvent, type SessionState } from './machine.ts';
import { isNamed } from './person.ts';
import { signSession } from './signing.ts';
import type { Session, SignChange, SignContext } from './state.ts';

/** What a signer does on the page behind the signature URL. */
export type SignerAct =
  | { readonly kind: 'open' }
  | { readonly kind: 'sign'; readonly person: Person; readonly eId?: string }
  | { readonly kind: 'reject'; readonly reason?: string }
  | { readonly kind: 'cancel' };

/** The outcome: the new state and where the signer is sent, or why the page refused. */
export type SignerOutcome =
  | {
      readonly kind: 'done';
      readonly state: SessionState;
      readonly redirectUrl: string | undefined;
      readonly changes: readonly SignChange[];
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** Which of the caller's redirect URLs each act leads to; opening leads to none. */
const REDIRECTS = { sign: 'success', reject: 'reject', cancel: 'cancel' } as const;

/** Decides what a signer's act does to a session at `context.nowMs`. Pure; a refused act changes nothing. */
export function actAsSigner(session: Session, act: SignerAct, context: SignContext): SignerOutcome {
  const refusal = refuseAct(session, act, context);
  if (refusal !== undefined) return { kind: 'refused', reason: refusal };
  const state =
    nextState<SessionState, SessionEvent>(SESSION_LIFECYCLE, session.state, act.kind) ?? session.state;
  return {
    kind: 'done',
    state,
    redirectUrl: redirectFor(session, act),
    changes: changesOf(session, act, state, context),
  };
}

function refuseAct(session: Session, act: SignerAct, { nowMs }: SignContext): string | undefined {
  if (nextState<SessionState, SessionEvent>(SESSION_LIFECYCLE, session.state, act.kind) === undefined) {
    return session.state === 'BLOCKED'
      ? 'the session is BLOCKED until every session in subsequentTo is signed'
      : `the session is ${session.state}, which is final`;
  }
  if (session.dueAtMs !== undefined && session.dueAtMs <= nowMs) {
    return 'the due date of the session has passed';
  }
  // A signer who opened the link in time may finish later.
  if (session.openedAtMs === undefined && session.signatureUrlExpiresAtMs <= nowMs) {
    return 'the signature URL has expired';
  }
  return act.kind === 'sign' ? refuseSigner(session, act.person) : undefined;
}

/** The eID says who signs; a session may require that it is the person it names (facts 4.4). */
function refuseSigner(session: Session, person: Person): string | undefined {
  const isValidated = (session.request.signer?.validations ?? []).length > 0;
  if (!isValidated || isNamed(person, session)) return undefined;
  return "the signer's national identification number is not the one the session asks for";
}

function changesOf(
  session: Session,
  act: SignerAct,
  state: SessionState,
  context: SignContext,
): readonly SignChange[] {
  if (act.kind === 'sign') return signSession(session, act.person, context, act.eId);
  const opened = { ...session, state, openedAtMs: session.openedAtMs ?? context.nowMs };
  const entity = act.kind === 'reject' ? { ...opened, rejectReason: act.reason } : opened;
  return [{ put: 'sessions', id: session.id, entity }];
}

/** Appends what the vendor passes back in redirects; the parameter names are assumed (facts Q18). */
function redirectFor({ id, request }: Session, act: SignerAct): string | undefined {
  if (act.kind === 'open') return undefined;
  const target = request.redirectSettings?.[REDIRECTS[act.kind]];
  if (target === undefined) return undefined;
  const url = new URL(target);
  if (typeof request.externalReference === 'string') {
    url.searchParams.set('externalReference', request.externalReference);
  }
  url.searchParams.set('sessionId', id);
  return url.href;
}
