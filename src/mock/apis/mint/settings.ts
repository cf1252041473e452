import { DAY_MS } from '../../../wire/duration.ts';

/** How the Mint API of one account behaves where customers or the sources differ. */
export interface MintSettings {
  /**
   * The status of a failed workflow validation: 422 as in S0, or 400 as in the generic object (facts C15,
   * Q6).
   */
  readonly mintValidationStatus: 400 | 422;
  /** How long an instance may stay active before Mint cancels it (facts C12, C13); milliseconds. */
  readonly mintActiveTimeoutMs: number;
  /** Whether an instance disappears with its files after 30 days, or only the files do (facts C17). */
  readonly mintInstancesExpire: boolean;
  /** Hosts besides this machine that a flow's callback may go to. */
  readonly callbackHosts: readonly string[];
}

/** What an account starts with. */
export const DEFAULT_MINT_SETTINGS: MintSettings = {
  mintValidationStatus: 422,
  mintActiveTimeoutMs: DAY_MS,
  mintInstancesExpire: false,
  callbackHosts: [],
};
