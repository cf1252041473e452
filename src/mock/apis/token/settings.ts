/** How the token endpoints of one account behave where the sources differ. */
export interface TokenSettings {
  /**
   * The status of `invalid_client` when Basic was used: 400 is recorded for the form, RFC 6749 requires 401
   * (facts C4).
   */
  readonly basicRefusalStatus: 400 | 401;
}

/** What an account starts with. */
export const DEFAULT_TOKEN_SETTINGS: TokenSettings = { basicRefusalStatus: 400 };
