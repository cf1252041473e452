/** An access token in a store. It is a secret, so a store must not show it to anybody. */
export interface StoredToken {
  readonly value: string;
  /** When the token was requested, in epoch milliseconds by the clock of the client that did so. */
  readonly askedAtMs: number;
  /** When the token expires, by the same clock. */
  readonly expiresAtMs: number;
}

/** Releases what {@link TokenStore.lock} granted. Harmless if the lock has already run out. */
export type ReleaseLock = () => Promise<void>;

/**
 * Where access tokens are kept between calls, so that several clients, or several processes, use the same one.
 *
 * A key identifies what a token depends on: base URL, token path, client id and scope. A client looks here only when it has no
 * valid token itself, so a slow store costs little. A failing store is not fatal: the client reports it in an event and asks for
 * a token of its own.
 */
export interface TokenStore {
  /** The token under this key. It may have expired: the client checks the times itself. */
  get(key: string): Promise<StoredToken | undefined>;
  /** Stores a token, replacing the one before. After `keepMs` milliseconds it is useless and may be dropped. */
  set(key: string, token: StoredToken, keepMs: number): Promise<void>;
  /** Forgets the token with this value, unless a new one has already replaced it. */
  discard(key: string, value: string): Promise<void>;
  /**
   * Grants the right to ask for the next token, so that only one of many clients does. `undefined` while another client has it;
   * this client then waits a little and looks for the token again. The right must run out after `holdMs` milliseconds, which is
   * how long a request for a token may take; otherwise a process that dies would keep it for ever.
   */
  lock(key: string, holdMs: number): Promise<ReleaseLock | undefined>;
}
