// Generated from openapi/ by `npm run generate`. Do not edit.

export interface paths {
    readonly "/_mock/v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Say what is running here */
        readonly get: operations["getServerInfo"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the accounts */
        readonly get: operations["listAccounts"];
        readonly put?: never;
        /**
         * Create an account
         * @description Everything is optional. Without a body the account gets an id and one client of its own making. Client ids are unique on the whole server, because a token request finds its account by them.
         */
        readonly post: operations["createAccount"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/accounts/{accountId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        /** Show an account */
        readonly get: operations["getAccount"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete an account
         * @description All its state goes with it. The account `default` cannot be deleted.
         */
        readonly delete: operations["deleteAccount"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/accounts/{accountId}/reset": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put an account back as it was created
         * @description Clears state and journal; clock, seed, clients and settings are again as when it was created.
         */
        readonly post: operations["resetAccount"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/accounts/{accountId}/settings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        /** Show the settings of an account */
        readonly get: operations["getSettings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change settings of an account
         * @description What is left out stays as it is. A list replaces the old list.
         */
        readonly patch: operations["updateSettings"];
        readonly trace?: never;
    };
    readonly "/_mock/v1/accounts/{accountId}/clients": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Add an API client
         * @description Everything is optional. Without `clientId` or `secrets` the server makes them up from the seed.
         */
        readonly post: operations["createClient"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/accounts/{accountId}/clients/{clientId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
                /**
                 * @description The API client.
                 * @example sandbox-round-apple-123
                 */
                readonly clientId: components["parameters"]["ClientId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change an API client
         * @description What is left out stays as it is. A list replaces the old list.
         */
        readonly patch: operations["updateClient"];
        readonly trace?: never;
    };
    readonly "/_mock/v1/accounts/{accountId}/clock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        /** Read the clock of an account */
        readonly get: operations["getClock"];
        /**
         * Set the clock of an account
         * @description `live` runs on from `now`; `frozen` stands still until it is advanced. Without `now` the clock keeps its present instant.
         */
        readonly put: operations["setClock"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/accounts/{accountId}/clock/advance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Move the clock of an account forward
         * @description Work that falls due on the way is done in time order. Works for a live and a frozen clock.
         */
        readonly post: operations["advanceClock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/accounts/{accountId}/journal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        /**
         * Read what was asked, answered and why
         * @description Filters narrow together. Lines come oldest first; to page on, pass the last number as `after`. Secrets and tokens are redacted.
         */
        readonly get: operations["getJournal"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Clear the journal
         * @description Line numbers go on; they do not start again.
         */
        readonly delete: operations["clearJournal"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/accounts/{accountId}/signing-sessions/{sessionId}/open": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
                /**
                 * @description The `id` of the signing session, not the uuid in its `signatureUrl`.
                 * @example 3f0c9a52-6c1e-4b0a-9a3e-2b7d1f4e8c60
                 */
                readonly sessionId: components["parameters"]["SessionId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Open the signing page as the signer
         * @description Stands for the signer following `signatureUrl`. The state does not change.
         */
        readonly post: operations["openSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/accounts/{accountId}/signing-sessions/{sessionId}/sign": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
                /**
                 * @description The `id` of the signing session, not the uuid in its `signatureUrl`.
                 * @example 3f0c9a52-6c1e-4b0a-9a3e-2b7d1f4e8c60
                 */
                readonly sessionId: components["parameters"]["SessionId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Sign as the signer
         * @description Without `person` the signer is a made-up test person who fits the session.
         */
        readonly post: operations["signSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/accounts/{accountId}/signing-sessions/{sessionId}/reject": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
                /**
                 * @description The `id` of the signing session, not the uuid in its `signatureUrl`.
                 * @example 3f0c9a52-6c1e-4b0a-9a3e-2b7d1f4e8c60
                 */
                readonly sessionId: components["parameters"]["SessionId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Reject as the signer
         * @description The session is final afterwards.
         */
        readonly post: operations["rejectSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/accounts/{accountId}/signing-sessions/{sessionId}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
                /**
                 * @description The `id` of the signing session, not the uuid in its `signatureUrl`.
                 * @example 3f0c9a52-6c1e-4b0a-9a3e-2b7d1f4e8c60
                 */
                readonly sessionId: components["parameters"]["SessionId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cancel as the signer
         * @description The signer leaves; the session stays as it is and can be signed later.
         */
        readonly post: operations["cancelSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/accounts/{accountId}/instances/{instanceId}/complete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
                /**
                 * @description The instance of a flow.
                 * @example 0b2f6c1de8a94c55a7f3b1c2d4e5f607
                 */
                readonly instanceId: components["parameters"]["InstanceId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Complete the waiting step as the person
         * @description Stands for the person doing on the journey page what the step asks. The instance goes on.
         */
        readonly post: operations["completeInstanceStep"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/accounts/{accountId}/instances/{instanceId}/fault": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
                /**
                 * @description The instance of a flow.
                 * @example 0b2f6c1de8a94c55a7f3b1c2d4e5f607
                 */
                readonly instanceId: components["parameters"]["InstanceId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let the instance fail
         * @description The instance becomes Faulted, with the text that tells nothing.
         */
        readonly post: operations["faultInstance"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/accounts/{accountId}/instances/{instanceId}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
                /**
                 * @description The instance of a flow.
                 * @example 0b2f6c1de8a94c55a7f3b1c2d4e5f607
                 */
                readonly instanceId: components["parameters"]["InstanceId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let Mint cancel the instance
         * @description The instance becomes Cancelled, as it would after being active too long.
         */
        readonly post: operations["cancelInstance"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/accounts/{accountId}/flows": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        /**
         * List the flow catalogue
         * @description Gives the id, definition id and name of every flow of the account.
         */
        readonly get: operations["listCatalogueFlows"];
        readonly put?: never;
        /**
         * Add a flow to the catalogue
         * @description The flow can be executed at once through every dialect of the Mint API.
         */
        readonly post: operations["addCatalogueFlow"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/accounts/{accountId}/usage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        /**
         * Read what the account has used
         * @description Counts paid executions and request units; a download costs five units.
         */
        readonly get: operations["getUsage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/accounts/{accountId}/callbacks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        /**
         * List the callbacks of finished flows
         * @description Gives every callback with the attempts made to deliver it, oldest first.
         */
        readonly get: operations["listCallbacks"];
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
        /** @description An error of ours. Its code starts with `SIM_`, so nobody takes it for the vendor's. */
        readonly SimProblem: {
            /** Format: uri-reference */
            readonly type?: string;
            readonly title: string;
            readonly status: number;
            readonly code: string;
            readonly detail: string;
            readonly invalidParams?: readonly components["schemas"]["SimInvalidParam"][];
        };
        readonly SimInvalidParam: {
            readonly name: string;
            readonly reason: string;
        };
        readonly ServerInfo: {
            /** @constant */
            readonly name: "signimock";
            readonly version: string;
            /** Format: uri */
            readonly origin: string;
            /** @description How many accounts there are. */
            readonly accounts: number;
            /** @description Whether replies are checked against the contract. */
            readonly strict: boolean;
        };
        readonly AccountId: string;
        readonly ClientId: string;
        /** @description The start of all made-up values. The same seed makes the same values. */
        readonly Seed: number;
        readonly AccountList: {
            readonly items: readonly components["schemas"]["AccountSummary"][];
        };
        readonly AccountSummary: {
            readonly id: components["schemas"]["AccountId"];
            readonly clientIds: readonly components["schemas"]["ClientId"][];
        };
        readonly AccountDefinition: {
            readonly id?: components["schemas"]["AccountId"];
            readonly seed?: components["schemas"]["Seed"];
            readonly clock?: components["schemas"]["ClockSetting"];
            /** @description Left out: one client of the server's making. */
            readonly clients?: readonly components["schemas"]["ClientDefinition"][];
            readonly settings?: components["schemas"]["SettingsPatch"];
            /** @description Flows for the Mint API, beside those that every catalogue has. */
            readonly flows?: readonly components["schemas"]["FlowSpec"][];
        };
        readonly Account: {
            readonly id: components["schemas"]["AccountId"];
            readonly seed: components["schemas"]["Seed"];
            /**
             * Format: date-time
             * @description By the clock of the account.
             */
            readonly createdAt: string;
            readonly clock: components["schemas"]["Clock"];
            readonly clients: readonly components["schemas"]["Client"][];
            readonly settings: components["schemas"]["Settings"];
            readonly credentials: components["schemas"]["Credentials"];
        };
        /** @description The first client and its first secret, ready to use. */
        readonly Credentials: {
            readonly clientId: components["schemas"]["ClientId"];
            readonly clientSecret: string;
        };
        readonly Settings: {
            /**
             * @description Take a multipart upload, too. Usually only a raw stream is taken.
             * @default false
             */
            readonly acceptMultipartUploads: boolean;
            /**
             * @description A larger upload is refused with 413.
             * @default 52428800
             */
            readonly uploadLimitBytes: number;
            /**
             * Format: duration
             * @description How long after signing a package is ready. An ISO 8601 duration in whole seconds.
             * @default PT2S
             */
            readonly packagingDelay: string;
            /**
             * @description True: EXPIRED after `dueDate`. False: it stays READY and the page refuses.
             * @default true
             */
            readonly sessionsExpire: boolean;
            /**
             * @description The eIDs enabled on the account.
             * @default [
             *       "nbid",
             *       "sbid",
             *       "mitid",
             *       "ftn",
             *       "idin",
             *       "digid",
             *       "eherkenning",
             *       "samleikin"
             *     ]
             */
            readonly identityProviders: readonly string[];
            /**
             * @description Status of `invalid_client` when the credentials came under HTTP Basic.
             * @default 400
             * @enum {integer}
             */
            readonly basicRefusalStatus: 400 | 401;
            /**
             * @description Status of a failed workflow validation.
             * @default 422
             * @enum {integer}
             */
            readonly mintValidationStatus: 400 | 422;
            /**
             * Format: duration
             * @description How long an instance may stay active before Mint cancels it. An ISO 8601 duration.
             * @default P1D
             */
            readonly mintActiveTimeout: string;
            /**
             * @description True: an instance is gone 30 days after its end. False: only its files are.
             * @default false
             */
            readonly mintInstancesExpire: boolean;
            /**
             * @description Hosts beside this machine that the callback of a flow may go to.
             * @default []
             */
            readonly callbackHosts: readonly string[];
        };
        /** @description Any of the settings. */
        readonly SettingsPatch: {
            /** @description Take a multipart upload, too. Usually only a raw stream is taken. */
            readonly acceptMultipartUploads?: boolean;
            /** @description A larger upload is refused with 413. */
            readonly uploadLimitBytes?: number;
            /**
             * Format: duration
             * @description How long after signing a package is ready. An ISO 8601 duration in whole seconds.
             */
            readonly packagingDelay?: string;
            /** @description True: EXPIRED after `dueDate`. False: it stays READY and the page refuses. */
            readonly sessionsExpire?: boolean;
            /** @description The eIDs enabled on the account. */
            readonly identityProviders?: readonly string[];
            /**
             * @description Status of `invalid_client` when the credentials came under HTTP Basic.
             * @enum {integer}
             */
            readonly basicRefusalStatus?: 400 | 401;
            /**
             * @description Status of a failed workflow validation.
             * @enum {integer}
             */
            readonly mintValidationStatus?: 400 | 422;
            /**
             * Format: duration
             * @description How long an instance may stay active before Mint cancels it. An ISO 8601 duration.
             */
            readonly mintActiveTimeout?: string;
            /** @description True: an instance is gone 30 days after its end. False: only its files are. */
            readonly mintInstancesExpire?: boolean;
            /** @description Hosts beside this machine that the callback of a flow may go to. */
            readonly callbackHosts?: readonly string[];
        };
        /**
         * @description Only an active client gets tokens. A pending one becomes active at `activeFrom`, an unverified one waits for its domain, a disabled one is switched off.
         * @enum {string}
         */
        readonly ClientStatus: "active" | "pending" | "unverified" | "disabled";
        /** @enum {string} */
        readonly Permission: "Signature API" | "Flow Editor" | "Flow Viewer" | "Flow Instance Download";
        /** @enum {string} */
        readonly Scope: "signicat-api" | "document_read" | "document_write" | "document_file" | "event" | "identify";
        /** @description A client to add. A pending one needs `activeFrom`. */
        readonly ClientDefinition: {
            readonly clientId?: components["schemas"]["ClientId"];
            /** @description Each of these is valid at the token endpoints. */
            readonly secrets?: readonly string[];
            /**
             * @default [
             *       "Signature API",
             *       "Flow Editor",
             *       "Flow Viewer",
             *       "Flow Instance Download"
             *     ]
             */
            readonly permissions?: readonly components["schemas"]["Permission"][];
            /**
             * @description What the client may ask for. Legacy scopes may be listed.
             * @default [
             *       "signicat-api"
             *     ]
             */
            readonly scopes?: readonly components["schemas"]["Scope"][];
            /** @description Left out at creation: 600, or 3600 at the older token endpoints. */
            readonly tokenLifetimeSeconds?: number;
            /** @default active */
            readonly status?: components["schemas"]["ClientStatus"];
            /**
             * Format: date-time
             * @description When a pending client becomes active, by the clock of the account.
             */
            readonly activeFrom?: string;
        };
        /** @description Any member but the id. A client that becomes pending needs `activeFrom`. */
        readonly ClientPatch: {
            /** @description Each of these is valid at the token endpoints. */
            readonly secrets?: readonly string[];
            readonly permissions?: readonly components["schemas"]["Permission"][];
            /** @description What the client may ask for. Legacy scopes may be listed. */
            readonly scopes?: readonly components["schemas"]["Scope"][];
            /** @description Left out at creation: 600, or 3600 at the older token endpoints. */
            readonly tokenLifetimeSeconds?: number;
            readonly status?: components["schemas"]["ClientStatus"];
            /**
             * Format: date-time
             * @description When a pending client becomes active, by the clock of the account.
             */
            readonly activeFrom?: string;
        };
        /** @description An API client. Its secrets are shown, because the simulator invented them for tests or was given them for tests. Never put a real secret here. */
        readonly Client: {
            readonly clientId: components["schemas"]["ClientId"];
            /** @description Each of these is valid at the token endpoints. */
            readonly secrets: readonly string[];
            readonly permissions: readonly components["schemas"]["Permission"][];
            /** @description What the client may ask for. Legacy scopes may be listed. */
            readonly scopes: readonly components["schemas"]["Scope"][];
            /** @description Null: 600, or 3600 at the older token endpoints. */
            readonly tokenLifetimeSeconds: number | null;
            readonly status: components["schemas"]["ClientStatus"];
            /**
             * Format: date-time
             * @description When a pending client becomes active, by the clock of the account.
             */
            readonly activeFrom?: string;
        };
        /** @enum {string} */
        readonly ClockMode: "live" | "frozen";
        readonly Clock: {
            readonly mode: components["schemas"]["ClockMode"];
            /** Format: date-time */
            readonly now: string;
        };
        readonly ClockSetting: {
            readonly mode: components["schemas"]["ClockMode"];
            /** Format: date-time */
            readonly now?: string;
        };
        readonly ClockAdvance: {
            /**
             * Format: duration
             * @description An ISO 8601 duration in whole seconds, at most P3650D.
             */
            readonly by: string;
        };
        readonly Journal: {
            readonly items: readonly components["schemas"]["JournalLine"][];
            /** @description How many lines were let go because the journal is full. */
            readonly dropped: number;
            /** @description How many kept lines match the filters, `limit` aside. */
            readonly total: number;
        };
        readonly JournalLine: {
            readonly number: number;
            /**
             * Format: date-time
             * @description By the clock of the account.
             */
            readonly at: string;
            readonly traceId: string;
            readonly method: string;
            readonly path: string;
            /** @description Without the question mark; empty when there is none. */
            readonly query: string;
            /** @description Null for an unknown path. */
            readonly operationId: string | null;
            /** @description Null when the caller is unknown. */
            readonly clientId: string | null;
            readonly status: number;
            /** @description Why it was answered so, in a sentence. */
            readonly reason: string;
            readonly request: components["schemas"]["JournalMessage"];
            readonly response: components["schemas"]["JournalMessage"];
            /** @description The nearest routes, for an unknown path. */
            readonly nearest?: readonly string[];
        };
        readonly JournalMessage: {
            /** @description Secrets and tokens are redacted. */
            readonly headers: {
                readonly [key: string]: string;
            };
            /** @description As text, when it is text. Secrets and tokens are redacted. */
            readonly body?: string;
            /** @description Length of the whole body. */
            readonly bodyBytes: number;
        };
        readonly SignInput: {
            /** @description The eID to sign with. Left out: the first one the session allows. */
            readonly idp?: string;
            readonly person?: components["schemas"]["SignerPerson"];
        };
        /** @description Who signs. Left-out members are made up. */
        readonly SignerPerson: {
            readonly fullName?: string;
            readonly firstName?: string;
            readonly lastName?: string;
            /** Format: date */
            readonly dateOfBirth?: string;
            /** @description The national identification number. */
            readonly nin?: string;
        };
        readonly RejectInput: {
            /** @description What the signer says. */
            readonly reason?: string;
        };
        readonly SignerResult: {
            /** Format: uuid */
            readonly sessionId: string;
            /** @enum {string} */
            readonly state: "BLOCKED" | "READY" | "SIGNED" | "REJECTED" | "EXPIRED";
            /**
             * Format: uri
             * @description Where the signer's browser would go next, if anywhere.
             */
            readonly redirectUrl: string | null;
            /** @description What happened, in a sentence. */
            readonly reason: string;
        };
        readonly JourneyResult: {
            readonly instanceId: string;
            readonly status: components["schemas"]["InstanceStatus"];
        };
        /** @enum {string} */
        readonly InstanceStatus: "Running" | "Suspended" | "Finished" | "Faulted" | "Cancelled";
        readonly CatalogueFlowList: {
            readonly items: readonly components["schemas"]["CatalogueFlow"][];
        };
        readonly CatalogueFlow: {
            readonly id: components["schemas"]["FlowId"];
            readonly definitionId: components["schemas"]["FlowId"];
            readonly name: string;
        };
        readonly FlowId: string;
        /** @description A flow for the catalogue. Versions are numbered from 1; the last one is the latest. */
        readonly FlowSpec: {
            readonly id: components["schemas"]["FlowId"];
            /** @description Left out: made up. Never the same as the id. */
            readonly definitionId?: components["schemas"]["FlowId"];
            /** @description Left out: the id. */
            readonly name?: string;
            readonly description?: string;
            /** @description The eID the flow asks its user for. */
            readonly expectedEid?: string;
            readonly versions: readonly components["schemas"]["FlowVersionSpec"][];
        };
        readonly FlowVersionSpec: {
            /**
             * @description A version that is not published is a draft and cannot be executed.
             * @default true
             */
            readonly published?: boolean;
            readonly inputs?: readonly components["schemas"]["FlowInputSpec"][];
            /** @description Done one after the other. Without any, an instance finishes at once. */
            readonly steps?: readonly components["schemas"]["FlowStepSpec"][];
            /** @description What an instance has produced when it finishes. Several come as one ZIP. */
            readonly files?: readonly components["schemas"]["FlowFileSpec"][];
            readonly callback?: components["schemas"]["FlowCallbackSpec"];
        };
        readonly FlowInputSpec: {
            readonly name: string;
            /**
             * @default string
             * @enum {string}
             */
            readonly type?: "string" | "number" | "boolean";
            /** @default false */
            readonly required?: boolean;
        };
        readonly FlowStepSpec: {
            readonly name: string;
            /**
             * @description The kind of activity, as the activities list shows it.
             * @default Activity
             */
            readonly type?: string;
            /**
             * Format: duration
             * @description How long the step runs. An ISO 8601 duration.
             * @default PT0S
             */
            readonly takes?: string;
            /**
             * @description The instance is Suspended until the person completes the step.
             * @default false
             */
            readonly waitsForPerson?: boolean;
            /**
             * @description The instance is Faulted when the step's time is over.
             * @default false
             */
            readonly faults?: boolean;
        };
        readonly FlowFileSpec: {
            /** @description A plain name: no folder, no drive, no `.` or `..`. */
            readonly name: string;
            /** @default application/octet-stream */
            readonly contentType?: string;
            /**
             * Format: int64
             * @description Bytes, up to 100 GB; they are made while they are read.
             * @default 1000
             */
            readonly size?: number;
        };
        /** @description An HTTP Request step at the end: a POST that tells the application. */
        readonly FlowCallbackSpec: {
            /** Format: uri */
            readonly url: string;
            /** @description The JSON to send, with {instanceId} and {status} filled in. Left out: these two members. */
            readonly body?: string;
        };
        readonly Usage: {
            /** @description Instances started. */
            readonly executions: number;
            /** @description Requests made with a token; a download counts five. */
            readonly requestUnits: number;
            readonly price: {
                /** @description Half a dollar an execution. */
                readonly amount: number;
                /** @enum {string} */
                readonly currency: "USD";
            };
        };
        readonly CallbackList: {
            readonly items: readonly components["schemas"]["Callback"][];
        };
        readonly Callback: {
            readonly id: string;
            readonly instanceId: string;
            readonly url: string;
            readonly body: string;
            /** Format: date-time */
            readonly dueAt: string;
            readonly attempts: readonly components["schemas"]["CallbackAttempt"][];
        };
        readonly CallbackAttempt: {
            /** Format: date-time */
            readonly at: string;
            /** @description Null when no reply came. */
            readonly status: number | null;
            readonly outcome: string;
        };
    };
    responses: {
        /** @description A parameter or the body is not what this document says. */
        readonly InvalidInput: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["SimProblem"];
            };
        };
        /** @description This server was started with a control token, and the request lacks it. */
        readonly ControlTokenRequired: {
            headers: {
                readonly "WWW-Authenticate": components["headers"]["BearerChallenge"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["SimProblem"];
            };
        };
        /** @description The Host or Origin header names another machine. */
        readonly ForeignHost: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["SimProblem"];
            };
        };
        /** @description There is no such account. */
        readonly UnknownAccount: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["SimProblem"];
            };
        };
        /** @description There is no such account, or it has no such client. */
        readonly UnknownAccountOrClient: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["SimProblem"];
            };
        };
        /** @description There is no such account, or it has no such session. */
        readonly UnknownAccountOrSession: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["SimProblem"];
            };
        };
        /** @description An id is taken. */
        readonly Taken: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["SimProblem"];
            };
        };
        /** @description The account `default` cannot be deleted. */
        readonly DefaultAccountKept: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["SimProblem"];
            };
        };
        /** @description The signer cannot do this now: blocked, final, URL expired, or a wrong national number. */
        readonly SignerRefused: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["SimProblem"];
            };
        };
        /** @description There is no such account, or it has no such instance. */
        readonly UnknownAccountOrInstance: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["SimProblem"];
            };
        };
        /** @description This cannot be done to the instance now. */
        readonly JourneyRefused: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["SimProblem"];
            };
        };
        /** @description The catalogue has a flow of this id. */
        readonly FlowExists: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["SimProblem"];
            };
        };
        /** @description The body is too large. */
        readonly BodyTooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["SimProblem"];
            };
        };
        /** @description The body is not JSON. */
        readonly UnsupportedMediaType: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["SimProblem"];
            };
        };
    };
    parameters: {
        /**
         * @description The account.
         * @example default
         */
        readonly AccountId: components["schemas"]["AccountId"];
        /**
         * @description The API client.
         * @example sandbox-round-apple-123
         */
        readonly ClientId: components["schemas"]["ClientId"];
        /**
         * @description The `id` of the signing session, not the uuid in its `signatureUrl`.
         * @example 3f0c9a52-6c1e-4b0a-9a3e-2b7d1f4e8c60
         */
        readonly SessionId: string;
        /**
         * @description The instance of a flow.
         * @example 0b2f6c1de8a94c55a7f3b1c2d4e5f607
         */
        readonly InstanceId: string;
        /**
         * @description Only this operation.
         * @example issueToken
         */
        readonly OperationIdFilter: string;
        /**
         * @description Only this HTTP method.
         * @example POST
         */
        readonly MethodFilter: string;
        /**
         * @description Only paths that start with this.
         * @example /sign/
         */
        readonly PathFilter: string;
        /**
         * @description Only this status, or this class of statuses.
         * @example 4xx
         */
        readonly StatusFilter: string;
        /**
         * @description Only this API client.
         * @example sandbox-round-apple-123
         */
        readonly ClientIdFilter: string;
        /**
         * @description Only lines with a larger number.
         * @example 12
         */
        readonly After: number;
        /**
         * @description At most this many lines.
         * @example 50
         */
        readonly Limit: number;
    };
    requestBodies: never;
    headers: {
        /** @description The scheme to use. */
        readonly BearerChallenge: "Bearer";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly getServerInfo: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The server. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ServerInfo"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
        };
    };
    readonly listAccounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All accounts, oldest first. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AccountList"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
        };
    };
    readonly createAccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["AccountDefinition"];
            };
        };
        readonly responses: {
            /** @description The new account, with credentials to use at once. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Account"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 409: components["responses"]["Taken"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly getAccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The account. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Account"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownAccount"];
        };
    };
    readonly deleteAccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Gone. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownAccount"];
            readonly 409: components["responses"]["DefaultAccountKept"];
        };
    };
    readonly resetAccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownAccount"];
        };
    };
    readonly getSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The settings. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Settings"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownAccount"];
        };
    };
    readonly updateSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SettingsPatch"];
            };
        };
        readonly responses: {
            /** @description All settings after the change. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Settings"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownAccount"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly createClient: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClientDefinition"];
            };
        };
        readonly responses: {
            /** @description The new client, with its secrets. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Client"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownAccount"];
            readonly 409: components["responses"]["Taken"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly updateClient: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
                /**
                 * @description The API client.
                 * @example sandbox-round-apple-123
                 */
                readonly clientId: components["parameters"]["ClientId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClientPatch"];
            };
        };
        readonly responses: {
            /** @description The client after the change. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Client"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownAccountOrClient"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly getClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The clock. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Clock"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownAccount"];
        };
    };
    readonly setClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClockSetting"];
            };
        };
        readonly responses: {
            /** @description The clock after the change. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Clock"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownAccount"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly advanceClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClockAdvance"];
            };
        };
        readonly responses: {
            /** @description The clock after the move. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Clock"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownAccount"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly getJournal: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only this operation.
                 * @example issueToken
                 */
                readonly operationId?: components["parameters"]["OperationIdFilter"];
                /**
                 * @description Only this HTTP method.
                 * @example POST
                 */
                readonly method?: components["parameters"]["MethodFilter"];
                /**
                 * @description Only paths that start with this.
                 * @example /sign/
                 */
                readonly path?: components["parameters"]["PathFilter"];
                /**
                 * @description Only this status, or this class of statuses.
                 * @example 4xx
                 */
                readonly status?: components["parameters"]["StatusFilter"];
                /**
                 * @description Only this API client.
                 * @example sandbox-round-apple-123
                 */
                readonly clientId?: components["parameters"]["ClientIdFilter"];
                /**
                 * @description Only lines with a larger number.
                 * @example 12
                 */
                readonly after?: components["parameters"]["After"];
                /**
                 * @description At most this many lines.
                 * @example 50
                 */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The lines that match. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Journal"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownAccount"];
        };
    };
    readonly clearJournal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Empty. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownAccount"];
        };
    };
    readonly openSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
                /**
                 * @description The `id` of the signing session, not the uuid in its `signatureUrl`.
                 * @example 3f0c9a52-6c1e-4b0a-9a3e-2b7d1f4e8c60
                 */
                readonly sessionId: components["parameters"]["SessionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The page opened. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignerResult"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownAccountOrSession"];
            readonly 409: components["responses"]["SignerRefused"];
        };
    };
    readonly signSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
                /**
                 * @description The `id` of the signing session, not the uuid in its `signatureUrl`.
                 * @example 3f0c9a52-6c1e-4b0a-9a3e-2b7d1f4e8c60
                 */
                readonly sessionId: components["parameters"]["SessionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignInput"];
            };
        };
        readonly responses: {
            /** @description Signed. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignerResult"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownAccountOrSession"];
            readonly 409: components["responses"]["SignerRefused"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly rejectSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
                /**
                 * @description The `id` of the signing session, not the uuid in its `signatureUrl`.
                 * @example 3f0c9a52-6c1e-4b0a-9a3e-2b7d1f4e8c60
                 */
                readonly sessionId: components["parameters"]["SessionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["RejectInput"];
            };
        };
        readonly responses: {
            /** @description Rejected. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignerResult"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownAccountOrSession"];
            readonly 409: components["responses"]["SignerRefused"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly cancelSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
                /**
                 * @description The `id` of the signing session, not the uuid in its `signatureUrl`.
                 * @example 3f0c9a52-6c1e-4b0a-9a3e-2b7d1f4e8c60
                 */
                readonly sessionId: components["parameters"]["SessionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Cancelled. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignerResult"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownAccountOrSession"];
            readonly 409: components["responses"]["SignerRefused"];
        };
    };
    readonly completeInstanceStep: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
                /**
                 * @description The instance of a flow.
                 * @example 0b2f6c1de8a94c55a7f3b1c2d4e5f607
                 */
                readonly instanceId: components["parameters"]["InstanceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JourneyResult"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownAccountOrInstance"];
            readonly 409: components["responses"]["JourneyRefused"];
        };
    };
    readonly faultInstance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
                /**
                 * @description The instance of a flow.
                 * @example 0b2f6c1de8a94c55a7f3b1c2d4e5f607
                 */
                readonly instanceId: components["parameters"]["InstanceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JourneyResult"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownAccountOrInstance"];
            readonly 409: components["responses"]["JourneyRefused"];
        };
    };
    readonly cancelInstance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
                /**
                 * @description The instance of a flow.
                 * @example 0b2f6c1de8a94c55a7f3b1c2d4e5f607
                 */
                readonly instanceId: components["parameters"]["InstanceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JourneyResult"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownAccountOrInstance"];
            readonly 409: components["responses"]["JourneyRefused"];
        };
    };
    readonly listCatalogueFlows: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The flows. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CatalogueFlowList"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownAccount"];
        };
    };
    readonly addCatalogueFlow: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FlowSpec"];
            };
        };
        readonly responses: {
            /** @description The flow is in the catalogue. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CatalogueFlow"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownAccount"];
            readonly 409: components["responses"]["FlowExists"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly getUsage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The counters. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Usage"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownAccount"];
        };
    };
    readonly listCallbacks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account.
                 * @example default
                 */
                readonly accountId: components["parameters"]["AccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The callbacks. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CallbackList"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownAccount"];
        };
    };
}
