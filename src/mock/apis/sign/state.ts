import type { components } from '../../../wire/generated/sign.ts';
import type { Content } from '../../kernel/content.ts';
import type { Call, Input } from '../../kernel/handler.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { type Change, Store, type Tables } from '../../kernel/store.ts';
import type { SessionState } from './machine.ts';
import type { ScriptedOutcome, SignerScript } from './script.ts';
import type { SignSettings } from './settings.ts';

type Schemas = components['schemas'];

/** A document: uploaded, or the result of a signing. */
export interface StoredDocument {
  readonly id: string;
  readonly content: Content;
  readonly createdAtMs: number;
  readonly metadata: Schemas['DocumentMetadataPatch'];
}

/** A group of documents to be signed together. */
export interface Collection {
  readonly id: string;
  readonly documents: readonly Schemas['DocumentReference'][];
  readonly packageTo: readonly Schemas['PackageType'][] | undefined;
  readonly packages: readonly Schemas['SessionPackage'][];
}

/** A session as a caller asks for it. */
export type SessionRequest = Schemas['SigningSessionRequest'];

/** A request for one person to sign. */
export interface Session {
  readonly id: string;
  /** The members the caller sent, without unknown ones; they are echoed in every reply. */
  readonly request: SessionRequest;
  readonly state: SessionState;
  readonly createdAtMs: number;
  /** Its place among all sessions the account has ever had, from 0. */
  readonly ordinal: number;
  readonly dueAtMs: number | undefined;
  /** The uuid in the signature URL; not the session's id (facts Q25). */
  readonly signatureId: string;
  readonly signatureUrl: string;
  readonly signatureUrlExpiresAtMs: number;
  /** When the signer first opened the signature URL. */
  readonly openedAtMs: number | undefined;
  readonly output: Schemas['SessionOutput'];
  /** The signer's reason for a rejection; no reply of the vendor shows it. */
  readonly rejectReason: string | undefined;
  /** What its signer does unasked, fixed at creation; it goes on even if the scenario ends. */
  readonly script: SignerScript | undefined;
  /** The outcome of the latest act of the script. */
  readonly scripted: ScriptedOutcome | undefined;
}

/** The entities of the Sign API, by kind. */
export interface SignEntities {
  readonly documents: StoredDocument;
  readonly collections: Collection;
  readonly sessions: Session;
  /** By the uuid in the signature URL: the id of the session. */
  readonly signatureUrls: string;
  /** By document id: the collections it was put into, including those deleted since. */
  readonly collectionsOfDocument: ReadonlySet<string>;
  /** By collection id: the sessions that reference its documents. */
  readonly sessionsOfCollection: ReadonlySet<string>;
  /** By session id: the sessions that wait for it. */
  readonly successors: ReadonlySet<string>;
  /** Under `sessions`: how many there have ever been. */
  readonly counts: number;
  /** By archive id: the bytes, which outlive the document they came from. */
  readonly archive: Content;
}

/** What can fall due in the Sign API. */
export type SignWork =
  | { readonly kind: 'expireSession'; readonly sessionId: string }
  | { readonly kind: 'playAct'; readonly sessionId: string; readonly place: number }
  | { readonly kind: 'packageSession'; readonly sessionId: string }
  | { readonly kind: 'packageCollection'; readonly collectionId: string };

export type SignTables = Tables<SignEntities>;
export type SignChange = Change<SignEntities, SignWork>;
export type SignHandler<In extends Input = Input> = (call: SignCall<In>) => Outcome<SignChange>;

/** A request of the Sign API. */
export interface SignCall<In extends Input = Input> extends Call<SignEntities, SignSettings, In> {
  /** What the signer of a session created by the request does unasked, by the session's `ordinal`. */
  readonly script?: ((ordinal: number) => SignerScript | undefined) | undefined;
}

/**
 * What decisions need besides the request: the state, the time, the settings, and what ids and persons come
 * from.
 */
export type SignContext = Pick<SignCall, 'tables' | 'settings' | 'nowMs' | 'ids' | 'seed'>;

/** An empty Sign store for an account. */
export function createSignStore(): Store<SignEntities, SignWork> {
  return new Store([
    'documents',
    'collections',
    'sessions',
    'signatureUrls',
    'collectionsOfDocument',
    'sessionsOfCollection',
    'successors',
    'counts',
    'archive',
  ]);
}

/** The input of an operation with a JSON body. */
export interface BodyInput<Body> extends Input {
  readonly body: Body;
}

/** The sessions that reference documents of a collection. */
export function sessionsOf(
  collectionId: string,
  { sessions, sessionsOfCollection }: SignTables,
): readonly Session[] {
  const ids = [...(sessionsOfCollection.get(collectionId) ?? [])];
  return ids.map((id) => sessions.get(id)).filter((session) => session !== undefined);
}

/** The collections that a session's documents belong to, each once. */
export function collectionIdsOf({ documents }: SessionRequest): readonly string[] {
  const [first] = documents;
  if (documents.length === 1 && first !== undefined) return [first.documentCollectionId];
  return [...new Set(documents.map((document) => document.documentCollectionId))];
}

/** Whether a session can still change. */
export function isLive({ state }: Session): boolean {
  return state === 'BLOCKED' || state === 'READY';
}
