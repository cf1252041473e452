import type { ClientErrorCode } from './client-error.ts';
import type { RetryReason } from './retry/decide-retry.ts';

/**
 * What a client does beside giving results, for logs and metrics. No event has a secret, a token, an id or a path.
 *
 * Be ready for further types.
 */
export type ClientEvent =
  /** A request was answered, or failed. */
  | {
      readonly type: 'request';
      /** The operation as the contract names it; `issueToken` for a token. */
      readonly operation: string;
      /** Which try it was, from 1. */
      readonly attempt: number;
      /** The HTTP status, when an answer came. */
      readonly status: number | undefined;
      /** The code of the error it ended in, if it did. */
      readonly errorCode: ClientErrorCode | undefined;
      /** From sending to the end of reading, or to the first byte of a download; milliseconds. */
      readonly durationMs: number;
    }
  /** The client waits before it tries again. */
  | {
      readonly type: 'retry';
      readonly operation: string;
      /** The try that is to come. */
      readonly attempt: number;
      readonly reason: RetryReason;
      readonly waitMs: number;
    }
  /** A token took the place of the one before. */
  | {
      readonly type: 'tokenRenewed';
      /** Whether it was `issued` for this client, or `shared` by another one through the token store. */
      readonly from: 'issued' | 'shared';
      /** How long it still lives, in milliseconds. */
      readonly lifetimeMs: number;
    }
  /** A request waits for its share of the rate limit. */
  | { readonly type: 'limiterWait'; readonly operation: string; readonly waitMs: number }
  /** A shared store has failed, and the client goes on without it. */
  | { readonly type: 'storeFailed'; readonly operation: string; readonly message: string };

/** Hears of events. */
export type EventListener = (event: ClientEvent) => void;

/** Tells a listener; without one it costs nothing. What a listener throws is its own affair: no call fails by it. */
export function createTeller(listener: EventListener | undefined): EventListener | undefined {
  if (listener === undefined) return undefined;
  return (event) => {
    try {
      listener(event);
    } catch {
      // An observer must not change what it observes.
    }
  };
}
