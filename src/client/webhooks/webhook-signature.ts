import { createHmac, timingSafeEqual } from 'node:crypto';
import { OptionError } from '../caller-errors.ts';
import { readGroup } from '../option-values.ts';

/** How a signature is written into a header. What no source settles for the current service is an option [Q12]. */
export interface SignatureOptions {
  /** The header that holds it, in any case; default `X-Signicat-Signature` [CODE, Q12]. */
  readonly header?: string | undefined;
  /** What stands before it in the header, such as `sha256=`; default nothing. */
  readonly prefix?: string | undefined;
  /** How its 32 bytes are written; default `hex`, which is lower-case [EXP, CODE]. */
  readonly encoding?: 'hex' | 'base64' | undefined;
}

/** The options, checked and complete. */
export interface SignatureStyle {
  readonly header: string;
  readonly prefix: string;
  readonly encoding: 'hex' | 'base64';
}

/** Checks how a signature is written; throws an {@link OptionError} at the first option that is wrong. */
export function readStyle(options: SignatureOptions): SignatureStyle {
  const group = readGroup('options', options, 'an object such as { header }');
  const { header = 'X-Signicat-Signature', prefix = '', encoding = 'hex' } = group;
  if (typeof header !== 'string' || !/^[\w!#$%&'*+.^`|~-]+$/.test(header)) {
    throw new OptionError('header', 'is no name of a header: write for example X-Signicat-Signature');
  }
  if (typeof prefix !== 'string')
    throw new OptionError('prefix', 'is no text: write for example sha256=, or leave it out');
  if (encoding !== 'hex' && encoding !== 'base64')
    throw new OptionError('encoding', 'is none: write hex or base64');
  return { header, prefix, encoding };
}

/** The bytes that were signed. An object that a JSON parser made is refused: written again it is not what came. */
export function readBytes(rawBody: unknown): Uint8Array {
  if (typeof rawBody === 'string') return Buffer.from(rawBody, 'utf8');
  if (rawBody instanceof Uint8Array) return rawBody;
  throw new OptionError(
    'rawBody',
    'is no text and no bytes: pass the body as it was received, before any parser of JSON',
  );
}

/** The secrets to try, at least one. White space is part of a secret. An empty one would let anybody sign. */
export function readSecrets(secret: unknown): readonly string[] {
  const secrets: readonly unknown[] = Array.isArray(secret) ? secret : [secret];
  const areTexts = secrets.every((one): one is string => typeof one === 'string' && one !== '');
  if (areTexts && secrets.length > 0) return secrets;
  throw new OptionError(
    'secret',
    'is missing, empty or no text: pass the secret of the subscription, or a list of secrets',
  );
}

/** What the header must hold for this body and this secret. */
export function writeSignature(
  body: Uint8Array,
  secret: string,
  { prefix, encoding }: SignatureStyle,
): string {
  return `${prefix}${createHmac('sha256', secret).update(body).digest(encoding)}`;
}

/** Whether two texts are the same, in a time that does not depend on where they differ. */
export function isSameText(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given, 'utf8'), Buffer.from(expected, 'utf8')];
  // The length of a signature is no secret.
  return one.length === other.length && timingSafeEqual(one, other);
}
