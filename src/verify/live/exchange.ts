/** A request of a probe, without its token. */
export interface ProbeRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Path and query, encoded. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whether the access token is sent with it; true if left out. */
  readonly withToken?: boolean;
  /** Whether it is sent only once, even if the service replies 429. */
  readonly isOnce?: true;
}

/** A reply as it was received. */
export interface LiveReply {
  readonly status: number;
  /** By name, in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The value of a JSON body; the text of any other body. */
  readonly body: unknown;
}

/** There was no reply that could be read; the reason is a clause without secrets. */
export interface NoReply {
  readonly noReply: string;
}

/** Whether there was a reply. */
export function isReply(outcome: LiveReply | NoReply): outcome is LiveReply {
  return 'status' in outcome;
}

/** Whether there was a reply that reports success. */
export function isSuccess(outcome: LiveReply | NoReply): boolean {
  return isReply(outcome) && outcome.status >= 200 && outcome.status < 300;
}
