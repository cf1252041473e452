import { createIds, type Ids } from '../../kernel/ids.ts';
import { createRandom, type RandomSource } from '../../kernel/random.ts';
import { KEY_IDS, SIGNING_KEY } from './signing-key.ts';

interface PublicKey {
  readonly kty: 'RSA';
  readonly use: 'sig' | 'enc';
  readonly kid: string;
  readonly e: string;
  readonly n: string;
  readonly alg: 'RS256' | 'RSA-OAEP';
}

/** The recorded bounds of the set's size [REC]. */
const SIZES = [22, 23, 24, 25, 26] as const;

let strangers: readonly PublicKey[] | undefined;

/**
 * The keys of one fetch of the key set: our two, for sandbox and production, shuffled among decoys.
 *
 * The live server sends 22 to 26 keys, varying in number and order [REC]; a client that takes the first key,
 * or relies on the order, must fail here as it would there.
 */
export function renderKeySet(ids: Ids): { readonly keys: readonly PublicKey[] } {
  const ours = Object.values(KEY_IDS).map((kid) => signatureKey(kid, SIGNING_KEY.n));
  strangers ??= createStrangers();
  const keys = [...ours, ...strangers.slice(0, ids.pick(SIZES) - ours.length)];
  for (let index = keys.length - 1; index > 0; index -= 1) {
    const other = ids.below(index + 1);
    [keys[index], keys[other]] = [keys[other] as PublicKey, keys[index] as PublicKey];
  }
  return { keys };
}

function signatureKey(kid: string, n: string): PublicKey {
  return { kty: 'RSA', use: 'sig', kid, e: SIGNING_KEY.e, n, alg: 'RS256' };
}

/** Decoys, with `kid`s in all the recorded forms; nobody has their private halves. */
function createStrangers(): readonly PublicKey[] {
  const random = createRandom(0, 'strangers');
  const ids = createIds(random);
  return Array.from({ length: 24 }, (_, index): PublicKey => {
    const n = createModulus(random);
    switch (index % 4) {
      case 0:
        return signatureKey(`sandbox-signing-key-${ids.hex32()}`, n);
      case 1:
        return signatureKey(`signing-key-${ids.hex32()}`, n);
      case 2:
        return signatureKey(`hsm-sign-${index}-1`, n);
      default:
        return { ...signatureKey(`encryption-key-${ids.hex32()}`, n), use: 'enc', alg: 'RSA-OAEP' };
    }
  });
}

/** 2048 bits with the first and the last one set: all that a verifier checks of a key it does not use. */
function createModulus(random: RandomSource): string {
  const bytes = Buffer.alloc(256);
  for (let index = 0; index < bytes.length; index += 4) bytes.writeUInt32BE(random(), index);
  bytes.writeUInt8(bytes.readUInt8(0) | 0x80, 0);
  bytes.writeUInt8(bytes.readUInt8(255) | 0x01, 255);
  return bytes.toString('base64url');
}
