import type { ClientErrorCode } from './client-error.ts';
import type { RetryReason } from './retry/decide-retry.ts';

/**
 * What a client reports about its work, for logs and metrics. No event contains a secret, a token, an id or a path.
 *
 * Be prepared for more types.
 */
export type ClientEvent =
  /** A request was answered, or failed. */
  | {
      readonly type: 'request';
      /** The operation as the contract names it; `issueToken` for a token. */
      readonly operation: string;
      /** The number of the try, from 1. */
      readonly attempt: number;
      /** The HTTP status, if there was a reply. */
      readonly status: number | undefined;
      /** The code of the error that it ended with, if any. */
      readonly errorCode: ClientErrorCode | undefined;
      /** Milliseconds from sending to the end of reading, or to the first byte of a streamed download. */
      readonly durationMs: number;
    }
  /** The client waits before it tries again. */
  | {
      readonly type: 'retry';
      readonly operation: string;
      /** The number of the coming try. */
      readonly attempt: number;
      readonly reason: RetryReason;
      readonly waitMs: number;
    }
  /** A new token replaced the one before. */
  | {
      readonly type: 'tokenRenewed';
      /** Whether the token was `issued` to this client, or `shared` by another client through the token store. */
      readonly from: 'issued' | 'shared';
      /** How long the token is still valid, in milliseconds. */
      readonly lifetimeMs: number;
    }
  /** A request waits for its share of the rate limit. */
  | { readonly type: 'limiterWait'; readonly operation: string; readonly waitMs: number }
  /** A shared store failed, and the client goes on without it. */
  | { readonly type: 'storeFailed'; readonly operation: string; readonly message: string };

/** Called for each event. */
export type EventListener = (event: ClientEvent) => void;

/** A safe way to call the listener; `undefined` without one, which costs nothing. An error of a listener fails no call. */
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
