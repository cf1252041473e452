import { nextState } from '../../kernel/machine.ts';
import { SESSION_LIFECYCLE } from './machine.ts';
import { packageCollection, packageSession } from './packaging.ts';
import { playAct } from './scripted-signer.ts';
import type { SignChange, SignContext, SignWork } from './state.ts';

/** Decides what a piece of work changes at the instant it falls due (`context.nowMs`). Pure. */
export function decideSignDue(work: SignWork, context: SignContext): readonly SignChange[] {
  switch (work.kind) {
    case 'expireSession':
      return expireSession(work.sessionId, context);
    case 'playAct':
      return playAct(work.sessionId, work.place, context);
    case 'packageSession':
      return packageSession(work.sessionId, context);
    case 'packageCollection':
      return packageCollection(work.collectionId, context);
  }
}

/** When a due date was moved, the work scheduled for the old one is still there, and does nothing. */
function expireSession(sessionId: string, { tables, settings, nowMs }: SignContext): readonly SignChange[] {
  const session = tables.sessions.get(sessionId);
  if (session === undefined || session.dueAtMs !== nowMs || !settings.sessionsExpire) return [];
  const state = nextState(SESSION_LIFECYCLE, session.state, 'expire');
  return state === undefined ? [] : [{ put: 'sessions', id: sessionId, entity: { ...session, state } }];
}
