import { writeRetryAfter } from '../../wire/retry-after.ts';
import { type ProblemRefusal, refuse } from '../kernel/outcome.ts';
import type { LimitSettings } from './limit-settings.ts';
import { RequestWindow } from './request-window.ts';
import type { Usage } from './usage.ts';

/** A request that has passed token and permission. */
export interface Admission {
  readonly clientId: string;
  readonly units: number;
  /** Whether it starts an execution, which the quota limits. */
  readonly isExecution: boolean;
  readonly nowMs: number;
}

interface ClientWindows {
  readonly second: RequestWindow;
  readonly minute: RequestWindow;
}

/** Counts the requests of one account's clients against its limits, and refuses those beyond. */
export class Limits {
  readonly #clients = new Map<string, ClientWindows>();

  /** Admits a request, or refuses it with 429 (facts 3.6). A refused request costs nothing. */
  admit(admission: Admission, settings: LimitSettings, usage: Usage): ProblemRefusal | undefined {
    const refusal = this.#refuse(admission, settings) ?? refuseExecution(admission, settings, usage);
    if (refusal === undefined) this.#note(admission, settings);
    return refusal;
  }

  #refuse({ clientId, units, nowMs }: Admission, settings: LimitSettings): ProblemRefusal | undefined {
    const { requestsPerMinute, burstPerSecond } = settings;
    if (requestsPerMinute === null && burstPerSecond === null) return undefined;
    const { second, minute } = this.#windowsOf(clientId);
    const waitMs = Math.max(
      requestsPerMinute === null ? 0 : minute.waitMs(units, requestsPerMinute, nowMs),
      burstPerSecond === null ? 0 : second.waitMs(units, burstPerSecond, nowMs),
    );
    if (waitMs === 0) return undefined;
    const seconds = Math.ceil(waitMs / 1_000);
    const retryAfter = writeRetryAfter(seconds, settings.retryAfter, nowMs);
    return {
      ...refuse('too_many_requests', 'Wait before the next call.'),
      ...(retryAfter === undefined ? {} : { headers: { 'retry-after': retryAfter } }),
      reason: `${clientId} is over its limit for another ${seconds} s`,
    };
  }

  #note({ clientId, units, nowMs }: Admission, { requestsPerMinute, burstPerSecond }: LimitSettings): void {
    if (requestsPerMinute === null && burstPerSecond === null) return;
    const { second, minute } = this.#windowsOf(clientId);
    second.add(units, nowMs);
    minute.add(units, nowMs);
  }

  #windowsOf(clientId: string): ClientWindows {
    let windows = this.#clients.get(clientId);
    if (windows === undefined) {
      windows = { second: new RequestWindow(1_000), minute: new RequestWindow(60_000) };
      this.#clients.set(clientId, windows);
    }
    return windows;
  }
}

/** Waiting does not help against a quota, so the refusal has no Retry-After (facts Q23). */
function refuseExecution(
  { isExecution, nowMs }: Admission,
  { monthlyQuota }: LimitSettings,
  usage: Usage,
): ProblemRefusal | undefined {
  if (!isExecution || monthlyQuota === null || usage.executionsInMonth(nowMs) < monthlyQuota)
    return undefined;
  return {
    ...refuse('quota_exceeded', 'No more executions are left this month.'),
    reason: `the quota of ${monthlyQuota} executions a month is used up`,
  };
}
