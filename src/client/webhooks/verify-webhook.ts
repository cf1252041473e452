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
 * Returns the event in a webhook, if the webhook has a valid signature, contains an event and is recent. Otherwise it throws.
 *
 * The signature is the HMAC-SHA256 of the raw body, with the secret of the subscription. That is what public consumers assume
 * [CODE, Q12] and what the legacy service does [EXP]. No official text confirms it for the current service, so header, prefix and
 * encoding are options. While you change the secret, pass both: `[next, previous]`.
 *
 * A repeated delivery has a valid signature too: remember the `id` of each event that you have handled.
 *
 * ```ts
 * const event = verifyWebhook(rawBody, request.headers, secret);
 * if (event.eventName === 'signing-session.completed') enqueue(event.id, event.eventData);
 * ```
 *
 * @throws {WebhookError} `CLIENT_WEBHOOK_REFUSED`, with the `reason`: do not act on the request.
 * @throws {OptionError} `CLIENT_INVALID_OPTION`: the secret is missing, the body was already parsed, or an option is wrong.
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

/** Tries every secret and does not stop at the right one, so that the time taken reveals nothing. */
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
      `the header ${style.header} is missing; see the header option, unless somebody else has sent this`,
    );
  }
  const matches = secrets.filter((secret) => isSameText(signature, writeSignature(body, secret, style)));
  if (matches.length === 0 || given.length > 1) {
    throw new WebhookError(
      'wrong-signature',
      `${style.header} is not a signature of this body: check the secret, and that rawBody is the body as received`,
    );
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function readSignedEvent(body: Uint8Array): DatedEvent {
  const dated = readEvent(parseBody(body));
  if (typeof dated !== 'string') return dated;
  throw new WebhookError(
    'not-an-event',
    `${dated} is missing or not in the form that the Events service sends`,
  );
}

function parseBody(body: Uint8Array): unknown {
  try {
    return JSON.parse(UTF8.decode(body));
  } catch {
    // The parser's message would quote a part of the body.
    throw new WebhookError('not-json', 'the body is signed, but is not JSON in UTF-8');
  }
}

function checkTime({ event, atMs, expiresAtMs }: DatedEvent, limits: Limits): void {
  const { toleranceMs, clockSkewMs } = limits;
  const nowMs = limits.nowMs();
  if (nowMs - atMs > toleranceMs) {
    const problem = `its timestamp is more than ${toleranceMs} ms old; see toleranceMs`;
    throw new WebhookError('stale', problem, event.id);
  }
  if (atMs - nowMs > clockSkewMs) {
    const problem = `its timestamp is more than ${clockSkewMs} ms ahead of this machine's clock; see clockSkewMs`;
    throw new WebhookError('ahead', problem, event.id);
  }
  if (nowMs - expiresAtMs > clockSkewMs) {
    const problem = `its expiresAt passed more than ${clockSkewMs} ms ago; see clockSkewMs`;
    throw new WebhookError('expired', problem, event.id);
  }
}
