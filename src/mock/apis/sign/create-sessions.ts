import { parseDuration } from '../../../wire/duration.ts';
import type { components } from '../../../wire/generated/sign.ts';
import { parseInstant } from '../../../wire/instant.ts';
import { refuse, refuseParams, replyJson } from '../../kernel/outcome.ts';
import { cueAct } from './cue.ts';
import { describeSession } from './describe-session.ts';
import { checkSessionRequest, MAX_AHEAD_MS } from './session-rules.ts';
import {
  type BodyInput,
  collectionIdsOf,
  type Session,
  type SessionRequest,
  type SignCall,
  type SignChange,
  type SignHandler,
} from './state.ts';

type Requests = components['schemas']['CreateSigningSessions'];

const MINUTE_MS = 60_000;

/** Creates all sessions of the array, or none when anything is wrong with one of them (facts Q21). */
export const createSigningSessions: SignHandler<BodyInput<Requests>> = (call) => {
  const requests = call.input.body;
  const invalid = requests.flatMap((request, index) =>
    checkSessionRequest(request, call).map(({ name, reason }) => ({ name: `[${index}].${name}`, reason })),
  );
  if (invalid.length > 0) return refuseParams(invalid);
  const closed = findPackagedCollection(requests, call);
  if (closed !== undefined) return closed;
  const before = call.tables.counts.get('sessions') ?? 0;
  const sessions = requests.map((request, index) => createSession(request, before + index, call));
  const counted: SignChange = { put: 'counts', id: 'sessions', entity: before + sessions.length };
  return replyJson(201, sessions.map(describeSession), [...sessions.flatMap(storeSession), counted]);
};

/** A collection is closed once it has been packaged (facts 4.3). */
function findPackagedCollection(requests: Requests, { tables }: SignCall) {
  for (const [index, { documents }] of requests.entries()) {
    const at = documents.findIndex(
      ({ documentCollectionId }) => (tables.collections.get(documentCollectionId)?.packages.length ?? 0) > 0,
    );
    if (at >= 0) {
      const name = `[${index}].documents[${at}].documentCollectionId`;
      return refuse(
        'conflict',
        `${name}: the document collection has been packaged and takes no new sessions.`,
      );
    }
  }
  return undefined;
}

function createSession(
  request: SessionRequest,
  ordinal: number,
  { tables, ids, nowMs, origin, script }: SignCall,
): Session {
  const isReady = (request.subsequentTo ?? []).every((id) => tables.sessions.get(id)?.state === 'SIGNED');
  const dueAtMs = request.dueDate === undefined ? undefined : parseInstant(request.dueDate);
  const signatureId = ids.uuid();
  return {
    id: ids.uuid(),
    request,
    state: isReady ? 'READY' : 'BLOCKED',
    createdAtMs: nowMs,
    ordinal,
    dueAtMs,
    signatureId,
    signatureUrl: `${origin}/sign/?sessionId=${signatureId}`,
    signatureUrlExpiresAtMs: urlExpiry(request, dueAtMs, nowMs),
    openedAtMs: undefined,
    output: { signatures: [], packages: [] },
    rejectReason: undefined,
    script: script?.(ordinal),
    scripted: undefined,
  };
}

/** Whether the caller said how long the signature URL works. */
export function hasOwnUrlLife({ signatureUrlTimeToLive, signatureUrlTTL }: SessionRequest): boolean {
  return signatureUrlTimeToLive !== undefined || signatureUrlTTL !== undefined;
}

/**
 * The newer duration wins over the deprecated minutes; without either, the link works as long as the session
 * may.
 */
function urlExpiry(request: SessionRequest, dueAtMs: number | undefined, nowMs: number): number {
  if (request.signatureUrlTimeToLive !== undefined) {
    return nowMs + (parseDuration(request.signatureUrlTimeToLive) ?? 0);
  }
  if (request.signatureUrlTTL !== undefined) return nowMs + request.signatureUrlTTL * MINUTE_MS;
  return dueAtMs ?? nowMs + MAX_AHEAD_MS;
}

function storeSession(session: Session): readonly SignChange[] {
  const { id, request, dueAtMs } = session;
  const changes: SignChange[] = [
    { put: 'sessions', id, entity: session },
    { put: 'signatureUrls', id: session.signatureId, entity: id },
  ];
  for (const collectionId of collectionIdsOf(request)) {
    changes.push({ join: 'sessionsOfCollection', id: collectionId, member: id });
  }
  for (const predecessor of request.subsequentTo ?? []) {
    changes.push({ join: 'successors', id: predecessor, member: id });
  }
  if (dueAtMs !== undefined) {
    changes.push({ schedule: { atMs: dueAtMs, work: { kind: 'expireSession', sessionId: id } } });
  }
  if (session.state === 'READY') changes.push(...cueAct(session, 0, session.createdAtMs));
  return changes;
}
