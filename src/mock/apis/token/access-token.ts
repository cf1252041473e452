import { createPrivateKey, sign } from 'node:crypto';
import { promisify } from 'node:util';
import type { CryptoKey } from 'jose';
import type { components } from '../../../wire/generated/token.ts';
import { KEY_IDS, SIGNING_KEY } from './signing-key.ts';

/** The claims of an access token as the vendor writes them (facts 2.4). */
export type AccessTokenClaims = components['schemas']['AccessTokenClaims'];

const signAsync = promisify(sign);
const PRIVATE_KEY = createPrivateKey({ key: { ...SIGNING_KEY }, format: 'jwk' });
const HEADERS = { sandbox: encodeHeader(KEY_IDS.sandbox), production: encodeHeader(KEY_IDS.production) };

/**
 * Signs the claims as the vendor does: RS256, `typ` `at+jwt`, and a `kid` that distinguishes sandbox from
 * production.
 *
 * The signature is made off the main thread. The JWT is put together by hand, because the library adds a
 * tenth of the signature's own cost; tests with the library and two OAuth clients show that it is valid.
 */
export async function signAccessToken(claims: AccessTokenClaims): Promise<string> {
  const header = claims.sandbox === true ? HEADERS.sandbox : HEADERS.production;
  const signed = `${header}.${encode(claims)}`;
  const signature = await signAsync('RSA-SHA256', Buffer.from(signed), PRIVATE_KEY);
  return `${signed}.${signature.toString('base64url')}`;
}

function encodeHeader(kid: string): string {
  return encode({ alg: 'RS256', kid, typ: 'at+jwt' });
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

interface Verifier {
  readonly jose: typeof import('jose');
  readonly publicKey: CryptoKey;
}

let verifier: Promise<Verifier> | undefined;

/** Loads the library when the first token comes in, to keep the start fast. */
function loadVerifier(): Promise<Verifier> {
  verifier ??= import('jose').then(async (jose) => {
    const { kty, n, e } = SIGNING_KEY;
    return { jose, publicKey: (await jose.importJWK({ kty, n, e }, 'RS256')) as CryptoKey };
  });
  return verifier;
}

/**
 * The claims of a token that a simulator signed, or `undefined` for any other text. Does not check expiry,
 * which depends on the account's clock.
 */
async function verifySignature(token: string): Promise<AccessTokenClaims | undefined> {
  const { jose, publicKey } = await loadVerifier();
  try {
    const { payload } = await jose.compactVerify(token, publicKey, { algorithms: ['RS256'] });
    return JSON.parse(new TextDecoder().decode(payload)) as AccessTokenClaims;
  } catch {
    return undefined;
  }
}

const REMEMBERED_TOKENS = 10_000;

/** Verifies tokens and remembers valid ones: an application sends the same token with every call. */
export class TokenVerifier {
  readonly #good = new Map<string, AccessTokenClaims>();
  readonly #pending = new Map<string, Promise<AccessTokenClaims | undefined>>();
  #lastToken = '';
  #lastClaims: AccessTokenClaims | undefined;

  /** The claims of a token that was verified before. */
  recall(token: string): AccessTokenClaims | undefined {
    // Comparing with the last token is cheaper than hashing such a long text, and usually it is the last one.
    if (token === this.#lastToken) return this.#lastClaims;
    const claims = this.#good.get(token);
    if (claims !== undefined) {
      this.#lastToken = token;
      this.#lastClaims = claims;
    }
    return claims;
  }

  /**
   * The claims of a token that is new. Concurrent requests with the same token go on in the order they came.
   */
  verify(token: string): Promise<AccessTokenClaims | undefined> {
    const pending = this.#pending.get(token);
    if (pending !== undefined) return pending;
    const verified = this.#verify(token).finally(() => this.#pending.delete(token));
    this.#pending.set(token, verified);
    return verified;
  }

  async #verify(token: string): Promise<AccessTokenClaims | undefined> {
    const claims = await verifySignature(token);
    if (claims === undefined) return undefined;
    if (this.#good.size >= REMEMBERED_TOKENS) {
      const [oldest] = this.#good.keys();
      if (oldest !== undefined) this.#good.delete(oldest);
    }
    this.#good.set(token, claims);
    return claims;
  }
}
