import { type Limits, readLimits, type VerifyOptions } from './verify-options.ts';
import { WebhookError } from './webhook-errors.ts';
import { type DatedEvent, readEvent, type WebhookEvent } from './webhook-event.ts';
import { valuesOf, type WebhookHeaders } from './webhook-headers.ts';
import {
  isSameText,
  readBytes,
  readSecrets,
  readStyle,
  type SignatureStyle,
  writeSignature,
} from './webhook-signature.ts';

/**
 * The event in a webhook, if the webhook is signed, an event, and of now. Everything else throws.
 *
 * The signature is the HMAC-SHA256 of the raw body with the secret of the subscription. That is what public consumers
 * assume [CODE, Q12] and what the legacy service does [EXP]; no official text says it for the current service, so header,
 * prefix and encoding are options. During a change of the secret pass both: `[next, previous]`.
 *
 * A right signature does not tell a repetition from the first delivery: remember the `id` of what was handled.
 *
 * ```ts
 * const event = verifyWebhook(rawBody, request.headers, secret);
 * if (event.eventName === 'signing-session.completed') enqueue(event.id, event.eventData);
 * ```
 *
 * @throws {WebhookError} `CLIENT_WEBHOOK_REFUSED`, with the reason: do not act on the request.
 * @throws {OptionError} `CLIENT_INVALID_OPTION`: the secret is missing, the body was parsed already, an option is wrong.
 */
export function verifyWebhook(
  rawBody: string | Uint8Array,
  headers: WebhookHeaders,
  secret: string | readonly string[],
  options: VerifyOptions = {},
): WebhookEvent {
  const style = readStyle(options);
  const secrets = readSecrets(secret);
  const limits = readLimits(options);
  const body = readBytes(rawBody);
  if (body.length > limits.maxBytes) {
    throw new WebhookError('too-large', `the body has more than ${limits.maxBytes} bytes; see maxBytes`);
  }
  checkSignature(body, valuesOf(headers, style.header), secrets, style);
  const dated = readSignedEvent(body);
  checkTime(dated, limits);
  return dated.event;
}

/** Tries every secret, and does not stop at the right one: the time tells nothing. */
function checkSignature(
  body: Uint8Array,
  given: readonly string[],
  secrets: readonly string[],
  style: SignatureStyle,
): void {
  const [signature = ''] = given;
  if (signature === '') {
    throw new WebhookError(
      'missing-signature',
      `there is no header ${style.header}; see the header option, or somebody else has sent this`,
    );
  }
  const matches = secrets.filter((secret) => isSameText(signature, writeSignature(body, secret, style)));
  if (matches.length === 0 || given.length > 1) {
    throw new WebhookError(
      'wrong-signature',
      `${style.header} holds no signature of this body: check the secret, and that rawBody is as it was received`,
    );
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function readSignedEvent(body: Uint8Array): DatedEvent {
  const dated = readEvent(parseBody(body));
  if (typeof dated !== 'string') return dated;
  throw new WebhookError('not-an-event', `${dated} is missing or not as the Events service sends it`);
}

function parseBody(body: Uint8Array): unknown {
  try {
    return JSON.parse(UTF8.decode(body));
  } catch {
    // The parser's words would repeat a part of the body.
    throw new WebhookError('not-json', 'the body is signed, but is no JSON in UTF-8');
  }
}

function checkTime({ event, atMs, expiresAtMs }: DatedEvent, limits: Limits): void {
  const { toleranceMs, clockSkewMs } = limits;
  const nowMs = limits.nowMs();
  if (nowMs - atMs > toleranceMs) {
    const problem = `its timestamp is more than ${toleranceMs} ms back; see toleranceMs`;
    throw new WebhookError('stale', problem, event.id);
  }
  if (atMs - nowMs > clockSkewMs) {
    const problem = `its timestamp is more than ${clockSkewMs} ms ahead of this machine's clock; see clockSkewMs`;
    throw new WebhookError('ahead', problem, event.id);
  }
  if (nowMs - expiresAtMs > clockSkewMs) {
    const problem = `its expiresAt is more than ${clockSkewMs} ms over; see clockSkewMs`;
    throw new WebhookError('expired', problem, event.id);
  }
}
