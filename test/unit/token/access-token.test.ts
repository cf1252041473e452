import { createPublicKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import fc from 'fast-check';
import { decodeProtectedHeader, importJWK, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { signAccessToken, TokenVerifier } from '../../../src/mock/apis/token/access-token.ts';
import { KEY_IDS, SIGNING_KEY } from '../../../src/mock/apis/token/signing-key.ts';
import { claimsOf } from './token-world.ts';

const claims = claimsOf();
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const verify = (token: string) => new TokenVerifier().verify(token);

describe('an access token', () => {
  test('gives back the claims it was signed with', async () => {
    expect(await verify(await signAccessToken(claims))).toEqual(claims);
  });

  test('is the same text for the same claims', async () => {
    expect(await signAccessToken(claims)).toBe(await signAccessToken({ ...claims }));
  });

  test('names the key of its environment', async () => {
    const { sandbox: _sandbox, ...production } = claims;
    expect(decodeProtectedHeader(await signAccessToken(claims)).kid).toBe(KEY_IDS.sandbox);
    expect(decodeProtectedHeader(await signAccessToken(production)).kid).toBe(KEY_IDS.production);
  });

  test('is genuine after its end too: expiry is a matter of the account', async () => {
    expect(await verify(await signAccessToken({ ...claims, exp: 1 }))).toMatchObject({ exp: 1 });
  });

  test('brought twice at the same time is verified once, so that the two go on in the order they came', async () => {
    const verifier = new TokenVerifier();
    const token = await signAccessToken(claims);
    const [first, second] = await Promise.all([verifier.verify(token), verifier.verify(token)]);
    expect(first).toBe(second);
    expect(verifier.recall(token)).toBe(first);
  });

  test('is refused with any one letter changed', async () => {
    const token = await signAccessToken(claims);
    // The last letter of the signature carries four bits that stand for nothing.
    const places = fc.nat({ max: token.length - 2 });
    const letters = fc.constantFrom(...'ABCXYZabcxyz0189-_');
    await fc.assert(
      fc.asyncProperty(places, letters, async (place, letter) => {
        fc.pre(token[place] !== letter && token[place] !== '.');
        expect(await verify(token.slice(0, place) + letter + token.slice(place + 1))).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });

  test.for(['', '.', '..', 'a.b', 'a.b.c', 'a.b.c.d', '{}.{}.{}', 'x'.repeat(10_000)])(
    'is not %j',
    async (text) => {
      expect(await verify(text)).toBeUndefined();
    },
  );
});

describe('a forged token is refused', () => {
  test('with another key', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const forged = await new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: KEY_IDS.sandbox, typ: 'at+jwt' })
      .sign(privateKey);
    expect(await verify(forged)).toBeUndefined();
  });

  test.for(['none', 'None', 'NONE'])('with alg %s, signed or not', async (alg) => {
    const [, payload, signature] = (await signAccessToken(claims)).split('.');
    const header = encode({ alg, kid: KEY_IDS.sandbox, typ: 'at+jwt' });
    expect(await verify(`${header}.${payload}.`)).toBeUndefined();
    expect(await verify(`${header}.${payload}.${signature}`)).toBeUndefined();
  });

  test('with HS256 and our public key for a secret, in every form of that key', async () => {
    const { kty, n, e } = SIGNING_KEY;
    const publicKey = createPublicKey({ key: { kty, n, e } as JsonWebKey, format: 'jwk' });
    const secrets = [
      publicKey.export({ type: 'spki', format: 'pem' }),
      publicKey.export({ type: 'spki', format: 'der' }),
      publicKey.export({ type: 'pkcs1', format: 'pem' }),
      JSON.stringify({ kty, n, e }),
      n,
    ];
    for (const secret of secrets) {
      const forged = await new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'HS256', kid: KEY_IDS.sandbox, typ: 'at+jwt' })
        .sign(Buffer.from(secret));
      expect(await verify(forged)).toBeUndefined();
    }
  });

  test('with our key under another algorithm', async () => {
    const key = await importJWK({ ...SIGNING_KEY }, 'PS256');
    const forged = await new SignJWT({ ...claims }).setProtectedHeader({ alg: 'PS256' }).sign(key);
    expect(await verify(forged)).toBeUndefined();
  });

  test('with a key of its own in the header', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const jwk = publicKey.export({ format: 'jwk' });
    const header = { alg: 'RS256', jwk: { kty: 'RSA', n: String(jwk.n), e: String(jwk.e) } };
    expect(
      await verify(await new SignJWT({ ...claims }).setProtectedHeader(header).sign(privateKey)),
    ).toBeUndefined();
  });
});

describe('the verifier', () => {
  test('recalls a token it has found good, and no other', async () => {
    const verifier = new TokenVerifier();
    const token = await signAccessToken(claims);
    expect(verifier.recall(token)).toBeUndefined();
    await verifier.verify(token);
    await verifier.verify(`${token}x`);
    expect(verifier.recall(token)).toEqual(claims);
    expect(verifier.recall(`${token}x`)).toBeUndefined();
  });
});
