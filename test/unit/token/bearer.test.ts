import { describe, expect, test } from 'vitest';
import { type Bearer, refuseBearer } from '../../../src/mock/apis/token/bearer.ts';
import type { Grant } from '../../../src/mock/apis/token/state.ts';
import { claimsOf, clientOf, NOW_MS } from './token-world.ts';

const GRANT: Grant = {
  clientId: clientOf().clientId,
  permissions: ['Signature API'],
  family: 'current',
  issuedAt: claimsOf().iat,
};
const GOOD: Bearer = { claims: claimsOf(), client: clientOf(), grant: GRANT };
const REQUIREMENT = { permission: 'Signature API', detail: 'The API client lacks sign:order.' } as const;

const refuse = (change: Partial<Bearer> = {}, nowMs = NOW_MS) =>
  refuseBearer({ ...GOOD, ...change }, REQUIREMENT, nowMs);

describe('a bearer', () => {
  test('with a live token and the permission is let through', () => {
    expect(refuse()).toBeUndefined();
  });

  test('is let through to the last millisecond of the token, and not at its end', () => {
    expect(refuse({}, NOW_MS + 599_999)).toBeUndefined();
    expect(refuse({}, NOW_MS + 600_000)).toMatchObject({
      code: 'invalid_token',
      reason: 'token expired 0 s ago',
    });
    expect(refuse({}, NOW_MS + 612_000)?.reason).toBe('token expired 12 s ago');
  });

  test.for([
    ['of a client that is gone', { client: undefined }, 'does not exist'],
    ['of a client that is disabled', { client: clientOf({ status: 'disabled' }) }, 'is disabled'],
    ['of a reset account', { grant: undefined }, 'before the account was reset'],
    [
      'whose id a reset account has made again',
      { grant: { ...GRANT, issuedAt: GRANT.issuedAt + 1 } },
      'before the account was reset',
    ],
    ['with a legacy token', { grant: { ...GRANT, family: 'legacy' as const } }, 'legacy'],
  ] as const)('%s is refused with 401, and the journal says why', ([, change, reason]) => {
    expect(refuse(change)).toMatchObject({
      code: 'invalid_token',
      headers: { 'www-authenticate': 'Bearer' },
      reason: expect.stringContaining(reason),
    });
  });

  test('learns nothing of the reason from the refusal itself', () => {
    const details = [{ client: undefined }, { grant: undefined }].map((change) => refuse(change)?.detail);
    expect(new Set(details).size).toBe(1);
  });

  test('without the permission is refused in the words of the operation', () => {
    const without = { client: clientOf({ permissions: [] }), grant: { ...GRANT, permissions: [] } };
    expect(refuse(without)).toMatchObject({
      code: 'missing_permission',
      detail: 'The API client lacks sign:order.',
      reason: 'the client lacks Signature API',
    });
  });

  test('whose token is older than the permission needs a new one', () => {
    expect(refuse({ grant: { ...GRANT, permissions: [] } })).toMatchObject({
      code: 'missing_permission',
      reason: expect.stringContaining('fetch a new one'),
    });
  });

  test('keeps a permission that the client has lost since, as long as the token lives', () => {
    expect(refuse({ client: clientOf({ permissions: [] }) })).toBeUndefined();
  });
});
