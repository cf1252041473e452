// Generated from openapi/ by `npm run generate`. Do not edit.

export interface paths {
    readonly "/sign/documents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Upload a document
         * @description Send the file as the raw body. The Content-Type header is needed and becomes the MIME type of the
         *     document. Base64 is not decoded. A `filename` in the query is ignored; set it with the metadata
         *     operation.
         */
        readonly post: operations["uploadDocument"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sign/documents/{documentId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Download a document
         * @description Returns the bytes with the stored MIME type. Signed results are read here as well.
         */
        readonly get: operations["getDocument"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete a document
         * @description Removes the document and its metadata for good. A document in use is refused with 400.
         */
        readonly delete: operations["deleteDocument"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sign/documents/{documentId}/metadata": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a document's metadata
         * @description Returns everything known about the document except its bytes.
         */
        readonly get: operations["getDocumentMetadata"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change a document's metadata
         * @description Sets the file name, the title or the description. Members left out keep their value.
         */
        readonly patch: operations["updateDocumentMetadata"];
        readonly trace?: never;
    };
    readonly "/sign/document-collections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create a document collection
         * @description Groups uploaded documents. An unknown document is refused with 400.
         */
        readonly post: operations["createDocumentCollection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sign/document-collections/{documentCollectionId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a document collection
         * @description Returns the collection and, once made, its packages.
         */
        readonly get: operations["getDocumentCollection"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete a document collection
         * @description Removes the collection. One that a live session uses is refused with 400.
         */
        readonly delete: operations["deleteDocumentCollection"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sign/document-collections/{documentCollectionId}/package": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Package a document collection
         * @description Starts the packaging of the collection. The request has no body. The package shows up in the
         *     collection's output some time later. While not all is signed the call is refused with 409.
         */
        readonly post: operations["packageDocumentCollection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sign/signing-sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List signing sessions
         * @description Returns one page of sessions. The newest come first unless `sort` says otherwise.
         */
        readonly get: operations["listSigningSessions"];
        readonly put?: never;
        /**
         * Create signing sessions
         * @description The body is always an array, also for one session. The reply has the same order. If one element is
         *     wrong, none is made: 400 names the fault, for example `[1].title`. Unknown ids in the body are
         *     refused with 400. A collection that is packaged already takes no more sessions: 409.
         */
        readonly post: operations["createSigningSessions"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sign/signing-sessions/{sessionId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a signing session
         * @description Returns the session with its state and, once signed, the results.
         */
        readonly get: operations["getSigningSession"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete a signing session
         * @description Removes the session. One that another live session waits for is refused with 400.
         */
        readonly delete: operations["deleteSigningSession"];
        readonly options?: never;
        readonly head?: never;
        /**
         * Change a session's due date
         * @description Sets a new due date. A session in a final state is refused with 409.
         */
        readonly patch: operations["updateSigningSession"];
        readonly trace?: never;
    };
    readonly "/sign/signing-sessions/{sessionId}/package": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Package a signing session
         * @description Starts the packaging of a signed session. The request has no body. The package shows up in the
         *     session's output some time later. While the session is not signed the call is refused with 409.
         */
        readonly post: operations["packageSigningSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sign/merchant-sign": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Sign with a merchant certificate
         * @description Signs uploaded documents with a company certificate. No session and no collection is needed. A client
         *     that is not set up for this gets 403. An unknown document is refused with 400. Fetch each result with
         *     `getDocument`.
         */
        readonly post: operations["merchantSign"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sign/archive-documents/{archiveDocumentId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Download an archived document
         * @description Returns the bytes kept under a `resultArchiveId`.
         */
        readonly get: operations["getArchiveDocument"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description 32 hex digits. */
        readonly TraceId: string;
        /** @description What the server itself knows about a document; shared by two replies. */
        readonly StoredDocument: {
            /**
             * Format: uuid
             * @description Id of the document.
             */
            readonly documentId: string;
            /**
             * @description MIME type of the bytes.
             * @example application/pdf
             * @example text/plain
             * @example text/markdown
             * @example application/xml
             */
            readonly mimeType: string;
            /**
             * Format: date-time
             * @description When the document was stored.
             */
            readonly createdAt: string;
            readonly documentHash: components["schemas"]["DocumentHash"];
        };
        /** @description Reply to an upload. */
        readonly DocumentUpload: components["schemas"]["StoredDocument"];
        /** @description A document's metadata. */
        readonly Document: components["schemas"]["StoredDocument"] & components["schemas"]["DocumentMetadataPatch"];
        /** @description The metadata that a client may set. */
        readonly DocumentMetadataPatch: {
            /** @description Name for the document as a file. */
            readonly filename?: string;
            /** @description Title to show. */
            readonly title?: string;
            /** @description Longer text to show. */
            readonly description?: string;
        };
        /** @description Checksum of the bytes. */
        readonly DocumentHash: {
            /** @description The SHA-256 value in base64. */
            readonly hash: string;
            /**
             * @description Name of the algorithm.
             * @enum {string}
             */
            readonly hashAlgorithm: "SHA256";
        };
        /** @description A document as a member of a collection. */
        readonly DocumentReference: {
            /**
             * Format: uuid
             * @description Id of an uploaded document.
             */
            readonly documentId: string;
            /** @description Text about the document. */
            readonly description?: string;
        };
        /** @description A collection to create. */
        readonly CreateDocumentCollection: {
            /** @description The documents of the collection. */
            readonly documents: readonly components["schemas"]["DocumentReference"][];
            /** @description What to make when every session on the collection is signed. */
            readonly packageTo?: readonly components["schemas"]["PackageType"][];
        };
        /** @description A stored collection. */
        readonly DocumentCollection: components["schemas"]["CreateDocumentCollection"] & {
            /**
             * Format: uuid
             * @description Id of the collection.
             */
            readonly id: string;
            readonly output: components["schemas"]["DocumentCollectionOutput"];
        };
        /** @description What the collection has produced. */
        readonly DocumentCollectionOutput: {
            /** @description The packages made so far. */
            readonly packages: readonly components["schemas"]["SessionPackage"][];
        };
        /**
         * @description Kind of package. PADES_CONTAINER puts the signatures into one PDF.
         * @enum {string}
         */
        readonly PackageType: "PADES_CONTAINER";
        /** @description One finished package. */
        readonly SessionPackage: {
            /**
             * Format: uuid
             * @description Id of the package.
             */
            readonly packageId: string;
            readonly packageType: components["schemas"]["PackageType"];
            /**
             * Format: uuid
             * @description Id for the download of the package.
             */
            readonly resultDocumentId: string;
            /** @description Id in the archive, when it was sent there. */
            readonly resultArchiveId?: string;
        };
        /** @description A session to create. */
        readonly SigningSessionRequest: {
            /** @description Title shown to the signer. */
            readonly title: string;
            /** @description What the signer signs or only sees. */
            readonly documents: readonly components["schemas"]["SessionDocument"][];
            /** @description How to sign; exactly one entry. */
            readonly signingSetup: readonly components["schemas"]["SigningSetup"][];
            /** @description Text that the signer must agree to at the start. */
            readonly signText?: string;
            /**
             * Format: date-time
             * @description Last moment to sign, at most 45 days ahead.
             */
            readonly dueDate?: string;
            /**
             * @deprecated
             * @description Life of the signing link in minutes; use signatureUrlTimeToLive.
             */
            readonly signatureUrlTTL?: number;
            /**
             * Format: duration
             * @description Life of the signing link as an ISO 8601 duration, longer than nothing and at most 45 days.
             */
            readonly signatureUrlTimeToLive?: string;
            /** @description Your own reference, handed back in the redirects. */
            readonly externalReference?: string | null;
            /** @description Sessions that must be signed before this one. */
            readonly subsequentTo?: readonly string[];
            /** @description What to make when this session is signed. */
            readonly packageTo?: readonly components["schemas"]["PackageType"][];
            readonly signer?: components["schemas"]["Signer"];
            readonly archive?: components["schemas"]["ArchiveSettings"];
            readonly preAuthentication?: components["schemas"]["PreAuthentication"];
            readonly ui?: components["schemas"]["Ui"];
            readonly intentionText?: components["schemas"]["IntentionText"];
            readonly redirectSettings?: components["schemas"]["RedirectSettings"];
            /** @description Messages to send to the signer. */
            readonly notifications?: readonly components["schemas"]["NotificationMessage"][];
            /** @description Tags copied into the events. */
            readonly usageTags?: readonly string[];
            /** @description Who asks for the signature. */
            readonly senderDisplayName?: string;
        };
        /** @description The sessions to create. */
        readonly CreateSigningSessions: readonly components["schemas"]["SigningSessionRequest"][];
        /** @description A stored session. */
        readonly SigningSession: components["schemas"]["SigningSessionRequest"] & {
            /**
             * Format: uuid
             * @description Id of the session.
             */
            readonly id: string;
            readonly lifecycle: components["schemas"]["Lifecycle"];
            readonly output: components["schemas"]["SessionOutput"];
            /**
             * Format: uri
             * @description Link for the signer. The id in it is not the session's own id.
             */
            readonly signatureUrl: string;
            /**
             * Format: date-time
             * @description When the link stops working.
             */
            readonly signatureUrlExpiresAt: string;
        };
        /** @description The sessions made, in the order of the request. */
        readonly SigningSessions: readonly components["schemas"]["SigningSession"][];
        /** @description The change to a session. */
        readonly SigningSessionPatch: {
            /**
             * Format: date-time
             * @description New last moment to sign, at most 45 days ahead.
             */
            readonly dueDate?: string;
        };
        /** @description One page of sessions. */
        readonly SigningSessionList: {
            /** @description Largest number of rows on a page. */
            readonly limit: number;
            /** @description Rows skipped. */
            readonly offset: number;
            /** @description Rows on this page. */
            readonly count: number;
            /** @description Rows that match in all. */
            readonly total: number;
            /** @description The sessions. */
            readonly data: readonly components["schemas"]["SigningSession"][];
        };
        /** @description A document of a collection, and what to do with it. */
        readonly SessionDocument: {
            /**
             * Format: uuid
             * @description Id of the collection.
             */
            readonly documentCollectionId: string;
            /**
             * Format: uuid
             * @description Id of a document in that collection.
             */
            readonly documentId: string;
            /**
             * @description Sign it, or only see it.
             * @enum {string}
             */
            readonly action: "SIGN" | "VIEW";
        };
        /** @description How to sign. */
        readonly SigningSetup: {
            readonly signingFlow: components["schemas"]["SigningFlow"];
            readonly vendor?: components["schemas"]["Vendor"];
            /** @description Allowed identity providers; left out, every one set up on the account. */
            readonly identityProviders?: readonly components["schemas"]["IdentityProvider"][];
            /** @description Extra values for the identity provider or vendor. */
            readonly additionalParameters?: {
                readonly [key: string]: string;
            };
            /** @description Facts about the signer to ask for, such as nin or dateOfBirth. */
            readonly requestedAttributes?: readonly string[];
        };
        /**
         * @description Sign by logging in, or with the signer's own certificate.
         * @enum {string}
         */
        readonly SigningFlow: "AUTHENTICATION_BASED" | "PKISIGNING";
        /**
         * @description Maker of the signature in the PKISIGNING flow.
         * @enum {string}
         */
        readonly Vendor: "NBID" | "SBID" | "BUYPASS" | "AUDKENNI" | "SMARTID" | "MOBILEID" | "ESTEID";
        /** @description One identity provider. */
        readonly IdentityProvider: {
            /**
             * @description Name of the provider. The account's settings decide which names are known.
             * @example nbid
             * @example sbid
             * @example mitid
             */
            readonly idpName: string;
        };
        /** @description The person who should sign. */
        readonly Signer: {
            /**
             * Format: email
             * @description E-mail address for messages.
             */
            readonly email?: string;
            /** @description Phone number; blanks are allowed. */
            readonly mobile?: string;
            /** @description National number; the Swedish phone flow needs 12 digits. */
            readonly nationalIdentificationNumber?: string;
            /** @description User name of the signer. */
            readonly username?: string;
            /** @description What to fill in before the login. */
            readonly prefill?: readonly "NATIONAL_IDENTIFICATION_NUMBER"[];
            /** @description What must match the signer. */
            readonly validations?: readonly "NATIONAL_IDENTIFICATION_NUMBER"[];
            /** @description What must neither be asked for nor put into the result. */
            readonly restrictUse?: readonly {
                /**
                 * @description The item it concerns.
                 * @enum {string}
                 */
                readonly parameter: "NIN";
                /**
                 * @description The rule.
                 * @enum {string}
                 */
                readonly restriction: "NO_USE";
            }[];
        };
        /** @description What to send to the archive. */
        readonly ArchiveSettings: {
            /** @description Send each signature. */
            readonly sendSignatureResultsToArchive?: boolean;
            /** @description Send each package. */
            readonly sendPackagingResultToArchive?: boolean;
            /**
             * Format: duration
             * @description How long to keep it, as an ISO 8601 period.
             */
            readonly retentionPeriod?: string;
            /** @description Tags for the archived items. */
            readonly archiveTags?: readonly string[];
        };
        /** @description Log in before the documents are shown. */
        readonly PreAuthentication: {
            /** @description Whether the login comes first. */
            readonly enabled: boolean;
            /** @description Identity providers for this login. */
            readonly identityProviders?: readonly components["schemas"]["IdentityProvider"][];
        };
        /** @description Look of the signing page. */
        readonly Ui: {
            readonly language?: components["schemas"]["Language"];
            /** @description Skip the first page. */
            readonly hideWelcomeScreen?: boolean;
            /** @description Show as little text as possible. */
            readonly minimalTextMode?: boolean;
        };
        /**
         * @description Language code.
         * @enum {string}
         */
        readonly Language: "da" | "de" | "en" | "fi" | "nb" | "nn" | "sv" | "ca" | "es" | "et" | "fo" | "fr" | "it" | "nl";
        /** @description What the signer means by signing, for the PKISIGNING flow. */
        readonly IntentionText: {
            /** @description The text. */
            readonly value: string;
            /**
             * @description Form of the text.
             * @enum {string}
             */
            readonly format?: "TEXT";
        };
        /** @description Where the signer goes afterwards. */
        readonly RedirectSettings: {
            /**
             * Format: uri
             * @description After signing.
             */
            readonly success?: string;
            /**
             * Format: uri
             * @description After leaving without a decision; the session stays open.
             */
            readonly cancel?: string;
            /**
             * Format: uri
             * @description After a failure.
             */
            readonly error?: string;
            /**
             * Format: uri
             * @description After a rejection.
             */
            readonly reject?: string;
        };
        /** @description One message to the signer. */
        readonly NotificationMessage: {
            /**
             * @description Occasion of the message.
             * @enum {string}
             */
            readonly category: "SIGNING_NOTIFICATION";
            /**
             * @description Way to send it.
             * @enum {string}
             */
            readonly communicationMethod: "SMS" | "EMAIL";
            /** @description Tags of the message. */
            readonly tags?: readonly string[];
            readonly message?: components["schemas"]["NotificationText"];
        };
        /** @description Words and sender of a message. */
        readonly NotificationText: {
            readonly language?: components["schemas"]["Language"];
            /** @description Subject. */
            readonly header?: string;
            /** @description Body. */
            readonly text?: string;
            /** @description Address of the sender. */
            readonly senderAddress?: string;
            /** @description Name of the sender. */
            readonly senderName?: string;
            /** @description Whether to attach the file. */
            readonly includeFile?: boolean;
        };
        /** @description Where the session stands. */
        readonly Lifecycle: {
            readonly state: components["schemas"]["SessionState"];
            /** @description True when the state cannot change any more. */
            readonly stateIsFinal: boolean;
        };
        /**
         * @description State of a session. EXPIRED comes only with the extended switch, after the due date; in strict mode
         *     the session stays READY.
         * @enum {string}
         */
        readonly SessionState: "BLOCKED" | "READY" | "SIGNED" | "REJECTED" | "EXPIRED";
        /** @description What the session has produced. */
        readonly SessionOutput: {
            /** @description The signatures made so far. */
            readonly signatures: readonly components["schemas"]["Signature"][];
            /** @description The packages made so far. */
            readonly packages: readonly components["schemas"]["SessionPackage"][];
            readonly userInfo?: components["schemas"]["UserInfo"];
        };
        /** @description One signature on one document. */
        readonly Signature: {
            /**
             * Format: uuid
             * @description Id of the collection.
             */
            readonly documentCollectionId?: string;
            /**
             * Format: uuid
             * @description Id of the document before signing.
             */
            readonly originalDocumentId?: string;
            /**
             * Format: uuid
             * @description Id for the download of the result.
             */
            readonly resultDocumentId: string;
            /** @description Id in the archive, when it was sent there. */
            readonly resultArchiveId?: string;
            /**
             * @description Form of the signature.
             * @enum {string}
             */
            readonly signatureType: "XADES" | "PADES";
        };
        /** @description Who signed, as told by the identity provider. */
        readonly UserInfo: {
            /** @description When the signature was made. */
            readonly signingTime?: string;
            /** @description Full name. */
            readonly fullName?: string;
            /** @description First name. */
            readonly firstName?: string;
            /** @description Last name. */
            readonly lastName?: string;
            /** @description Date of birth. */
            readonly dateOfBirth?: string;
            /** @description National number. */
            readonly nin?: string;
            /** @description Other facts, all as strings. */
            readonly extra?: {
                readonly [key: string]: string;
            };
        };
        /** @description Documents to sign with a company certificate. */
        readonly MerchantSignRequest: {
            /**
             * @description Maker of the signature.
             * @enum {string}
             */
            readonly vendor: "NBID";
            /** @description The documents. */
            readonly toBeSignedDocuments: readonly components["schemas"]["ToBeSignedDocument"][];
        };
        /** @description One document to sign. */
        readonly ToBeSignedDocument: {
            /**
             * Format: uuid
             * @description Id of an uploaded document.
             */
            readonly documentId: string;
            /** @description MIME type; note the lower-case t. */
            readonly mimetype?: string;
            /**
             * @description PADES for PDF, XADES for XML messages.
             * @enum {string}
             */
            readonly format?: "PADES" | "XADES";
            /** @description Text about the document. */
            readonly description?: string;
        };
        /** @description One signed document. */
        readonly MerchantSignResult: {
            /**
             * Format: uuid
             * @description Id of the document before signing.
             */
            readonly documentId: string;
            /**
             * Format: uuid
             * @description Id for the download of the result.
             */
            readonly documentResultId: string;
        };
        /** @description An error. */
        readonly Problem: {
            /**
             * Format: uri
             * @description Link to a text about the error.
             */
            readonly type?: string;
            /** @description Short name of the kind of error. */
            readonly title: string;
            /** @description Fixed name for programs, in snake_case. */
            readonly code: string;
            /** @description The HTTP status. */
            readonly status?: number;
            /** @description Id of the request, for support. */
            readonly traceId?: components["schemas"]["TraceId"];
            /** @description What went wrong this time. */
            readonly detail?: string;
            /** @description The faults, for validation errors. */
            readonly invalidParams?: readonly components["schemas"]["InvalidParam"][];
        };
        /** @description One fault in a request. */
        readonly InvalidParam: {
            /** @description Where the fault is, such as `[1].title`. */
            readonly name: string;
            /** @description What is wrong. */
            readonly reason: string;
        };
    };
    responses: {
        /** @description Done; there is no body. */
        readonly NoContent: {
            headers: {
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description The request is wrong, or the thing to delete is in use. With code `invalid_request_parameter` the
         *     faults are listed in `invalidParams`.
         */
        readonly BadRequest: {
            headers: {
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The access token is missing, wrong or too old. */
        readonly Unauthorized: {
            headers: {
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The client lacks a permission or is not set up for this operation. */
        readonly Forbidden: {
            headers: {
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nothing has this id, or it was deleted. */
        readonly NotFound: {
            headers: {
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The state does not allow this, such as a final session or something not yet signed. */
        readonly Conflict: {
            headers: {
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than allowed; an upload than the set limit, 50 MB unless changed, JSON than 2 MiB. */
        readonly PayloadTooLarge: {
            headers: {
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The Content-Type is missing or not accepted here. */
        readonly UnsupportedMediaType: {
            headers: {
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many calls in a short time. */
        readonly TooManyRequests: {
            headers: {
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly "Retry-After": components["headers"]["RetryAfter"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something broke on the server. */
        readonly InternalServerError: {
            headers: {
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A service behind this one, such as an identity provider, is down. */
        readonly ServiceUnavailable: {
            headers: {
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description Id of the document.
         * @example 3b1f6c52-8a0d-4e67-9c35-52d0f4a7b611
         */
        readonly documentId: string;
        /**
         * @description Id of the document collection.
         * @example c2a4d7f0-6e15-4b8a-8f27-3e90b1d65c44
         */
        readonly documentCollectionId: string;
        /**
         * @description Id of the signing session.
         * @example 64e9c1b7-0a52-4f8d-93e6-d8f75b2041ac
         */
        readonly sessionId: string;
        /**
         * @description Id of the signing session; its form is not checked here.
         * @example 64e9c1b7-0a52-4f8d-93e6-d8f75b2041ac
         */
        readonly anySessionId: string;
        /**
         * @description Id of the archived document.
         * @example b60d1e9f-4c72-4358-a9e1-3f7c08d52b64
         */
        readonly archiveDocumentId: string;
        /** @description Number of rows to skip. */
        readonly offset: number;
        /** @description Largest number of rows on the page. */
        readonly limit: number;
        /**
         * @description Fields to sort by, `-` in front for descending. A `+`, a blank and no sign all mean ascending. Send
         *     `+` as `%2B`, since a raw one is read as a blank.
         * @example [
         *       "-dueDate"
         *     ]
         */
        readonly sort: readonly string[];
        /**
         * @description Keep sessions made at this time or later.
         * @example 2026-03-01T00:00:00Z
         */
        readonly createdDateFrom: string;
        /**
         * @description Keep sessions made at this time or earlier.
         * @example 2026-03-31T23:59:59Z
         */
        readonly createdDateTo: string;
        /**
         * @description Keep sessions due at this time or later.
         * @example 2026-03-10T00:00:00Z
         */
        readonly dueDateFrom: string;
        /**
         * @description Keep sessions due at this time or earlier.
         * @example 2026-03-20T23:59:59Z
         */
        readonly dueDateTo: string;
        /**
         * @description Keep sessions in one of these states. Repeat the parameter for several.
         * @example [
         *       "READY",
         *       "BLOCKED"
         *     ]
         */
        readonly state: readonly components["schemas"]["SessionState"][];
        /**
         * @description Keep sessions whose title holds this text, in any letter case.
         * @example lease
         */
        readonly sessionTitleLike: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Id of this request, the same as `traceId` in an error body.
         * @example 5f0c9a7e3b1d48f2a6c4e8d09b72f351
         */
        readonly TraceId: components["schemas"]["TraceId"];
        /**
         * @description The scheme to use, `Bearer`.
         * @example Bearer
         */
        readonly WwwAuthenticate: string;
        /**
         * @description How long to wait before the next try, in seconds or as an HTTP-date. It can be switched off.
         * @example 30
         */
        readonly RetryAfter: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly uploadDocument: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * @description The bytes of the file. Other media types are refused with 415. Multipart is refused too unless the
         *     setting `acceptMultipartUploads` is on.
         */
        readonly requestBody: {
            readonly content: {
                readonly "application/pdf": unknown;
                readonly "text/plain": unknown;
                readonly "text/markdown": unknown;
                readonly "multipart/form-data": {
                    /** @description The bytes of the file; the part's own Content-Type is used. */
                    readonly file: unknown;
                };
            };
        };
        readonly responses: {
            /** @description The document is stored. */
            readonly 200: {
                headers: {
                    readonly "x-trace-id": components["headers"]["TraceId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DocumentUpload"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getDocument: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the document.
                 * @example 3b1f6c52-8a0d-4e67-9c35-52d0f4a7b611
                 */
                readonly documentId: components["parameters"]["documentId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The bytes of the document. An XAdES result comes as XML, a PAdES result as PDF. */
            readonly 200: {
                headers: {
                    readonly "x-trace-id": components["headers"]["TraceId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/pdf": unknown;
                    readonly "text/plain": unknown;
                    readonly "text/markdown": unknown;
                    readonly "application/xml": unknown;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly deleteDocument: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the document.
                 * @example 3b1f6c52-8a0d-4e67-9c35-52d0f4a7b611
                 */
                readonly documentId: components["parameters"]["documentId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: components["responses"]["NoContent"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getDocumentMetadata: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the document.
                 * @example 3b1f6c52-8a0d-4e67-9c35-52d0f4a7b611
                 */
                readonly documentId: components["parameters"]["documentId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The metadata of the document. */
            readonly 200: {
                headers: {
                    readonly "x-trace-id": components["headers"]["TraceId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Document"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly updateDocumentMetadata: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the document.
                 * @example 3b1f6c52-8a0d-4e67-9c35-52d0f4a7b611
                 */
                readonly documentId: components["parameters"]["documentId"];
            };
            readonly cookie?: never;
        };
        /** @description The members to set. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DocumentMetadataPatch"];
            };
        };
        readonly responses: {
            /** @description The metadata after the change. */
            readonly 200: {
                headers: {
                    readonly "x-trace-id": components["headers"]["TraceId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Document"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly createDocumentCollection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The documents to group and how to package them. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateDocumentCollection"];
            };
        };
        readonly responses: {
            /** @description The collection is made. */
            readonly 201: {
                headers: {
                    readonly "x-trace-id": components["headers"]["TraceId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DocumentCollection"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getDocumentCollection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the document collection.
                 * @example c2a4d7f0-6e15-4b8a-8f27-3e90b1d65c44
                 */
                readonly documentCollectionId: components["parameters"]["documentCollectionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The collection. */
            readonly 200: {
                headers: {
                    readonly "x-trace-id": components["headers"]["TraceId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DocumentCollection"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly deleteDocumentCollection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the document collection.
                 * @example c2a4d7f0-6e15-4b8a-8f27-3e90b1d65c44
                 */
                readonly documentCollectionId: components["parameters"]["documentCollectionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: components["responses"]["NoContent"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly packageDocumentCollection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the document collection.
                 * @example c2a4d7f0-6e15-4b8a-8f27-3e90b1d65c44
                 */
                readonly documentCollectionId: components["parameters"]["documentCollectionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: components["responses"]["NoContent"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listSigningSessions: {
        readonly parameters: {
            readonly query?: {
                /** @description Number of rows to skip. */
                readonly offset?: components["parameters"]["offset"];
                /** @description Largest number of rows on the page. */
                readonly limit?: components["parameters"]["limit"];
                /**
                 * @description Fields to sort by, `-` in front for descending. A `+`, a blank and no sign all mean ascending. Send
                 *     `+` as `%2B`, since a raw one is read as a blank.
                 * @example [
                 *       "-dueDate"
                 *     ]
                 */
                readonly sort?: components["parameters"]["sort"];
                /**
                 * @description Keep sessions made at this time or later.
                 * @example 2026-03-01T00:00:00Z
                 */
                readonly createdDateFrom?: components["parameters"]["createdDateFrom"];
                /**
                 * @description Keep sessions made at this time or earlier.
                 * @example 2026-03-31T23:59:59Z
                 */
                readonly createdDateTo?: components["parameters"]["createdDateTo"];
                /**
                 * @description Keep sessions due at this time or later.
                 * @example 2026-03-10T00:00:00Z
                 */
                readonly dueDateFrom?: components["parameters"]["dueDateFrom"];
                /**
                 * @description Keep sessions due at this time or earlier.
                 * @example 2026-03-20T23:59:59Z
                 */
                readonly dueDateTo?: components["parameters"]["dueDateTo"];
                /**
                 * @description Keep sessions in one of these states. Repeat the parameter for several.
                 * @example [
                 *       "READY",
                 *       "BLOCKED"
                 *     ]
                 */
                readonly state?: components["parameters"]["state"];
                /**
                 * @description Keep sessions whose title holds this text, in any letter case.
                 * @example lease
                 */
                readonly sessionTitleLike?: components["parameters"]["sessionTitleLike"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page of sessions. */
            readonly 200: {
                headers: {
                    readonly "x-trace-id": components["headers"]["TraceId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SigningSessionList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly createSigningSessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description One or more sessions to create. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateSigningSessions"];
            };
        };
        readonly responses: {
            /** @description The sessions are made, in the order of the request. */
            readonly 201: {
                headers: {
                    readonly "x-trace-id": components["headers"]["TraceId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SigningSessions"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getSigningSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the signing session.
                 * @example 64e9c1b7-0a52-4f8d-93e6-d8f75b2041ac
                 */
                readonly sessionId: components["parameters"]["sessionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The session. */
            readonly 200: {
                headers: {
                    readonly "x-trace-id": components["headers"]["TraceId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SigningSession"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly deleteSigningSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the signing session.
                 * @example 64e9c1b7-0a52-4f8d-93e6-d8f75b2041ac
                 */
                readonly sessionId: components["parameters"]["sessionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: components["responses"]["NoContent"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly updateSigningSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the signing session; its form is not checked here.
                 * @example 64e9c1b7-0a52-4f8d-93e6-d8f75b2041ac
                 */
                readonly sessionId: components["parameters"]["anySessionId"];
            };
            readonly cookie?: never;
        };
        /** @description The new due date. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SigningSessionPatch"];
            };
        };
        readonly responses: {
            readonly 204: components["responses"]["NoContent"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly packageSigningSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the signing session.
                 * @example 64e9c1b7-0a52-4f8d-93e6-d8f75b2041ac
                 */
                readonly sessionId: components["parameters"]["sessionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: components["responses"]["NoContent"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly merchantSign: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The vendor and the documents to sign. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MerchantSignRequest"];
            };
        };
        readonly responses: {
            /** @description One entry for every signed document. */
            readonly 200: {
                headers: {
                    readonly "x-trace-id": components["headers"]["TraceId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["MerchantSignResult"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getArchiveDocument: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the archived document.
                 * @example b60d1e9f-4c72-4358-a9e1-3f7c08d52b64
                 */
                readonly archiveDocumentId: components["parameters"]["archiveDocumentId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The bytes of the archived document. */
            readonly 200: {
                headers: {
                    readonly "x-trace-id": components["headers"]["TraceId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/pdf": unknown;
                    readonly "text/plain": unknown;
                    readonly "text/markdown": unknown;
                    readonly "application/xml": unknown;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
}
