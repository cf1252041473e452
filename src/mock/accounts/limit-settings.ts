/** How many requests one account allows its API clients; `null` means no limit. */
export interface LimitSettings {
  /** Request units per client in any minute: about 100 in S0 and S1 (facts C19). */
  readonly requestsPerMinute: number | null;
  /** Request units per client in any second. S1 says that there is a limit, but not which. */
  readonly burstPerSecond: number | null;
  /** Request units that a download from Mint costs [S1]; every other request costs one. */
  readonly downloadUnits: number;
  /** Executions of the account in a calendar month, UTC [S1]. */
  readonly monthlyQuota: number | null;
  /** The form of Retry-After (facts Q8). */
  readonly retryAfter: RetryAfterForm;
}

/** As seconds, as an HTTP-date, or no header at all. */
export type RetryAfterForm = 'seconds' | 'date' | 'none';

/** What an account starts with: no limits, so that a first run holds no surprises. */
export const DEFAULT_LIMIT_SETTINGS: LimitSettings = {
  requestsPerMinute: null,
  burstPerSecond: null,
  downloadUnits: 5,
  monthlyQuota: null,
  retryAfter: 'seconds',
};
