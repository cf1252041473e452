/**
 * The client for Signicat's APIs (`signimock/client`).
 *
 * It works with the real service and with the simulator, and does not know which of them it talks to.
 */

export { AbortedError, LocalIoError, OptionError, UnsupportedByDialectError } from './caller-errors.ts';
export { createClient, type SignicatClient } from './client.ts';
export { ClientError, type ClientErrorCode } from './client-error.ts';
export {
  CorruptDownloadError,
  IncompleteDownloadError,
  TimeoutError,
  type TimeoutPhase,
  TransportError,
  type TransportStage,
  UnexpectedReplyError,
} from './delivery-errors.ts';
export type { Download, SavedDownload } from './download.ts';
export type { DownloadOptions, DownloadProgress } from './download-options.ts';
export { type AnyClientError, isClientError } from './errors.ts';
export type { ClientEvent, EventListener } from './events.ts';
export type { Budget, BudgetStore } from './limiter/budget-store.ts';
export type { RateLimitOptions } from './limiter/rate-limit.ts';
export type { MintDialect } from './mint/dialect.ts';
export type { FlowsApi } from './mint/flows.ts';
export type { InstancesApi } from './mint/instances.ts';
export type { MintApi } from './mint/mint.ts';
export type * from './mint/model.ts';
export type { Completion, WaitOptions, WaitProgress } from './mint/waiting.ts';
export type { CallOptions, ClientOptions, Timeouts, Wait } from './options.ts';
export { RateLimitError, UnknownOutcomeError } from './outcome-errors.ts';
export type { PollOptions } from './polling/poll-options.ts';
export {
  ApiError,
  type ApiRefusal,
  type InvalidParam,
  OAuthError,
  type OAuthRefusal,
} from './refusal-errors.ts';
export type { RetryReason } from './retry/decide-retry.ts';
export type { RetryOptions } from './retry/retry-policy.ts';
export type { ArchiveApi } from './sign/archive.ts';
export type { CollectionsApi } from './sign/collections.ts';
export type { DocumentsApi, UploadOptions } from './sign/documents.ts';
export type * from './sign/model.ts';
export type { SessionsApi } from './sign/sessions.ts';
export type { SignApi } from './sign/sign.ts';
export type { SessionProgress, SessionState, StateOptions, StateReached } from './sign/waiting.ts';
export { StoreError } from './store-error.ts';
export type { ReleaseLock, StoredToken, TokenStore } from './token-store.ts';
export type { Told } from './told.ts';
export type { UploadSource } from './upload-source.ts';
export { signWebhook } from './webhooks/sign-webhook.ts';
export type { VerifyOptions } from './webhooks/verify-options.ts';
export { verifyWebhook } from './webhooks/verify-webhook.ts';
export { WebhookError, type WebhookRefusal } from './webhooks/webhook-errors.ts';
export type { WebhookEvent, WebhookEventName } from './webhooks/webhook-event.ts';
export type { WebhookHeaders } from './webhooks/webhook-headers.ts';
export type { SignatureOptions } from './webhooks/webhook-signature.ts';
