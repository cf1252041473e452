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
    readonly "/_mock/v1/fidelity": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the fidelity ledger
         * @description What the simulator does, how exactly, and how we know.
         */
        readonly get: operations["getFidelity"];
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
    readonly "/_mock/v1/scenarios": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the shipped scenarios */
        readonly get: operations["listScenarios"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/scenarios/{scenarioName}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of a shipped scenario.
                 * @example rate-limited-while-polling
                 */
                readonly scenarioName: components["parameters"]["ScenarioName"];
            };
            readonly cookie?: never;
        };
        /** Read a shipped scenario */
        readonly get: operations["getShippedScenario"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/accounts/{accountId}/scenario": {
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
        /** Read what an account plays */
        readonly get: operations["getScenario"];
        /**
         * Play a scenario, or several
         * @description In place of what plays. Calls are counted anew, and settings and clients that the old one changed are as before.
         */
        readonly put: operations["playScenario"];
        readonly post?: never;
        /** End what an account plays */
        readonly delete: operations["stopScenario"];
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
            readonly scenario?: components["schemas"]["ScenarioChoice"];
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
             * @description The request units that one API client may use in any minute; one more is refused with 429. Null: no limit.
             * @default null
             */
            readonly requestsPerMinute: number | null;
            /**
             * @description The request units that one API client may use in any second. Null: no limit.
             * @default null
             */
            readonly burstPerSecond: number | null;
            /**
             * @description The request units that a download from Mint costs; every other request costs one.
             * @default 5
             */
            readonly downloadUnits: number;
            /**
             * @description The executions of a calendar month (UTC); one more is refused with 429 `quota_exceeded`. Null: no quota.
             * @default null
             */
            readonly monthlyQuota: number | null;
            /**
             * @description The form of Retry-After, also in replies that scenarios make up; `none` sends none.
             * @default seconds
             * @enum {string}
             */
            readonly retryAfter: "seconds" | "date" | "none";
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
            /** @description The request units that one API client may use in any minute; one more is refused with 429. Null: no limit. */
            readonly requestsPerMinute?: number | null;
            /** @description The request units that one API client may use in any second. Null: no limit. */
            readonly burstPerSecond?: number | null;
            /** @description The request units that a download from Mint costs; every other request costs one. */
            readonly downloadUnits?: number;
            /** @description The executions of a calendar month (UTC); one more is refused with 429 `quota_exceeded`. Null: no quota. */
            readonly monthlyQuota?: number | null;
            /**
             * @description The form of Retry-After, also in replies that scenarios make up; `none` sends none.
             * @enum {string}
             */
            readonly retryAfter?: "seconds" | "date" | "none";
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
            /** @description Null when a scenario left the request without a reply. */
            readonly status: number | null;
            /** @description Why it was answered so, in a sentence. */
            readonly reason: string;
            readonly request: components["schemas"]["JournalMessage"];
            readonly response: components["schemas"]["JournalMessage"];
            /** @description The nearest routes, for an unknown path. */
            readonly nearest?: readonly string[];
            readonly scenario?: components["schemas"]["ScenarioTrace"];
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
        /** @description Misbehaviour on script: rules for single requests, timelines for people and flows, settings. Every member but name and summary is optional. */
        readonly Scenario: {
            /** @description Lower-case words with hyphens. A flow of the catalogue with this id or name plays the scenario for its instances. */
            readonly name: string;
            /** @description What goes wrong, in one sentence. */
            readonly summary: string;
            /** @description The failure modes it covers, by their number in docs/reference/failure-modes.md. */
            readonly modes?: readonly number[];
            /** @description Who reports this: ids of evidence/sources.yaml. */
            readonly sources?: readonly string[];
            readonly expects?: components["schemas"]["ScenarioExpectation"];
            /** @description Settings of the account while the scenario plays. */
            readonly settings?: components["schemas"]["SettingsPatch"];
            /** @description What the account's API clients are like while the scenario plays. */
            readonly client?: components["schemas"]["ScenarioClientChange"];
            /** @description Tried in this order for every request; docs/reference/scenarios.md tells which of several wins. */
            readonly rules?: readonly components["schemas"]["ScenarioRule"][];
            readonly latency?: components["schemas"]["ScenarioLatency"];
            readonly outages?: readonly components["schemas"]["ScenarioOutage"][];
            readonly mint?: components["schemas"]["ScenarioMint"];
            /** @description What signers do by themselves. The first entry that has a session's number plays for it. */
            readonly signers?: readonly components["schemas"]["ScenarioSigner"][];
        };
        /** @description What a good client does, and how the project's own client proves it. */
        readonly ScenarioExpectation: {
            /** @description What a good client does when this happens to it. */
            readonly client: string;
            /**
             * @description What the project's runner has its client do under the scenario. Left out: nothing is run.
             * @enum {string}
             */
            readonly task?: "fetchToken" | "uploadDocument" | "createSession" | "readSession" | "readFor30Minutes" | "signDocument" | "signInOrder" | "listFlows" | "listInstances" | "readActivities" | "executeFlow" | "executeMany" | "runFlow" | "runFlowWithCallback" | "downloadResult" | "downloadResultLater" | "streamResult";
            /** @description How the task ends: a word of the task, or the code of the error the client throws. */
            readonly ends?: string;
            /** @description By operation: the statuses its calls are answered with, in order; `none` where no reply comes. */
            readonly replies?: {
                readonly [key: string]: readonly (number | string)[];
            };
        };
        /** @description One step that misbehaves: when, and how. Has `when` and at least one other member. */
        readonly ScenarioRule: {
            /** @description Why the rule is there, for its reader. */
            readonly note?: string;
            readonly when?: components["schemas"]["ScenarioCondition"];
            readonly reply?: components["schemas"]["ScenarioReply"];
            /** @description Breaks the connection with a TCP reset (RST), without a byte of a reply. */
            readonly reset?: components["schemas"]["ScenarioBreak"];
            /** @description Closes the connection in good order (FIN), without a byte of a reply. */
            readonly close?: components["schemas"]["ScenarioBreak"];
            /** @description Keeps the connection open and never sends a byte. */
            readonly hang?: components["schemas"]["ScenarioBreak"];
            /** @description How long the reply is held back: `PT2S`, `PT1S..PT3S` (drawn from the seed), or with `on` where the time passes. */
            readonly delay?: string | {
                readonly for: components["schemas"]["ScenarioDurationRange"];
                readonly on?: components["schemas"]["ScenarioTimeBase"];
            };
            /** @description How fast the reply's body is sent. */
            readonly bandwidth?: {
                readonly bytesPerSecond: number;
            };
            /** @description Ends the connection after so many bytes of the body; the announced length stays that of the whole. */
            readonly cut?: {
                readonly afterBytes: number;
                /**
                 * @description `close` (FIN) lets the receiver have every byte; `reset` (RST) may take back what was under way.
                 * @default close
                 * @enum {string}
                 */
                readonly by?: "close" | "reset";
            };
            /** @description Inverts every bit of a part of the body; its length stays. */
            readonly garble?: {
                /** @default 0 */
                readonly afterBytes?: number;
                /** @default 16 */
                readonly bytes?: number;
            };
            /** @description The pause between two bytes of the reply's head. An ISO 8601 duration. */
            readonly slowHeaders?: string;
            /** @description The Content-Type of the reply, in place of the right one. */
            readonly contentType?: string;
            readonly set?: components["schemas"]["ScenarioChange"];
        };
        /** @description All members must hold. Without `when`, a rule is for every request. */
        readonly ScenarioCondition: {
            /** @description Operation ids of openapi/token.yaml, sign.yaml and mint.yaml: one, or a list of them. */
            readonly operation?: string | readonly string[];
            /** @description Operations of one kind in all APIs and dialects. */
            readonly group?: components["schemas"]["ScenarioGroup"];
            /** @description The path of the request, without its query; `*` stands for one segment, `**` at the end for any rest. */
            readonly path?: string;
            /** @description The API client that calls. */
            readonly client?: components["schemas"]["ClientId"];
            /** @description The first id in the path: of the session, document, instance, flow. */
            readonly entity?: string;
            readonly call?: components["schemas"]["ScenarioCalls"];
            /**
             * @description What calls are counted for: all requests the rest of the condition holds for, those of one entity, or those of one API client.
             * @default account
             * @enum {string}
             */
            readonly per?: "account" | "entity" | "client";
            /**
             * Format: duration
             * @description On the account's clock, counted from the start of the scenario. An ISO 8601 duration.
             */
            readonly after?: string;
            /**
             * Format: duration
             * @description The end of the time, counted as `after` is; not part of it.
             */
            readonly before?: string;
            readonly during?: components["schemas"]["ScenarioSchedule"];
            /** @description The eID that the request needs: of the flow it executes, or of the sessions it creates. */
            readonly eid?: string;
            /** @description Request headers by name. */
            readonly header?: components["schemas"]["ScenarioValues"];
            /** @description Query parameters by name. */
            readonly query?: components["schemas"]["ScenarioValues"];
            /** @description Members of a JSON or form body by their place, such as `input.email` or `0.title`. */
            readonly body?: components["schemas"]["ScenarioValues"];
            /** @description The part of the calls that the rest of the condition holds for; the account's seed says which. */
            readonly probability?: number;
        };
        /** @enum {string} */
        readonly ScenarioGroup: "token" | "execute" | "status" | "list" | "listInstances" | "activities" | "files" | "download" | "upload" | "create";
        /** @description Each named value must be as given: equal, containing a text, or just present. */
        readonly ScenarioValues: {
            readonly [key: string]: string | number | boolean | {
                readonly contains?: string;
                readonly present?: boolean;
            };
        };
        /** @description Which calls, counted from 1: `2`, `2..3`, `4..` or `every 5`. */
        readonly ScenarioCalls: number | string;
        /** @description An ISO 8601 duration, or two with `..` between them. */
        readonly ScenarioDurationRange: string;
        /**
         * @description `wire`: real time passes before the reply. `clock`: the account's clock moves instead. Left out: `clock` on a frozen clock, else `wire`.
         * @enum {string}
         */
        readonly ScenarioTimeBase: "wire" | "clock";
        /** @description A part of certain days, in UTC. Without `days` and `dayOfMonth`: of every day. */
        readonly ScenarioSchedule: {
            readonly days?: readonly ("Mon" | "Tue" | "Wed" | "Thu" | "Fri" | "Sat" | "Sun")[];
            readonly dayOfMonth?: number;
            /** @description As `01:30`; left out, the beginning of the day. */
            readonly from?: string;
            /** @description As `05:00`, not part of it; left out, the end of the day. */
            readonly to?: string;
        };
        /** @description Answers instead of the API. Without a body of its own: the vendor's error object, or its OAuth form with `error`. */
        readonly ScenarioReply: {
            readonly status: number;
            /** @description The `code` of the error object; left out, the usual one of the status. */
            readonly code?: string;
            readonly detail?: string;
            /** @description The `error` of an OAuth error body; at the token endpoints only. */
            readonly error?: string;
            /**
             * Format: duration
             * @description Sends Retry-After with this time to wait. An ISO 8601 duration in whole seconds.
             */
            readonly retryAfter?: string;
            /**
             * @description As seconds or as an HTTP-date; left out, as the account's setting `retryAfter` has it.
             * @enum {string}
             */
            readonly retryAfterAs?: "seconds" | "date";
            readonly headers?: {
                readonly [key: string]: string;
            };
            /** @description A JSON body. */
            readonly json?: Record<string, never> | readonly unknown[] | string | number | boolean | null;
            /** @description A body of text, `text/plain` unless `contentType` says otherwise. */
            readonly text?: string;
            /** @description An HTML error page with this title, as a proxy sends it. */
            readonly html?: string;
            readonly handled?: components["schemas"]["ScenarioHandled"];
        };
        readonly ScenarioBreak: {
            readonly handled?: components["schemas"]["ScenarioHandled"];
        };
        /**
         * @description Whether the request is done all the same, and only its reply is lost.
         * @default false
         */
        readonly ScenarioHandled: boolean;
        /** @description Changes the account before the request is looked at, and until the scenario ends. */
        readonly ScenarioChange: {
            readonly settings?: components["schemas"]["SettingsPatch"];
            readonly client?: components["schemas"]["ScenarioClientChange"];
        };
        readonly ScenarioClientChange: {
            /** @description Left out: every client of the account. */
            readonly clientId?: components["schemas"]["ClientId"];
            readonly status?: components["schemas"]["ClientStatus"];
            /**
             * Format: duration
             * @description For status pending: the time until the client works. An ISO 8601 duration.
             */
            readonly activeAfter?: string;
            readonly tokenLifetimeSeconds?: number;
            /** @description Permissions the client loses; its tokens that are out keep theirs. */
            readonly revoke?: readonly components["schemas"]["Permission"][];
            /** @description Permissions the client gets; its tokens that are out do not have them. */
            readonly grant?: readonly components["schemas"]["Permission"][];
        };
        /** @description How long replies take, by the kind of operation. */
        readonly ScenarioLatency: {
            readonly execute?: components["schemas"]["ScenarioDurationRange"];
            readonly status?: components["schemas"]["ScenarioDurationRange"];
            readonly list?: components["schemas"]["ScenarioDurationRange"];
            readonly listInstances?: components["schemas"]["ScenarioDurationRange"];
            readonly download?: components["schemas"]["ScenarioDurationRange"];
            /** @description How long a flow goes on with an eID step after its person has completed it; always on the account's clock. */
            readonly eID?: components["schemas"]["ScenarioDurationRange"];
            readonly on?: components["schemas"]["ScenarioTimeBase"];
        };
        /** @description Times in which requests are answered 503: those that need an eID, or all. */
        readonly ScenarioOutage: {
            /** @description Only requests that need this eID; its persons cannot act either. Left out: all requests. */
            readonly eid?: string;
            readonly during?: components["schemas"]["ScenarioSchedule"];
            /** @description The part of the requests that is let through. */
            readonly availability?: number;
            /** Format: duration */
            readonly retryAfter?: string;
        };
        /** @description What instances of Mint flows do by themselves. */
        readonly ScenarioMint: {
            /** @description Only instances of the flow with this id or name. */
            readonly flow?: string;
            /** @description In place of the flow's own steps. */
            readonly timeline?: readonly components["schemas"]["ScenarioActivity"][];
            /** @description What the person does at the flow's own steps; `timeline` says so itself. */
            readonly person?: {
                /** @enum {string} */
                readonly does: "completes" | "walksAway";
                /** Format: duration */
                readonly after?: string;
            };
            /** @description In place of the flow's own files. */
            readonly files?: readonly components["schemas"]["FlowFileSpec"][];
            /** @description How the callback of a finished flow is delivered. */
            readonly callback?: {
                readonly times?: number;
                /** Format: duration */
                readonly delay?: string;
            };
        };
        /** @description A step that `takes` time, waits for a `person`, or the end: how the instance `ends`. */
        readonly ScenarioActivity: {
            /** @description The name of the step. */
            readonly activity?: string;
            readonly type?: string;
            /** Format: duration */
            readonly takes?: string;
            /** @enum {string} */
            readonly person?: "completes" | "walksAway";
            /**
             * Format: duration
             * @description When the person completes the step. An ISO 8601 duration.
             */
            readonly after?: string;
            /** @enum {string} */
            readonly ends?: "Finished" | "Faulted" | "Cancelled";
        };
        readonly ScenarioSigner: {
            /** @description Which sessions, counted from the start of the scenario. Left out: all. */
            readonly sessions?: components["schemas"]["ScenarioCalls"];
            readonly timeline: readonly components["schemas"]["ScenarioAct"][];
            /**
             * @description What comes of the session's package.
             * @enum {string}
             */
            readonly packaging?: "fails" | "never";
        };
        readonly ScenarioAct: {
            /**
             * Format: duration
             * @description Counted from the act before, the first from the moment the session is READY. An ISO 8601 duration.
             */
            readonly after?: string;
            /**
             * @description `cancels`: goes away without a decision.
             * @enum {string}
             */
            readonly does: "opens" | "signs" | "rejects" | "cancels";
            /** @description Of a rejection. */
            readonly reason?: string;
            /**
             * @description `wrong`: the signer is not the person the session names.
             * @enum {string}
             */
            readonly nationalNumber?: "wrong";
            /** @description Left out: the first that the session asks for. */
            readonly eId?: string;
        };
        /** @description What an account plays: the name of a shipped scenario, a scenario written out, or a list of them. Of a list, earlier ones come first. */
        readonly ScenarioChoice: string | {
            readonly [key: string]: unknown;
        } | readonly (string | {
            readonly [key: string]: unknown;
        })[];
        /** @description What an account plays. */
        readonly Playing: {
            /** @description The scenarios, in their order. */
            readonly names: readonly string[];
            /**
             * Format: date-time
             * @description When they began, by the account's clock; null when none plays.
             */
            readonly since: string | null;
            /** @description What they do, a sentence each. */
            readonly story: readonly string[];
        };
        readonly ScenarioLibrary: {
            readonly items: readonly components["schemas"]["ScenarioSummary"][];
        };
        readonly ScenarioSummary: {
            readonly name: string;
            readonly summary: string;
            readonly modes: readonly number[];
        };
        /**
         * @description `exact`: the vendor's statuses, codes and values. `shape`: names, order and types. `out-of-contract`: never lean on it.
         * @enum {string}
         */
        readonly FidelityTier: "exact" | "shape" | "out-of-contract";
        /** @enum {string} */
        readonly FidelityBasisKind: "recorded" | "documented" | "conflicting" | "assumed" | "divergent" | "not-emulated";
        /** @description One thing the simulator does. */
        readonly FidelityEntry: {
            readonly id: string;
            /** @description One sentence. */
            readonly says: string;
            readonly tier: components["schemas"]["FidelityTier"];
            /** @description How we know, and what that owes: evidence, sources, the observation that would settle it, or a reason. */
            readonly basis: {
                readonly kind: components["schemas"]["FidelityBasisKind"];
                readonly evidence?: readonly string[];
                readonly sources?: readonly string[];
                readonly read?: string;
                readonly wouldSettle?: string;
                readonly anchor?: string;
            };
            readonly operations?: readonly string[];
            readonly codes?: readonly string[];
            readonly conflicts?: readonly string[];
            readonly questions?: readonly string[];
            /** @description What switches it: an account setting, or `client.<member>`. */
            readonly setting?: string;
        };
        readonly FidelityLedger: {
            readonly items: readonly components["schemas"]["FidelityEntry"][];
            /** @description How many entries there are in all. */
            readonly total: number;
        };
        /** @description What the scenarios had to do with a request. */
        readonly ScenarioTrace: {
            /** @description The rules that fired, each with its number of the call and what it did. */
            readonly fired: readonly string[];
            /** @description Where none fired: the rule that came nearest, and what kept it from firing. */
            readonly nearest?: string;
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
        /** @description No such scenario is shipped. */
        readonly UnknownScenario: {
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
         * @description The name of a shipped scenario.
         * @example rate-limited-while-polling
         */
        readonly ScenarioName: string;
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
    readonly getFidelity: {
        readonly parameters: {
            readonly query?: {
                /** @description Only entries of this API. */
                readonly api?: "token" | "sign" | "mint";
                /** @description Only entries of this tier. */
                readonly tier?: components["schemas"]["FidelityTier"];
                /** @description Only entries that rest on this. */
                readonly basis?: components["schemas"]["FidelityBasisKind"];
                /** @description Only entries that name this operation. */
                readonly operation?: string;
                /** @description Only entries that take a side in this conflict (`C4`) or open question (`Q1`). */
                readonly point?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The entries that fit. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FidelityLedger"];
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
    readonly listScenarios: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All of them, by name. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScenarioLibrary"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
        };
    };
    readonly getShippedScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of a shipped scenario.
                 * @example rate-limited-while-polling
                 */
                readonly scenarioName: components["parameters"]["ScenarioName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As its file has it; a start for one of your own. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Scenario"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownScenario"];
        };
    };
    readonly getScenario: {
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
            /** @description What it plays. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Playing"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["ControlTokenRequired"];
            readonly 403: components["responses"]["ForeignHost"];
            readonly 404: components["responses"]["UnknownAccount"];
        };
    };
    readonly playScenario: {
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
                readonly "application/json": components["schemas"]["ScenarioChoice"];
            };
        };
        readonly responses: {
            /** @description What it plays now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Playing"];
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
    readonly stopScenario: {
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
            /** @description Nothing plays. */
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
}
