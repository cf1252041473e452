import type { components, operations } from '../../wire/generated/sign.ts';
import type { Told } from '../told.ts';

type Schemas = components['schemas'];

/** The API's reply to an upload; the id of the document is `documentId` [S4]. */
export type DocumentUpload = Told<Schemas['DocumentUpload']>;

/** Everything about a document except its bytes [S4]. */
export type DocumentMetadata = Told<Schemas['Document']>;

/** The metadata that can be set. Members that are left out keep their value [S4]. */
export type DocumentMetadataPatch = Schemas['DocumentMetadataPatch'];

/** A collection to create, with 1 to 100 uploaded documents [S4]. */
export type DocumentCollectionRequest = Schemas['CreateDocumentCollection'];

/** A collection, and the packages made from it so far [S4]. */
export type DocumentCollection = Told<Schemas['DocumentCollection']>;

/** A session to create: who signs what, and how [S4]. */
export type SigningSessionRequest = Schemas['SigningSessionRequest'];

/** A session, with its state in `lifecycle.state` and its results in `output` [S4]. */
export type SigningSession = Told<Schemas['SigningSession']>;

/** The change to a session: its due date [S4]. */
export type SigningSessionPatch = Schemas['SigningSessionPatch'];

/** One page of sessions, and how many match in total [S4]. */
export type SigningSessionPage = Told<Schemas['SigningSessionList']>;

/** Which sessions to list, and in which order: `sort: ['+dueDate']` is ascending, `-` is descending [S4]. */
export type SigningSessionQuery = NonNullable<operations['listSigningSessions']['parameters']['query']>;

/** Documents to sign with a company certificate, 1 to 20 of them [S4]. */
export type MerchantSignRequest = Schemas['MerchantSignRequest'];

/** One document signed with a company certificate; fetch it by `documentResultId` [S4]. */
export type MerchantSignResult = Told<Schemas['MerchantSignResult']>;
