import { parseDuration } from '../../../wire/duration.ts';
import type { components } from '../../../wire/generated/sign.ts';
import { parseInstant } from '../../../wire/instant.ts';
import { refuse, refuseParams, replyJson } from '../../kernel/outcome.ts';
import { describeSession } from './describe-session.ts';
import { checkSessionRequest, MAX_AHEAD_MS } from './session-rules.ts';
import type {
  BodyInput,
  Collection,
  Session,
  SessionRequest,
  SignCall,
  SignChange,
  SignHandler,
} from './state.ts';

type Requests = components['schemas']['CreateSigningSessions'];

const MINUTE_MS = 60_000;

/** The members of a request that every reply repeats; any other the caller sent is dropped. */
const ECHOED = [
  'signatureUrlTTL',
  'signatureUrlTimeToLive',
  'title',
  'signText',
  'dueDate',
  'documents',
  'externalReference',
  'signingSetup',
  'subsequentTo',
  'packageTo',
  'signer',
  'archive',
  'preAuthentication',
  'ui',
  'intentionText',
  'redirectSettings',
  'notifications',
  'usageTags',
  'senderDisplayName',
] as const satisfies readonly (keyof SessionRequest)[];

/** Creates all the sessions of the array or, when anything is wrong with one of them, none (facts Q21). */
export const createSigningSessions: SignHandler<BodyInput<Requests>> = (call) => {
  const requests = call.input.body;
  const invalid = requests.flatMap((request, index) =>
    checkSessionRequest(request, call).map(({ name, reason }) => ({ name: `[${index}].${name}`, reason })),
  );
  if (invalid.length > 0) return refuseParams(invalid);
  const closed = findPackagedCollection(requests, call);
  if (closed !== undefined) return closed;
  const sessions = requests.map((request) => createSession(request, call));
  return replyJson(201, sessions.map(describeSession), [
    ...sessions.flatMap((session) => storeSession(session)),
    ...linkCollections(sessions, call),
    ...linkPredecessors(sessions, call),
  ]);
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

function createSession(request: SessionRequest, { tables, ids, nowMs, origin }: SignCall): Session {
  const isReady = (request.subsequentTo ?? []).every((id) => tables.sessions.get(id)?.state === 'SIGNED');
  const dueAtMs = request.dueDate === undefined ? undefined : parseInstant(request.dueDate);
  const signatureId = ids.uuid();
  return {
    id: ids.uuid(),
    request: echoOf(request),
    state: isReady ? 'READY' : 'BLOCKED',
    createdAtMs: nowMs,
    dueAtMs,
    signatureId,
    signatureUrl: `${origin}/sign/?sessionId=${signatureId}`,
    signatureUrlExpiresAtMs: urlExpiry(request, dueAtMs, nowMs),
    openedAtMs: undefined,
    successorIds: [],
    output: { signatures: [], packages: [] },
    rejectReason: undefined,
  };
}

function echoOf(request: SessionRequest): SessionRequest {
  const echoed = ECHOED.filter((member) => request[member] !== undefined).map((member) => [
    member,
    request[member],
  ]);
  return Object.fromEntries(echoed);
}

/** The newer duration wins over the deprecated minutes; with neither, the link lives as long as the session may. */
function urlExpiry(request: SessionRequest, dueAtMs: number | undefined, nowMs: number): number {
  if (request.signatureUrlTimeToLive !== undefined) {
    return nowMs + (parseDuration(request.signatureUrlTimeToLive) ?? 0);
  }
  if (request.signatureUrlTTL !== undefined) return nowMs + request.signatureUrlTTL * MINUTE_MS;
  return dueAtMs ?? nowMs + MAX_AHEAD_MS;
}

function storeSession(session: Session): readonly SignChange[] {
  const stored: SignChange[] = [
    { put: 'sessions', id: session.id, entity: session },
    { put: 'signatureUrls', id: session.signatureId, entity: session.id },
  ];
  if (session.dueAtMs === undefined) return stored;
  const work = { kind: 'expireSession', sessionId: session.id } as const;
  return [...stored, { schedule: { atMs: session.dueAtMs, work } }];
}

function linkCollections(sessions: readonly Session[], { tables }: SignCall): readonly SignChange[] {
  const linked = new Map<string, Collection>();
  for (const session of sessions) {
    for (const id of new Set(session.request.documents.map((document) => document.documentCollectionId))) {
      const collection = linked.get(id) ?? tables.collections.get(id);
      if (collection === undefined) continue;
      linked.set(id, { ...collection, sessionIds: [...collection.sessionIds, session.id] });
    }
  }
  return [...linked].map(([id, entity]) => ({ put: 'collections', id, entity }));
}

function linkPredecessors(sessions: readonly Session[], { tables }: SignCall): readonly SignChange[] {
  const linked = new Map<string, Session>();
  for (const session of sessions) {
    for (const id of new Set(session.request.subsequentTo)) {
      const predecessor = linked.get(id) ?? tables.sessions.get(id);
      if (predecessor === undefined) continue;
      linked.set(id, { ...predecessor, successorIds: [...predecessor.successorIds, session.id] });
    }
  }
  return [...linked].map(([id, entity]) => ({ put: 'sessions', id, entity }));
}
