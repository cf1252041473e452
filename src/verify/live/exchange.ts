/** A request of a probe, without its token. */
export interface ProbeRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Path and query, encoded. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whether the access token goes with it. Default: it does. */
  readonly withToken?: boolean;
  /** Whether it is never sent again, not even when the service says that it came too early. */
  readonly isOnce?: true;
}

/** A reply as it came. */
export interface LiveReply {
  readonly status: number;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The value of a JSON body; the text of any other. */
  readonly body: unknown;
}

/** There was no reply that could be read; the reason is a clause without any secret. */
export interface NoReply {
  readonly noReply: string;
}

/** Whether a reply came. */
export function isReply(outcome: LiveReply | NoReply): outcome is LiveReply {
  return 'status' in outcome;
}

/** Whether the reply says that it was done. */
export function isSuccess(outcome: LiveReply | NoReply): boolean {
  return isReply(outcome) && outcome.status >= 200 && outcome.status < 300;
}
