import {
  readBytes,
  readSecrets,
  readStyle,
  type SignatureOptions,
  writeSignature,
} from './webhook-signature.ts';

/**
 * Creates the header that {@link verifyWebhook} expects for this body and this secret, to test a receiver. The real service signs
 * its webhooks itself.
 *
 * ```ts
 * await fetch(receiver, { method: 'POST', body, headers: signWebhook(body, secret) });
 * ```
 *
 * @throws {OptionError} `CLIENT_INVALID_OPTION`: the secret is missing, or an option is wrong.
 */
export function signWebhook(
  rawBody: string | Uint8Array,
  secret: string,
  options: SignatureOptions = {},
): Readonly<Record<string, string>> {
  const style = readStyle(options);
  const [key = ''] = readSecrets(secret);
  return { [style.header]: writeSignature(readBytes(rawBody), key, style) };
}
