import type { CryptoKey } from 'jose';
import type { components } from '../../../wire/generated/token.ts';
import { KEY_IDS, SIGNING_KEY } from './signing-key.ts';

/** The claims of an access token as the vendor writes them (facts 2.4). */
export type AccessTokenClaims = components['schemas']['AccessTokenClaims'];

interface Signer {
  readonly jose: typeof import('jose');
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

let signer: Promise<Signer> | undefined;

/** Loads the library when the first token is asked for: a server that has just started has other things to do. */
function loadSigner(): Promise<Signer> {
  signer ??= import('jose').then(async (jose) => {
    const { kty, n, e } = SIGNING_KEY;
    const privateKey = await jose.importJWK({ ...SIGNING_KEY }, 'RS256');
    const publicKey = await jose.importJWK({ kty, n, e }, 'RS256');
    return { jose, privateKey: privateKey as CryptoKey, publicKey: publicKey as CryptoKey };
  });
  return signer;
}

/** Signs the claims as the vendor does: RS256, `typ` `at+jwt`, and a `kid` that tells sandbox from production. */
export async function signAccessToken(claims: AccessTokenClaims): Promise<string> {
  const { jose, privateKey } = await loadSigner();
  const kid = claims.sandbox === true ? KEY_IDS.sandbox : KEY_IDS.production;
  return new jose.SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'RS256', kid, typ: 'at+jwt' })
    .sign(privateKey);
}

/**
 * The claims of a token that this simulator signed, or `undefined` for any other text. Says nothing about expiry: that is a
 * matter of the account's clock.
 */
async function verifySignature(token: string): Promise<AccessTokenClaims | undefined> {
  const { jose, publicKey } = await loadSigner();
  try {
    const { payload } = await jose.compactVerify(token, publicKey, { algorithms: ['RS256'] });
    return JSON.parse(new TextDecoder().decode(payload)) as AccessTokenClaims;
  } catch {
    return undefined;
  }
}

const REMEMBERED_TOKENS = 10_000;

/** Verifies tokens, and remembers those it has found good: an application sends the same one with every call. */
export class TokenVerifier {
  readonly #good = new Map<string, AccessTokenClaims>();
  #lastToken = '';
  #lastClaims: AccessTokenClaims | undefined;

  /** The claims of a token met before, at once. */
  recall(token: string): AccessTokenClaims | undefined {
    // Comparing with the last one is cheaper than hashing so long a text, and mostly it is the last one.
    if (token === this.#lastToken) return this.#lastClaims;
    const claims = this.#good.get(token);
    if (claims !== undefined) {
      this.#lastToken = token;
      this.#lastClaims = claims;
    }
    return claims;
  }

  async verify(token: string): Promise<AccessTokenClaims | undefined> {
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
