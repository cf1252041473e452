// Generated from openapi/ by `npm run generate`. Do not edit.

export interface paths {
    readonly "/mint/flows": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List flows, older parameters
         * @description Returns one page of the account's flows. With no version flag the newest version of each flow is
         *     listed. Several flags are joined by "or"; a flag set to false does nothing. Needs the role Flow
         *     Viewer.
         */
        readonly get: operations["listFlows"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/mint/workflows": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List workflows, newer parameters
         * @description Returns one page of the account's flows, which the newer reference calls workflows. One row stands
         *     for one flow. Needs the role Flow Viewer.
         */
        readonly get: operations["listWorkflows"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/mint/flows/{id}/execute": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Execute a flow
         * @description Starts one instance of the flow in the background. Follow it with `getFlowInstance`; send the user
         *     to `workflowUrl` when there is one. A required input that is missing is refused with 422, a flow
         *     that was never published with 409. Needs the role Flow Editor.
         */
        readonly post: operations["executeFlow"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/mint/flows/{id}/instances": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the instances of a flow
         * @description Returns one page of instances, the newest first. The id of a definition is not the id of a flow:
         *     with it the page is empty. Needs the role Flow Viewer.
         */
        readonly get: operations["listFlowInstances"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/mint/flows/instances/{instanceId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read an instance
         * @description Returns the instance with its status and, once made, its files. Poll it every 30 seconds or less
         *     often. Needs the role Flow Viewer.
         */
        readonly get: operations["getFlowInstance"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/mint/flows/instances/{instanceId}/activities": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the activities of an instance
         * @description Returns the steps run so far, in the order they started. This works while the instance runs and
         *     tells work from waiting. Needs the role Flow Viewer.
         */
        readonly get: operations["listFlowInstanceActivities"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/mint/flows/instances/{instanceId}/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the files of an instance
         * @description Returns the files made so far; none before the first is ready, and none after they are deleted.
         *     Needs the role Flow Viewer.
         */
        readonly get: operations["listFlowInstanceFiles"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/mint/flows/instances/{instanceId}/files/{referenceId}/download": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Download a file of an instance
         * @description Returns the bytes. Several documents come as one ZIP. A `Range` header is ignored: the whole file
         *     is sent with 200, so a cut download starts again from the first byte. A file that is not ready yet
         *     is refused with 409, a deleted one with 404. Needs the role Flow Instance Download.
         */
        readonly get: operations["downloadFlowInstanceFile"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/flows/{id}/execute": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Execute a flow
         * @description The same as `executeFlow`, under the host root. Needs the role Flow Editor.
         */
        readonly post: operations["executeFlowAtRoot"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/flows/instances/{instanceId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read an instance
         * @description The same as `getFlowInstance`, under the host root. Needs the role Flow Viewer.
         */
        readonly get: operations["getFlowInstanceAtRoot"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/flows/instances/{instanceId}/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the files of an instance
         * @description The same as `listFlowInstanceFiles`, under the host root. Needs the role Flow Viewer.
         */
        readonly get: operations["listFlowInstanceFilesAtRoot"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/flows/instances/{instanceId}/files/{referenceId}/download": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Download a file of an instance
         * @description The same as `downloadFlowInstanceFile`, under the host root. A `Range` header is ignored. Needs
         *     the role Flow Instance Download.
         */
        readonly get: operations["downloadFlowInstanceFileAtRoot"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/flows": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List flows
         * @description Returns one page of the account's flows, the newest version of each, sorted by name. Needs the
         *     role Flow Viewer.
         */
        readonly get: operations["listApiFlows"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/flows/{id}/instances": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the instances of a flow
         * @description Returns one page of instances, the newest first. The id of a definition is not the id of a flow:
         *     with it the page is empty. Needs the role Flow Viewer.
         */
        readonly get: operations["listApiInstances"];
        readonly put?: never;
        /**
         * Start an instance of a flow
         * @description The same as `executeFlow`. The body may be left out, which counts as an empty object. Needs the
         *     role Flow Editor.
         */
        readonly post: operations["startApiInstance"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/instances/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read an instance
         * @description Returns the instance with its status. Needs the role Flow Viewer.
         */
        readonly get: operations["getApiInstance"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/instances/{id}/result-file": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Download the result file of an instance
         * @description Returns the bytes of the one result file: the file itself, or a ZIP when the instance made
         *     several. A `Range` header is ignored: the whole file is sent with 200. Stream it, as it may be
         *     very large. While it is not ready the call is refused with 409, after its deletion with 404. Needs
         *     the role Flow Instance Download.
         */
        readonly get: operations["downloadApiResultFile"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/instances/{id}/activities": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the activities of an instance
         * @description Returns the steps run so far, in the order they started. While the instance runs the list is not
         *     complete; that is no error. Needs the role Flow Viewer.
         */
        readonly get: operations["listApiActivities"];
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
        /** @description One page of flows. */
        readonly FlowList: {
            /** @description The flows of the page. */
            readonly items: readonly components["schemas"]["Flow"][];
            readonly offset: components["schemas"]["PageOffset"];
            readonly limit: components["schemas"]["PageLimit"];
            readonly total: components["schemas"]["PageTotal"];
        };
        /** @description One page of instances. */
        readonly InstanceList: {
            /** @description The instances of the page. */
            readonly items: readonly components["schemas"]["Instance"][];
            readonly offset: components["schemas"]["PageOffset"];
            readonly limit: components["schemas"]["PageLimit"];
            readonly total: components["schemas"]["PageTotal"];
        };
        /** @description One page of instances in the form of `/api`. */
        readonly ApiInstanceList: {
            /** @description The instances of the page. */
            readonly items: readonly components["schemas"]["ApiInstance"][];
            readonly offset: components["schemas"]["PageOffset"];
            readonly limit: components["schemas"]["PageLimit"];
            readonly total: components["schemas"]["PageTotal"];
        };
        /** @description Number of rows skipped. */
        readonly PageOffset: number;
        /** @description Largest number of rows on the page. */
        readonly PageLimit: number;
        /** @description Number of rows on all pages. */
        readonly PageTotal: number;
        /** @description One version of a flow, made in the visual builder. */
        readonly Flow: {
            /** @description Id of the flow, for the paths. */
            readonly id: string;
            /** @description Id of the definition; not the same value as `id`. */
            readonly definitionId: string;
            /** @description Name of the flow. */
            readonly name: string;
            /** @description Text about the flow. */
            readonly description?: string;
            /** @description Number of this version. */
            readonly version: number;
            /** @description Whether this is the newest version. */
            readonly isLatest: boolean;
            /** @description Whether this is the published version. */
            readonly isPublished: boolean;
            /** @description Whether this version is a draft. */
            readonly isDraft: boolean;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt: string;
            /** @description What an execution takes as input. */
            readonly inputs: readonly components["schemas"]["FlowInput"][];
            /** @description The eID the flow asks its user for, such as sbid; left out when it asks for none. */
            readonly expectedEid?: string;
        };
        /** @description One input that a flow declares. */
        readonly FlowInput: {
            /** @description Its key in `input`. */
            readonly name: string;
            /**
             * @description Type of its value.
             * @enum {string}
             */
            readonly type: "string" | "number" | "boolean";
            /** @description Whether an execution must give it. */
            readonly required: boolean;
        };
        /** @description What to start an instance with. */
        readonly ExecuteRequest: {
            /**
             * @description The inputs by name. Null or nothing means none. Names that the flow does not declare are
             *     ignored.
             */
            readonly input?: {
                readonly [key: string]: unknown;
            } | null;
            /** @description Life of `workflowUrl` in seconds, at most a year. Null or nothing means 24 hours. */
            readonly workflowUrlTtl?: number | null;
        };
        /** @description The instance that has started. */
        readonly ExecuteResult: {
            readonly id: components["schemas"]["InstanceId"];
            readonly workflowUrl: components["schemas"]["WorkflowUrl"];
            readonly workflowUrlExpiresAt: components["schemas"]["WorkflowUrlExpiresAt"];
        };
        /** @description The instance that has started, in the form of `/api`. */
        readonly ApiStartResult: {
            readonly id: components["schemas"]["InstanceId"];
            /** @description The same as `id`. */
            readonly instanceId: components["schemas"]["InstanceId"];
            readonly workflowUrl: components["schemas"]["WorkflowUrl"];
            readonly workflowUrlExpiresAt: components["schemas"]["WorkflowUrlExpiresAt"];
        };
        /** @description Id of the instance. */
        readonly InstanceId: string;
        /**
         * Format: uri
         * @description Where the user goes to act; null when nobody has to act.
         */
        readonly WorkflowUrl: string | null;
        /**
         * Format: date-time
         * @description When `workflowUrl` stops working; null without one.
         */
        readonly WorkflowUrlExpiresAt: string | null;
        /**
         * Format: date-time
         * @description When it came to its end; null before that.
         */
        readonly FinishedAt: string | null;
        /** @description Why the instance failed; null unless it is Faulted. */
        readonly Fault: string | null;
        /** @description One execution of a flow. */
        readonly Instance: {
            readonly id: components["schemas"]["InstanceId"];
            /** @description Id of the flow. */
            readonly flowId: string;
            /** @description Id of the flow's definition. */
            readonly definitionId: string;
            /** @description Version of the flow that runs. */
            readonly version: number;
            readonly status: components["schemas"]["InstanceStatus"];
            /**
             * Format: date-time
             * @description When it started.
             */
            readonly createdAt: string;
            readonly finishedAt: components["schemas"]["FinishedAt"];
            readonly workflowUrl: components["schemas"]["WorkflowUrl"];
            readonly workflowUrlExpiresAt: components["schemas"]["WorkflowUrlExpiresAt"];
            readonly fault: components["schemas"]["Fault"];
            /** @description The files made so far. */
            readonly files: readonly components["schemas"]["InstanceFile"][];
        };
        /** @description One execution of a flow, in the form of `/api`. */
        readonly ApiInstance: {
            readonly instanceId: components["schemas"]["InstanceId"];
            /** @description The same as `instanceId`. */
            readonly id: components["schemas"]["InstanceId"];
            /** @description Id of the flow. */
            readonly flowId: string;
            /** @description Id of the flow's definition. */
            readonly definitionId: string;
            readonly status: components["schemas"]["InstanceStatus"];
            /**
             * Format: date-time
             * @description When it started.
             */
            readonly createdAt: string;
            readonly finishedAt: components["schemas"]["FinishedAt"];
            readonly fault: components["schemas"]["Fault"];
        };
        /**
         * @description Status of an instance. Suspended waits for the user and cannot be resumed through the API.
         *     Finished, Faulted and Cancelled are final.
         * @enum {string}
         */
        readonly InstanceStatus: "Running" | "Suspended" | "Finished" | "Faulted" | "Cancelled";
        /** @description The files of an instance. */
        readonly FileList: {
            /** @description The files. */
            readonly items: readonly components["schemas"]["InstanceFile"][];
        };
        /** @description One file that an instance made. */
        readonly InstanceFile: {
            /** @description Id of the file, for the download. */
            readonly referenceId: string;
            /** @description Name of the file. */
            readonly fileName: string;
            /**
             * @description MIME type of the file.
             * @example application/zip
             * @example application/pdf
             */
            readonly contentType: string;
            /**
             * Format: int64
             * @description Number of bytes.
             */
            readonly size: number;
        };
        /** @description The steps of an instance. */
        readonly ActivityList: {
            /** @description The steps, in the order they started. */
            readonly items: readonly components["schemas"]["Activity"][];
        };
        /** @description One step that an instance has started. */
        readonly Activity: {
            /** @description Id of the step. */
            readonly id: string;
            /** @description Name of the step. */
            readonly name: string;
            /** @description Kind of step. */
            readonly type: string;
            readonly status: components["schemas"]["InstanceStatus"];
            /**
             * Format: date-time
             * @description When it started.
             */
            readonly startedAt: string;
            readonly finishedAt: components["schemas"]["FinishedAt"];
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
            /** @description Where the fault is, such as `input.email`. */
            readonly name: string;
            /** @description What is wrong. */
            readonly reason: string;
        };
    };
    responses: {
        /** @description The instance has started. */
        readonly FlowExecuted: {
            headers: {
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ExecuteResult"];
            };
        };
        /** @description The instance. */
        readonly InstanceRead: {
            headers: {
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Instance"];
            };
        };
        /** @description The steps so far. */
        readonly ActivitiesListed: {
            headers: {
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ActivityList"];
            };
        };
        /** @description The files so far. */
        readonly FilesListed: {
            headers: {
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["FileList"];
            };
        };
        /** @description The bytes of the file, whole. There is no 206. */
        readonly FileDownloaded: {
            headers: {
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly "Content-Disposition": components["headers"]["ContentDisposition"];
                readonly "Content-Length": components["headers"]["ContentLength"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/zip": unknown;
                readonly "application/pdf": unknown;
                readonly "application/octet-stream": unknown;
                readonly "text/plain": unknown;
                readonly "application/json": unknown;
                readonly "*/*": unknown;
            };
        };
        /**
         * @description The request is wrong. With code `invalid_request_parameter` the faults are listed in
         *     `invalidParams`.
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
        /** @description The client lacks a role. The body does not say which. */
        readonly Forbidden: {
            headers: {
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nothing has this id, or it was deleted after 30 days. */
        readonly NotFound: {
            headers: {
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The state does not allow this, such as a file that is not ready or a draft to execute. */
        readonly Conflict: {
            headers: {
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than the set limit. */
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
        /**
         * @description The input does not fit the flow: a required one is missing or one has the wrong type. It can be
         *     switched to 400 with code `invalid_request_parameter`.
         */
        readonly UnprocessableContent: {
            headers: {
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many calls in a short time, or the monthly quota is used up. */
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
         * @description Id of the flow, not of its definition.
         * @example 6f1c0b7de2a94835b0d47c19fa53e862
         */
        readonly flowId: string;
        /**
         * @description Id of the instance.
         * @example b4e7920fd15c4a6f8d03c1957ae62f48
         */
        readonly instanceId: string;
        /**
         * @description Id of the instance.
         * @example b4e7920fd15c4a6f8d03c1957ae62f48
         */
        readonly apiInstanceId: string;
        /**
         * @description Reference id of the file.
         * @example 93d1fa6e07c84b52ae4f6018d7c5b92e
         */
        readonly referenceId: string;
        /** @description Number of rows to skip. Leading zeros are refused. */
        readonly offset: number;
        /** @description Largest number of rows on the page. Leading zeros are refused. */
        readonly limit: number;
        /**
         * @description Keep instances with this status.
         * @example Suspended
         */
        readonly status: components["schemas"]["InstanceStatus"];
        /** @description Keep the newest version of each flow. */
        readonly isLatest: boolean;
        /** @description Keep the newest and the published version of each flow. */
        readonly isLatestOrPublished: boolean;
        /** @description Keep the published version of each flow. */
        readonly isPublished: boolean;
        /** @description Keep versions that are drafts. */
        readonly isDraft: boolean;
        /** @description Keep every version of each flow. */
        readonly allVersions: boolean;
        /**
         * @description Keep this version of each flow.
         * @example 4
         */
        readonly flowVersion: number;
        /**
         * @description Keep flows whose name or description holds this text, in any letter case.
         * @example tenant
         */
        readonly searchTerm: string;
        /** @description Field to sort by. */
        readonly orderBy: "Name" | "Description" | "CreatedAt";
        /** @description Direction of the sorting. */
        readonly sortBy: "Ascending" | "Descending";
        /**
         * @description Field to sort by, `-` in front for descending: `name`, `description` or `createdAt`. Another field
         *     is refused with 400.
         * @example -createdAt
         */
        readonly workflowSort: string;
        /**
         * @description Keep workflows whose name or description holds this text, in any letter case.
         * @example tenant
         */
        readonly workflowSearch: string;
        /**
         * @description The version to show of each workflow: the newest, or the published one. With `published`,
         *     workflows that were never published are left out.
         */
        readonly workflowVersion: "latest" | "published";
        /**
         * @description Keep the workflows with these flow ids. Repeat the parameter for several.
         * @example [
         *       "6f1c0b7de2a94835b0d47c19fa53e862"
         *     ]
         */
        readonly workflowIds: readonly string[];
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
        /**
         * @description Tells that this is a file to save, and its name.
         * @example attachment; filename="result.zip"
         */
        readonly ContentDisposition: string;
        /**
         * @description Size of the file in bytes. A body that ends earlier was cut.
         * @example 48213
         */
        readonly ContentLength: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listFlows: {
        readonly parameters: {
            readonly query?: {
                /** @description Keep the newest version of each flow. */
                readonly IsLatest?: components["parameters"]["isLatest"];
                /** @description Keep the newest and the published version of each flow. */
                readonly IsLatestOrPublished?: components["parameters"]["isLatestOrPublished"];
                /** @description Keep the published version of each flow. */
                readonly IsPublished?: components["parameters"]["isPublished"];
                /** @description Keep versions that are drafts. */
                readonly IsDraft?: components["parameters"]["isDraft"];
                /** @description Keep every version of each flow. */
                readonly AllVersions?: components["parameters"]["allVersions"];
                /**
                 * @description Keep this version of each flow.
                 * @example 4
                 */
                readonly Version?: components["parameters"]["flowVersion"];
                /**
                 * @description Keep flows whose name or description holds this text, in any letter case.
                 * @example tenant
                 */
                readonly searchTerm?: components["parameters"]["searchTerm"];
                /** @description Number of rows to skip. Leading zeros are refused. */
                readonly offset?: components["parameters"]["offset"];
                /** @description Largest number of rows on the page. Leading zeros are refused. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Field to sort by. */
                readonly orderBy?: components["parameters"]["orderBy"];
                /** @description Direction of the sorting. */
                readonly sortBy?: components["parameters"]["sortBy"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page of flows. */
            readonly 200: {
                headers: {
                    readonly "x-trace-id": components["headers"]["TraceId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FlowList"];
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
    readonly listWorkflows: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Field to sort by, `-` in front for descending: `name`, `description` or `createdAt`. Another field
                 *     is refused with 400.
                 * @example -createdAt
                 */
                readonly sort?: components["parameters"]["workflowSort"];
                /**
                 * @description Keep workflows whose name or description holds this text, in any letter case.
                 * @example tenant
                 */
                readonly search?: components["parameters"]["workflowSearch"];
                /**
                 * @description The version to show of each workflow: the newest, or the published one. With `published`,
                 *     workflows that were never published are left out.
                 */
                readonly version?: components["parameters"]["workflowVersion"];
                /**
                 * @description Keep the workflows with these flow ids. Repeat the parameter for several.
                 * @example [
                 *       "6f1c0b7de2a94835b0d47c19fa53e862"
                 *     ]
                 */
                readonly id?: components["parameters"]["workflowIds"];
                /** @description Number of rows to skip. Leading zeros are refused. */
                readonly offset?: components["parameters"]["offset"];
                /** @description Largest number of rows on the page. Leading zeros are refused. */
                readonly limit?: components["parameters"]["limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page of workflows. */
            readonly 200: {
                headers: {
                    readonly "x-trace-id": components["headers"]["TraceId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FlowList"];
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
    readonly executeFlow: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the flow, not of its definition.
                 * @example 6f1c0b7de2a94835b0d47c19fa53e862
                 */
                readonly id: components["parameters"]["flowId"];
            };
            readonly cookie?: never;
        };
        /** @description The inputs of the flow. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ExecuteRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["FlowExecuted"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableContent"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listFlowInstances: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Keep instances with this status.
                 * @example Suspended
                 */
                readonly status?: components["parameters"]["status"];
                /** @description Number of rows to skip. Leading zeros are refused. */
                readonly offset?: components["parameters"]["offset"];
                /** @description Largest number of rows on the page. Leading zeros are refused. */
                readonly limit?: components["parameters"]["limit"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the flow, not of its definition.
                 * @example 6f1c0b7de2a94835b0d47c19fa53e862
                 */
                readonly id: components["parameters"]["flowId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page of instances. */
            readonly 200: {
                headers: {
                    readonly "x-trace-id": components["headers"]["TraceId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InstanceList"];
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
    readonly getFlowInstance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the instance.
                 * @example b4e7920fd15c4a6f8d03c1957ae62f48
                 */
                readonly instanceId: components["parameters"]["instanceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["InstanceRead"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listFlowInstanceActivities: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the instance.
                 * @example b4e7920fd15c4a6f8d03c1957ae62f48
                 */
                readonly instanceId: components["parameters"]["instanceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["ActivitiesListed"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listFlowInstanceFiles: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the instance.
                 * @example b4e7920fd15c4a6f8d03c1957ae62f48
                 */
                readonly instanceId: components["parameters"]["instanceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["FilesListed"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly downloadFlowInstanceFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the instance.
                 * @example b4e7920fd15c4a6f8d03c1957ae62f48
                 */
                readonly instanceId: components["parameters"]["instanceId"];
                /**
                 * @description Reference id of the file.
                 * @example 93d1fa6e07c84b52ae4f6018d7c5b92e
                 */
                readonly referenceId: components["parameters"]["referenceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["FileDownloaded"];
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
    readonly executeFlowAtRoot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the flow, not of its definition.
                 * @example 6f1c0b7de2a94835b0d47c19fa53e862
                 */
                readonly id: components["parameters"]["flowId"];
            };
            readonly cookie?: never;
        };
        /** @description The inputs of the flow. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ExecuteRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["FlowExecuted"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableContent"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getFlowInstanceAtRoot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the instance.
                 * @example b4e7920fd15c4a6f8d03c1957ae62f48
                 */
                readonly instanceId: components["parameters"]["instanceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["InstanceRead"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listFlowInstanceFilesAtRoot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the instance.
                 * @example b4e7920fd15c4a6f8d03c1957ae62f48
                 */
                readonly instanceId: components["parameters"]["instanceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["FilesListed"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly downloadFlowInstanceFileAtRoot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the instance.
                 * @example b4e7920fd15c4a6f8d03c1957ae62f48
                 */
                readonly instanceId: components["parameters"]["instanceId"];
                /**
                 * @description Reference id of the file.
                 * @example 93d1fa6e07c84b52ae4f6018d7c5b92e
                 */
                readonly referenceId: components["parameters"]["referenceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["FileDownloaded"];
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
    readonly listApiFlows: {
        readonly parameters: {
            readonly query?: {
                /** @description Number of rows to skip. Leading zeros are refused. */
                readonly offset?: components["parameters"]["offset"];
                /** @description Largest number of rows on the page. Leading zeros are refused. */
                readonly limit?: components["parameters"]["limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page of flows. */
            readonly 200: {
                headers: {
                    readonly "x-trace-id": components["headers"]["TraceId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FlowList"];
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
    readonly listApiInstances: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Keep instances with this status.
                 * @example Suspended
                 */
                readonly status?: components["parameters"]["status"];
                /** @description Number of rows to skip. Leading zeros are refused. */
                readonly offset?: components["parameters"]["offset"];
                /** @description Largest number of rows on the page. Leading zeros are refused. */
                readonly limit?: components["parameters"]["limit"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the flow, not of its definition.
                 * @example 6f1c0b7de2a94835b0d47c19fa53e862
                 */
                readonly id: components["parameters"]["flowId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page of instances. */
            readonly 200: {
                headers: {
                    readonly "x-trace-id": components["headers"]["TraceId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApiInstanceList"];
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
    readonly startApiInstance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the flow, not of its definition.
                 * @example 6f1c0b7de2a94835b0d47c19fa53e862
                 */
                readonly id: components["parameters"]["flowId"];
            };
            readonly cookie?: never;
        };
        /** @description The inputs of the flow. */
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["ExecuteRequest"];
            };
        };
        readonly responses: {
            /** @description The instance has started. */
            readonly 200: {
                headers: {
                    readonly "x-trace-id": components["headers"]["TraceId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApiStartResult"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnprocessableContent"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getApiInstance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the instance.
                 * @example b4e7920fd15c4a6f8d03c1957ae62f48
                 */
                readonly id: components["parameters"]["apiInstanceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The instance. */
            readonly 200: {
                headers: {
                    readonly "x-trace-id": components["headers"]["TraceId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApiInstance"];
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
    readonly downloadApiResultFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the instance.
                 * @example b4e7920fd15c4a6f8d03c1957ae62f48
                 */
                readonly id: components["parameters"]["apiInstanceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["FileDownloaded"];
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
    readonly listApiActivities: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the instance.
                 * @example b4e7920fd15c4a6f8d03c1957ae62f48
                 */
                readonly id: components["parameters"]["apiInstanceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["ActivitiesListed"];
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
