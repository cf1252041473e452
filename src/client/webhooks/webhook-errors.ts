import { ClientError } from '../client-error.ts';

/**
 * Why a webhook was refused, in the order of the checks.
 *
 * - `too-large`: the body has more bytes than `maxBytes`
 * - `missing-signature`: the header is missing or empty
 * - `wrong-signature`: the header is not a signature of this body with any of the secrets
 * - `not-json`: the body is signed, but is not JSON in UTF-8
 * - `not-an-event`: the body is signed JSON, but not an event in the form that the Events service sends
 * - `stale`: the event's `timestamp` is older than `toleranceMs`
 * - `ahead`: the event's `timestamp` is ahead of this machine's clock by more than `clockSkewMs`
 * - `expired`: the event's `expiresAt` has passed, so the sender would no longer send it
 */
export type WebhookRefusal =
  | 'too-large'
  | 'missing-signature'
  | 'wrong-signature'
  | 'not-json'
  | 'not-an-event'
  | 'stale'
  | 'ahead'
  | 'expired';

/**
 * A webhook was refused and must not be acted on; `reason` says why.
 *
 * No part of the body is read before the signature is verified. No message contains a secret, a signature or the body.
 */
export class WebhookError extends ClientError {
  override readonly name = 'WebhookError';
  override readonly code = 'CLIENT_WEBHOOK_REFUSED';
  /** Why the webhook was refused; switch on it. */
  readonly reason: WebhookRefusal;
  /** The id of the refused event, for logs; known only if the signature was valid. */
  readonly eventId: string | undefined;

  constructor(reason: WebhookRefusal, problem: string, eventId?: string) {
    super(`webhook refused as ${reason}: ${problem}`);
    this.reason = reason;
    this.eventId = eventId;
  }
}
