/** An access token as a store keeps it. It is a secret: a store shows it to nobody. */
export interface StoredToken {
  readonly value: string;
  /** When it was asked for, in epoch milliseconds by the clock of the client that did. */
  readonly askedAtMs: number;
  /** When the service stops taking it, by the same clock. */
  readonly expiresAtMs: number;
}

/** Gives the right back that {@link TokenStore.lock} gave; harmless when it has run out meanwhile. */
export type ReleaseLock = () => Promise<void>;

/**
 * Where access tokens are kept between calls, so that several clients, or several processes, use the same one.
 *
 * A key stands for what a token depends on: base URL, token path, client id and scope. A client looks here only when it
 * has no token of its own at hand, so a store that is slow costs little. A store that fails is not fatal: the client says
 * so in an event, and asks for a token of its own.
 */
export interface TokenStore {
  /** The token under this key; one that has expired may be given, for the client looks at the times. */
  get(key: string): Promise<StoredToken | undefined>;
  /** Keeps a token in place of the one before. After `keepMs` milliseconds it is of no use and may be dropped. */
  set(key: string, token: StoredToken, keepMs: number): Promise<void>;
  /** Forgets the token with this value, unless another one has taken its place already. */
  discard(key: string, value: string): Promise<void>;
  /**
   * The right to ask for the next token, so that of many only one does. `undefined` when another has it: wait a little and
   * look for the token again. It runs out after `holdMs` milliseconds, or a process that ends would keep it for ever.
   */
  lock(key: string, holdMs: number): Promise<ReleaseLock | undefined>;
}
