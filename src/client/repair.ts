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

/** What is done about the failures of one call; made with the first of them, for most calls have none. */
export interface Repair {
  /** Which try is to come, from 1; a request that is made again with a new token is still the same try. */
  readonly attempt: number;
  /** Whether the service may have done what was asked in one of the tries before. */
  readonly mayHaveRun: boolean;
  /**
   * Resolves when the request is to be made again.
   *
   * @throws AnyClientError what the caller hears, when it is not.
   */
  after(error: unknown, token: string): Promise<void>;
}

/** Renews a refused token, once for a call; repeats what can be repeated. */
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
      // The clock stood still if a download had begun; the wait for the next try has a limit again.
      scope.resume();
      if (!renewal.takes(error, token)) await recovery.after(error);
      scope.again();
    },
  };
}
