/** A request as a rule sees it, before any other check. */
export interface GateRequest {
  readonly operationId: string;
  /** Without the query. */
  readonly path: string;
  /** The first id in the path; `undefined` for operations whose path has none. */
  readonly entity: string | undefined;
  readonly clientId: string | undefined;
  /** By the account's clock; epoch milliseconds. */
  readonly nowMs: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** The JSON or form body; `undefined` if no rule needs it or it cannot be read. */
  readonly body: unknown;
  /** The eIDs the request needs, in lower case; empty if no rule needs them. */
  readonly eids: readonly string[];
}
