import { ClientError } from '../client-error.ts';

/**
 * Why a webhook was refused, in the order in which it is checked.
 *
 * - `too-large`: the body has more bytes than `maxBytes`
 * - `missing-signature`: the header is not there, or is empty
 * - `wrong-signature`: the header holds no signature of this body by any of the secrets
 * - `not-json`: the body is signed, but is no JSON in UTF-8
 * - `not-an-event`: the body is signed JSON, but not an event as the Events service sends it
 * - `stale`: the event's `timestamp` is further back than `toleranceMs`
 * - `ahead`: the event's `timestamp` is further ahead of this machine's clock than `clockSkewMs`
 * - `expired`: the event's `expiresAt` is over, so the sender would not send it any more
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
 * A request that came as a webhook is not to be acted on; `reason` says why.
 *
 * Nothing of the body is read before the signature is right. No message holds a secret, a signature or the body.
 */
export class WebhookError extends ClientError {
  override readonly name = 'WebhookError';
  override readonly code = 'CLIENT_WEBHOOK_REFUSED';
  /** Why, in one word to switch on. */
  readonly reason: WebhookRefusal;
  /** Which event was refused, once the signature was found right: it names the event in a log. */
  readonly eventId: string | undefined;

  constructor(reason: WebhookRefusal, problem: string, eventId?: string) {
    super(`webhook refused as ${reason}: ${problem}`);
    this.reason = reason;
    this.eventId = eventId;
  }
}
