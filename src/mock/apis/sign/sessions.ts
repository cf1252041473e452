import type { components } from '../../../wire/generated/sign.ts';
import { parseInstant } from '../../../wire/instant.ts';
import { type ProblemRefusal, refuse, refuseParams, replyEmpty, replyJson } from '../../kernel/outcome.ts';
import { describeSession } from './describe-session.ts';
import { scheduleSessionPackage } from './packaging.ts';
import { checkDueDate } from './session-rules.ts';
import { type BodyInput, isLive, type SignChange, type SignHandler } from './state.ts';

/** Gives one session with its state and what signing has produced so far. */
export const getSigningSession: SignHandler = ({ tables, input }) => {
  const session = tables.sessions.get(input.path.sessionId ?? '');
  return session === undefined
    ? sessionNotFound(input.path.sessionId)
    : replyJson(200, describeSession(session));
};

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
  const updated = { ...session, request: { ...session.request, dueDate }, dueAtMs };
  return replyEmpty<SignChange>(204, [
    { put: 'sessions', id: session.id, entity: updated },
    { schedule: { atMs: dueAtMs, work: { kind: 'expireSession', sessionId: session.id } } },
  ]);
};

/** Removes a session, unless another one waits for its signature. What it produced stays until deleted itself. */
export const deleteSigningSession: SignHandler = ({ tables, input }) => {
  const session = tables.sessions.get(input.path.sessionId ?? '');
  if (session === undefined) return sessionNotFound(input.path.sessionId);
  const waiting = session.successorIds.find((id) => tables.sessions.get(id)?.state === 'BLOCKED');
  if (waiting !== undefined) {
    return refuse('bad_request', `sessionId: signing session ${waiting} is waiting for this one.`);
  }
  const changes: SignChange[] = [
    { remove: 'sessions', id: session.id },
    { remove: 'signatureUrls', id: session.signatureId },
  ];
  for (const id of new Set(session.request.documents.map((document) => document.documentCollectionId))) {
    const collection = tables.collections.get(id);
    if (collection === undefined) continue;
    const sessionIds = collection.sessionIds.filter((sessionId) => sessionId !== session.id);
    changes.push({ put: 'collections', id, entity: { ...collection, sessionIds } });
  }
  return replyEmpty(204, changes);
};

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
