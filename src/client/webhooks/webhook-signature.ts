import { createHmac, timingSafeEqual } from 'node:crypto';
import { OptionError } from '../caller-errors.ts';
import { readGroup } from '../option-values.ts';

/** How a signature is written into a header. What no source confirms for the current service is an option [Q12]. */
export interface SignatureOptions {
  /** The name of the header, in upper or lower case; default `X-Signicat-Signature` [CODE, Q12]. */
  readonly header?: string | undefined;
  /** The text before the signature in the header, such as `sha256=`; default none. */
  readonly prefix?: string | undefined;
  /** How the 32 bytes of the signature are written; default `hex`, in lower case [EXP, CODE]. */
  readonly encoding?: 'hex' | 'base64' | undefined;
}

/** The options, checked and complete. */
export interface SignatureStyle {
  readonly header: string;
  readonly prefix: string;
  readonly encoding: 'hex' | 'base64';
}

/** Checks the options and fills in the defaults; throws an {@link OptionError} at the first that is wrong. */
export function readStyle(options: SignatureOptions): SignatureStyle {
  const group = readGroup('options', options, 'an object such as { header }');
  const { header = 'X-Signicat-Signature', prefix = '', encoding = 'hex' } = group;
  if (typeof header !== 'string' || !/^[\w!#$%&'*+.^`|~-]+$/.test(header)) {
    throw new OptionError('header', 'is not the name of a header: write for example X-Signicat-Signature');
  }
  if (typeof prefix !== 'string')
    throw new OptionError('prefix', 'is not text: write for example sha256=, or leave it out');
  if (encoding !== 'hex' && encoding !== 'base64')
    throw new OptionError('encoding', 'is not known: write hex or base64');
  return { header, prefix, encoding };
}

/** The bytes that were signed. A parsed body is refused, because writing it again would not give the same bytes. */
export function readBytes(rawBody: unknown): Uint8Array {
  if (typeof rawBody === 'string') return Buffer.from(rawBody, 'utf8');
  if (rawBody instanceof Uint8Array) return rawBody;
  throw new OptionError(
    'rawBody',
    'is neither text nor bytes: pass the body as it was received, before any JSON parser',
  );
}

/** The secrets to try, at least one. White space is part of a secret. An empty secret is refused: anybody could sign with it. */
export function readSecrets(secret: unknown): readonly string[] {
  const secrets: readonly unknown[] = Array.isArray(secret) ? secret : [secret];
  const areTexts = secrets.every((one): one is string => typeof one === 'string' && one !== '');
  if (areTexts && secrets.length > 0) return secrets;
  throw new OptionError(
    'secret',
    'is missing, empty or not text: pass the secret of the subscription, or a list of secrets',
  );
}

/** The value of the header for this body and this secret. */
export function writeSignature(
  body: Uint8Array,
  secret: string,
  { prefix, encoding }: SignatureStyle,
): string {
  return `${prefix}${createHmac('sha256', secret).update(body).digest(encoding)}`;
}

/** Compares two texts in a time that does not depend on where they differ. */
export function isSameText(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given, 'utf8'), Buffer.from(expected, 'utf8')];
  // The length of a signature is not secret.
  return one.length === other.length && timingSafeEqual(one, other);
}
