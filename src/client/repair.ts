import type { ApiRequest } from './api-request.ts';
import type { CallScope } from './call-scope.ts';
import { createRenewal } from './renewal.ts';
import { createRecovery, type Persistence } from './retry/recovery.ts';
import type { TokenCache } from './token-cache.ts';

/** What a repair works with. */
export interface RepairSettings {
  readonly tokens: TokenCache;
  readonly persistence: Persistence;
  /** Whether a 403 may mean that the token is older than a permission. */
  readonly renewOnForbidden: boolean;
}

/** Handles the failures of one call. Created at the first failure, because most calls have none. */
export interface Repair {
  /** The number of the current try, from 1. A request that is made again with a new token counts as the same try. */
  readonly attempt: number;
  /** Whether the service may have acted on one of the earlier tries. */
  readonly mayHaveRun: boolean;
  /**
   * Resolves when it is time to make the request again.
   *
   * @throws {AnyClientError} The error for the caller, if the request is not made again.
   */
  after(error: unknown, token: string): Promise<void>;
}

/** Renews a refused token, once per call, and repeats calls that can be repeated. */
export function createRepair(
  { operation, method, body }: ApiRequest,
  scope: CallScope,
  { tokens, renewOnForbidden, persistence }: RepairSettings,
): Repair {
  const canResend = body?.replayable !== false;
  const renewal = createRenewal({ tokens, renewOnForbidden, canResend });
  const recovery = createRecovery(
    { operation, isIdempotent: method !== 'POST', canResend, scope },
    persistence,
  );
  return {
    get attempt() {
      return recovery.attempt;
    },
    get mayHaveRun() {
      return recovery.mayHaveRun;
    },
    async after(error, token) {
      // The clock was stopped if a download had begun. The wait for the next try is limited again.
      scope.resume();
      if (!renewal.takes(error, token)) await recovery.after(error);
      scope.again();
    },
  };
}
