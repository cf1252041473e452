import type { components } from '../../../wire/generated/sign.ts';
import type { Content } from '../../kernel/content.ts';
import type { Call, Handler, Input } from '../../kernel/handler.ts';
import { type Change, Store, type Tables } from '../../kernel/store.ts';
import type { SessionState } from './machine.ts';
import type { SignSettings } from './settings.ts';

type Schemas = components['schemas'];

/** A document: uploaded, or the result of a signing. */
export interface StoredDocument {
  readonly id: string;
  readonly content: Content;
  readonly createdAtMs: number;
  readonly metadata: Schemas['DocumentMetadataPatch'];
  /** The collections it was put into, also those deleted since. */
  readonly collectionIds: readonly string[];
}

/** A group of documents to be signed together. */
export interface Collection {
  readonly id: string;
  readonly documents: readonly Schemas['DocumentReference'][];
  readonly packageTo: readonly Schemas['PackageType'][] | undefined;
  readonly packages: readonly Schemas['SessionPackage'][];
  /** The sessions that reference its documents. */
  readonly sessionIds: readonly string[];
}

/** A session as a caller asks for it. */
export type SessionRequest = Schemas['SigningSessionRequest'];

/** One person's task to sign. */
export interface Session {
  readonly id: string;
  /** The members the caller sent that the vendor knows; they are echoed in every reply. */
  readonly request: SessionRequest;
  readonly state: SessionState;
  readonly createdAtMs: number;
  readonly dueAtMs: number | undefined;
  /** The uuid in the signature URL; not the session's id (facts Q25). */
  readonly signatureId: string;
  readonly signatureUrl: string;
  readonly signatureUrlExpiresAtMs: number;
  /** When the signer first opened the signature URL. */
  readonly openedAtMs: number | undefined;
  /** The sessions that wait for this one. */
  readonly successorIds: readonly string[];
  readonly output: Schemas['SessionOutput'];
  /** What the signer gave as the reason of a rejection; no reply of the vendor shows it. */
  readonly rejectReason: string | undefined;
}

/** The entities of the Sign API, by kind. */
export interface SignEntities {
  readonly documents: StoredDocument;
  readonly collections: Collection;
  readonly sessions: Session;
  /** By the uuid in the signature URL: the id of the session. */
  readonly signatureUrls: string;
  /** By archive id: the bytes, which outlive the document they came from. */
  readonly archive: Content;
}

/** What can fall due in the Sign API. */
export type SignWork =
  | { readonly kind: 'expireSession'; readonly sessionId: string }
  | { readonly kind: 'packageSession'; readonly sessionId: string }
  | { readonly kind: 'packageCollection'; readonly collectionId: string };

export type SignTables = Tables<SignEntities>;
export type SignChange = Change<SignEntities, SignWork>;
export type SignCall<In extends Input = Input> = Call<SignEntities, SignSettings, In>;
export type SignHandler<In extends Input = Input> = Handler<SignEntities, SignWork, SignSettings, In>;

/** What deciding needs beside the request: the state, the instant, and where ids and settings come from. */
export type SignContext = Pick<SignCall, 'tables' | 'settings' | 'nowMs' | 'ids'>;

/** An account's Sign API with nothing in it. */
export function createSignStore(): Store<SignEntities, SignWork> {
  return new Store(['documents', 'collections', 'sessions', 'signatureUrls', 'archive']);
}

/** The input of an operation with a JSON body. */
export interface BodyInput<Body> extends Input {
  readonly body: Body;
}

/** Whether a session can still change. */
export function isLive(session: Session | undefined): boolean {
  return session?.state === 'BLOCKED' || session?.state === 'READY';
}
