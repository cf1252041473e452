import type { AccessTokenClaims } from '../../../src/mock/apis/token/access-token.ts';
import type { ApiClient } from '../../../src/mock/apis/token/client.ts';
import { createTokenStore, type TokenCall } from '../../../src/mock/apis/token/state.ts';
import { createIds } from '../../../src/mock/kernel/ids.ts';
import { createRandom } from '../../../src/mock/kernel/random.ts';

export const NOW_MS = Date.UTC(2030, 0, 1);

export function clientOf(change: Partial<ApiClient> = {}): ApiClient {
  return {
    clientId: 'sandbox-calm-hat-100',
    secrets: ['s3cr3t'],
    permissions: ['Signature API'],
    scopes: ['signicat-api'],
    tokenLifetimeSeconds: undefined,
    status: 'active',
    activeFromMs: undefined,
    ...change,
  };
}

/** A token request to an account that has these clients. */
export function callOf(clients: readonly ApiClient[] = [clientOf()], nowMs = NOW_MS): TokenCall {
  const store = createTokenStore();
  store.apply(clients.map((client) => ({ put: 'clients', id: client.clientId, entity: client })));
  return {
    tables: store.tables,
    settings: { basicRefusalStatus: 400, vendorAccountId: 'a-spge-1' },
    nowMs,
    ids: createIds(createRandom(1, 'token-world')),
    seed: 1,
    origin: 'http://127.0.0.1:4010',
    input: { path: {}, query: {}, body: { form: undefined, authorization: undefined } },
  };
}

export function claimsOf(change: Partial<AccessTokenClaims> = {}): AccessTokenClaims {
  const issuedAt = NOW_MS / 1_000;
  return {
    iss: 'http://127.0.0.1:4010/auth/open',
    nbf: issuedAt,
    iat: issuedAt,
    exp: issuedAt + 600,
    aud: 'http://127.0.0.1:4010',
    scope: ['signicat-api'],
    client_id: 'sandbox-calm-hat-100',
    account_id: 'a-spge-AAAAAAAAAAAAAAAAAAAA',
    jti: '0'.repeat(32),
    sandbox: true,
    ...change,
  };
}
