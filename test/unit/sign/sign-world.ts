import type { SessionState } from '../../../src/mock/apis/sign/machine.ts';
import { DEFAULT_SIGN_SETTINGS, type SignSettings } from '../../../src/mock/apis/sign/settings.ts';
import {
  type Collection,
  createSignStore,
  type Session,
  type SessionRequest,
  type SignChange,
  type SignContext,
  type StoredDocument,
} from '../../../src/mock/apis/sign/state.ts';
import { storeBytes } from '../../../src/mock/content/vault.ts';
import { createIds } from '../../../src/mock/kernel/ids.ts';
import { createRandom } from '../../../src/mock/kernel/random.ts';
import type { Person } from '../../../src/mock/persons/person.ts';

export const NOW_MS = Date.UTC(2030, 0, 1);
export const DAY_MS = 86_400_000;

export const KARI: Person = {
  country: 'NO',
  firstName: 'Kari',
  lastName: 'Nordmann',
  fullName: 'Kari Nordmann',
  dateOfBirth: '1980-05-01',
  nin: '01058012345',
};

/** What deciding needs, over a store that holds what a test puts into it. */
export interface World extends SignContext {
  put(...changes: readonly SignChange[]): void;
}

export function createWorld(settings: Partial<SignSettings> = {}, nowMs = NOW_MS): World {
  const store = createSignStore();
  return {
    tables: store.tables,
    settings: { ...DEFAULT_SIGN_SETTINGS, ...settings },
    nowMs,
    ids: createIds(createRandom(1, 'sign-world')),
    seed: 1,
    put: (...changes) => store.apply(changes),
  };
}

/** The same world later. */
export const later = (world: World, afterMs: number): World => ({ ...world, nowMs: world.nowMs + afterMs });

export function requestOf(change: Partial<SessionRequest> = {}): SessionRequest {
  return {
    title: 'Rental agreement',
    documents: [{ documentCollectionId: 'collection', documentId: 'document', action: 'SIGN' }],
    signingSetup: [{ signingFlow: 'AUTHENTICATION_BASED', identityProviders: [{ idpName: 'nbid' }] }],
    ...change,
  };
}

export function sessionOf(change: Partial<Session> = {}): Session {
  const id = change.id ?? 'session';
  return {
    id,
    request: requestOf(),
    state: 'READY',
    createdAtMs: NOW_MS,
    ordinal: 0,
    dueAtMs: undefined,
    signatureId: `signature-${id}`,
    signatureUrl: `http://127.0.0.1:4010/sign/?sessionId=signature-${id}`,
    signatureUrlExpiresAtMs: NOW_MS + 45 * DAY_MS,
    openedAtMs: undefined,
    output: { signatures: [], packages: [] },
    rejectReason: undefined,
    script: undefined,
    scripted: undefined,
    ...change,
  };
}

export function documentOf(id = 'document', mimeType = 'application/pdf'): SignChange {
  const entity: StoredDocument = {
    id,
    content: storeBytes(mimeType, Buffer.from(`bytes of ${id}`)),
    createdAtMs: NOW_MS,
    metadata: {},
  };
  return { put: 'documents', id, entity };
}

export function collectionOf(change: Partial<Collection> = {}): SignChange {
  const entity: Collection = {
    id: 'collection',
    documents: [{ documentId: 'document' }],
    packageTo: undefined,
    packages: [],
    ...change,
  };
  return { put: 'collections', id: entity.id, entity };
}

/** Says which sessions reference documents of a collection. */
export const usedBy = (sessionIds: readonly string[], id = 'collection'): SignChange => ({
  put: 'sessionsOfCollection',
  id,
  entity: new Set(sessionIds),
});

/** Says which sessions wait for a session. */
export const awaitedBy = (sessionIds: readonly string[], id = 'session'): SignChange => ({
  put: 'successors',
  id,
  entity: new Set(sessionIds),
});

export const stored = (session: Session): SignChange => ({
  put: 'sessions',
  id: session.id,
  entity: session,
});

/** The sessions that changes leave behind, by id, with their states. */
export function statesIn(changes: readonly SignChange[]): Readonly<Record<string, SessionState>> {
  const states: Record<string, SessionState> = {};
  for (const change of changes) {
    if ('put' in change && change.put === 'sessions') states[change.id] = change.entity.state;
  }
  return states;
}

/** The session that changes leave behind. */
export function sessionIn(changes: readonly SignChange[], id = 'session'): Session {
  for (const change of changes) {
    if ('put' in change && change.put === 'sessions' && change.id === id) return change.entity;
  }
  throw new Error(`No change puts session ${id}.`);
}

/** The work that changes schedule. */
export const scheduledIn = (changes: readonly SignChange[]) =>
  changes.flatMap((change) => ('schedule' in change ? [change.schedule] : []));
