import { isClientError } from './errors.ts';
import type { EventListener } from './events.ts';

/** One request, as it is reported to a listener. */
export interface ToldExchange {
  /** The head of a reply has arrived. */
  answered(status: number): void;
  /** The request is over, with an error, or with `undefined` if it succeeded. */
  end(error: unknown): void;
}

/** Nobody listens, so nothing is measured. */
const UNTOLD: ToldExchange = { answered() {}, end() {} };

/** Starts measuring a request, if there is a listener. */
export function openExchange(
  operation: string,
  attempt: number,
  nowMs: () => number,
  tell: EventListener | undefined,
): ToldExchange {
  if (tell === undefined) return UNTOLD;
  const startedAtMs = nowMs();
  let status: number | undefined;
  return {
    answered(answeredStatus) {
      status = answeredStatus;
    },
    end(error) {
      const errorCode = isClientError(error) ? error.code : undefined;
      tell({ type: 'request', operation, attempt, status, errorCode, durationMs: nowMs() - startedAtMs });
    },
  };
}
