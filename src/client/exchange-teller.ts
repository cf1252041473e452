import { isClientError } from './errors.ts';
import type { EventListener } from './events.ts';

/** One request, as it is told to a listener. */
export interface ToldExchange {
  /** The head of a reply has come. */
  answered(status: number): void;
  /** It is over: with an error, or `undefined` when all is well. */
  end(error: unknown): void;
}

/** Nobody listens, so nothing is measured. */
const UNTOLD: ToldExchange = { answered() {}, end() {} };

/** Begins to measure a request, if somebody wants to hear of it. */
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
