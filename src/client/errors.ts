import type { AbortedError, LocalIoError, OptionError, UnsupportedByDialectError } from './caller-errors.ts';
import { CLIENT_ERROR_BRAND } from './client-error.ts';
import type {
  CorruptDownloadError,
  IncompleteDownloadError,
  TimeoutError,
  TransportError,
  UnexpectedReplyError,
} from './delivery-errors.ts';
import type { RateLimitError, UnknownOutcomeError } from './outcome-errors.ts';
import type { ApiError, OAuthError } from './refusal-errors.ts';
import type { StoreError } from './store-error.ts';
import type { WebhookError } from './webhooks/webhook-errors.ts';

/** Every error that this client throws, so that `switch (error.code)` narrows to one class. */
export type AnyClientError =
  | OptionError
  | UnsupportedByDialectError
  | LocalIoError
  | AbortedError
  | TransportError
  | TimeoutError
  | UnexpectedReplyError
  | IncompleteDownloadError
  | CorruptDownloadError
  | OAuthError
  | ApiError
  | RateLimitError
  | UnknownOutcomeError
  | WebhookError
  | StoreError;

/**
 * Whether `value` is an error of this client, even one from another copy of this package.
 *
 * ```ts
 * try {
 *   await client.sign.sessions.get(sessionId);
 * } catch (error) {
 *   if (isClientError(error) && error.code === 'CLIENT_API_REFUSED' && error.status === 404) return undefined;
 *   throw error;
 * }
 * ```
 */
export function isClientError(value: unknown): value is AnyClientError {
  return typeof value === 'object' && value !== null && CLIENT_ERROR_BRAND in value;
}
