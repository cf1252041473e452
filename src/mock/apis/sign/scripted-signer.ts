import { isFinal } from '../../kernel/machine.ts';
import { cueAct } from './cue.ts';
import { SESSION_LIFECYCLE } from './machine.ts';
import { choosePerson, chooseStranger } from './person.ts';
import type { ScriptedAct, ScriptedOutcome } from './script.ts';
import { actAsSigner, type SignerAct } from './signer.ts';
import { chosenMethod } from './signing.ts';
import type { Session, SignChange, SignContext } from './state.ts';

/**
 * Plays the act at the given place of a session's script, and schedules the next. A refused act changes
 * nothing except that it is noted. Pure.
 */
export function playAct(sessionId: string, place: number, context: SignContext): readonly SignChange[] {
  const session = context.tables.sessions.get(sessionId);
  const act = session?.script?.acts[place];
  if (session === undefined || act === undefined) return [];
  const scripted: ScriptedOutcome = { does: act.does, atMs: context.nowMs, refused: undefined };
  const outcome = actAsSigner({ ...session, scripted }, signerActOf(act, session, context), context);
  const { state } = outcome.kind === 'done' ? outcome : session;
  const next = isFinal(SESSION_LIFECYCLE, state) ? [] : cueAct(session, place + 1, context.nowMs);
  if (outcome.kind === 'done') return [...outcome.changes, ...next];
  const refused = { ...session, scripted: { ...scripted, refused: outcome.reason } };
  return [{ put: 'sessions', id: session.id, entity: refused }, ...next];
}

function signerActOf(act: ScriptedAct, session: Session, { seed }: SignContext): SignerAct {
  switch (act.does) {
    case 'opens':
      return { kind: 'open' };
    case 'cancels':
      return { kind: 'cancel' };
    case 'rejects':
      return { kind: 'reject', ...(act.reason === undefined ? {} : { reason: act.reason }) };
    case 'signs': {
      const { eId = chosenMethod(session) } = act;
      const choose = act.nationalNumber === 'wrong' ? chooseStranger : choosePerson;
      return { kind: 'sign', eId, person: choose(session, eId, seed) };
    }
  }
}
