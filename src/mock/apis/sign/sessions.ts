import type { components } from '../../../wire/generated/sign.ts';
import { parseInstant } from '../../../wire/instant.ts';
import { type ProblemRefusal, type Reply, refuse, refuseParams, replyEmpty } from '../../kernel/outcome.ts';
import { hasOwnUrlLife } from './create-sessions.ts';
import { describeSession } from './describe-session.ts';
import { scheduleSessionPackage } from './packaging.ts';
import { checkDueDate } from './session-rules.ts';
import {
  type BodyInput,
  collectionIdsOf,
  isLive,
  type Session,
  type SignChange,
  type SignHandler,
} from './state.ts';

/** Returns one session with its state and what signing has produced so far. */
export const getSigningSession: SignHandler = ({ tables, input }) => {
  const session = tables.sessions.get(input.path.sessionId ?? '');
  return session === undefined ? sessionNotFound(input.path.sessionId) : replyPolled(session);
};

const polled = new WeakMap<Session, Reply<never>>();

/**
 * A stored session is never changed, only replaced, so its reply is made once, however often it is polled.
 */
function replyPolled(session: Session): Reply<never> {
  let reply = polled.get(session);
  if (reply === undefined) {
    const value = describeSession(session);
    reply = {
      kind: 'reply',
      status: 200,
      body: { kind: 'json', value, text: JSON.stringify(value) },
      changes: [],
    };
    polled.set(session, reply);
  }
  return reply;
}

/** Moves the due date of a session that is not final (facts Q3, Q11). */
export const updateSigningSession: SignHandler<BodyInput<components['schemas']['SigningSessionPatch']>> = ({
  tables,
  nowMs,
  input,
}) => {
  const session = tables.sessions.get(input.path.sessionId ?? '');
  if (session === undefined) return sessionNotFound(input.path.sessionId);
  const { dueDate } = input.body;
  const invalid = checkDueDate(dueDate, nowMs);
  if (invalid.length > 0) return refuseParams(invalid);
  if (!isLive(session)) {
    return refuse('conflict', `sessionId: the signing session is ${session.state} and cannot change.`);
  }
  const dueAtMs = dueDate === undefined ? undefined : parseInstant(dueDate);
  if (dueDate === undefined || dueAtMs === undefined) return replyEmpty(204);
  const request = { ...session.request, dueDate };
  const updated = {
    ...session,
    request,
    dueAtMs,
    // A signature URL without a lifetime of its own expires at the due date.
    signatureUrlExpiresAtMs: hasOwnUrlLife(request) ? session.signatureUrlExpiresAtMs : dueAtMs,
  };
  return replyEmpty<SignChange>(204, [
    { put: 'sessions', id: session.id, entity: updated },
    { schedule: { atMs: dueAtMs, work: { kind: 'expireSession', sessionId: session.id } } },
  ]);
};

/**
 * Removes a session, unless another one waits for its signature. What it produced stays until it is deleted
 * itself.
 */
export const deleteSigningSession: SignHandler = ({ tables, input }) => {
  const session = tables.sessions.get(input.path.sessionId ?? '');
  if (session === undefined) return sessionNotFound(input.path.sessionId);
  const waiting = [...(tables.successors.get(session.id) ?? [])].find(
    (id) => tables.sessions.get(id)?.state === 'BLOCKED',
  );
  if (waiting !== undefined) {
    return refuse('bad_request', `sessionId: signing session ${waiting} is waiting for this one.`);
  }
  return replyEmpty<SignChange>(204, [
    { remove: 'sessions', id: session.id },
    { remove: 'signatureUrls', id: session.signatureId },
    { remove: 'successors', id: session.id },
    ...collectionIdsOf(session.request).map((id) => leave('sessionsOfCollection', id, session.id)),
    ...(session.request.subsequentTo ?? []).map((id) => leave('successors', id, session.id)),
  ]);
};

function leave(group: 'sessionsOfCollection' | 'successors', id: string, member: string): SignChange {
  return { leave: group, id, member };
}

/** Asks for the package of a session that is signed (facts C37). */
export const packageSigningSession: SignHandler = ({ tables, settings, nowMs, input }) => {
  const session = tables.sessions.get(input.path.sessionId ?? '');
  if (session === undefined) return sessionNotFound(input.path.sessionId);
  if (session.state !== 'SIGNED') {
    return refuse('conflict', `sessionId: the signing session is ${session.state}, not SIGNED.`);
  }
  return replyEmpty<SignChange>(204, [scheduleSessionPackage(session.id, settings, nowMs)]);
};

function sessionNotFound(sessionId: string | undefined): ProblemRefusal {
  return refuse('signing_session_not_found', `sessionId: there is no signing session ${sessionId ?? ''}.`);
}
