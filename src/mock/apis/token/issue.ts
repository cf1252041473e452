import { type AccessTokenClaims, signAccessToken } from './access-token.ts';
import { type ApiClient, isSandbox, type Scope } from './client.ts';
import { authenticate, type ClientAuthentication } from './client-authentication.ts';
import { type OAuthFinding, refuseOAuth } from './refusal.ts';
import type { TokenCall, TokenChange, TokenFamily, TokenHandler } from './state.ts';

/** How one token endpoint differs from the others (facts 2.1). */
interface Endpoint {
  readonly methods: readonly ClientAuthentication[];
  readonly lifetimeSeconds: number;
  readonly family: TokenFamily;
  /** The path below the origin that `iss` names. */
  readonly issuerPath: string;
  /** The scopes a request is granted, or what is wrong with those it asks for. */
  readonly readScope: (requested: string | null, client: ApiClient) => readonly Scope[] | OAuthFinding;
  readonly echoesScope: boolean;
}

const CURRENT: Endpoint = {
  methods: ['client_secret_post', 'client_secret_basic'],
  lifetimeSeconds: 600,
  family: 'current',
  issuerPath: '/auth/open',
  echoesScope: true,
  readScope(requested, client) {
    if (requested === null || requested.trim() === '') {
      return { error: 'invalid_scope', reason: 'scope is missing; it must be signicat-api' };
    }
    if (requested !== 'signicat-api') {
      return {
        error: 'invalid_scope',
        reason: `scope is ${JSON.stringify(requested)}; it must be signicat-api`,
      };
    }
    return client.scopes.includes('signicat-api')
      ? ['signicat-api']
      : { error: 'invalid_scope', reason: 'the client is not set up for scope signicat-api' };
  },
};

/**
 * The endpoint that only S0 mentions: no scope is sent, and tokens are valid for an hour (facts C1 to C3).
 */
const MINT_GUIDE: Endpoint = {
  ...CURRENT,
  methods: ['client_secret_post'],
  lifetimeSeconds: 3_600,
  echoesScope: false,
  readScope: () => ['signicat-api'],
};

const LEGACY: Endpoint = {
  methods: ['client_secret_basic'],
  lifetimeSeconds: 3_600,
  family: 'legacy',
  issuerPath: '/oauth',
  echoesScope: false,
  readScope(requested, client) {
    const asked = (requested ?? '').split(' ').filter((scope) => scope !== '');
    const known = client.scopes.filter((scope) => scope !== 'signicat-api');
    const missing = asked.filter((scope) => !known.some((has) => has === scope));
    if (asked.length === 0) return { error: 'invalid_scope', reason: 'scope is missing' };
    if (missing.length > 0) {
      return { error: 'invalid_scope', reason: `the client is not set up for scope ${missing.join(' ')}` };
    }
    return known.filter((scope) => asked.includes(scope));
  },
};

/** `POST /auth/open/connect/token`: the current endpoint (T1). */
export const issueToken: TokenHandler = (call) => issue(CURRENT, call);

/** `POST /auth/token`: the endpoint of S0 (T2). */
export const issueTokenForMint: TokenHandler = (call) => issue(MINT_GUIDE, call);

/** `POST /oauth/connect/token`: the legacy endpoint of two hosts (T3, T4). */
export const issueLegacyToken: TokenHandler = (call) => issue(LEGACY, call);

/** The order of the checks is as recorded, as far as it is: parameters before client (facts 2.5a). */
function issue(endpoint: Endpoint, call: TokenCall): ReturnType<TokenHandler> {
  const { form, authorization } = call.input.body;
  const checked = checkForm(form);
  if ('error' in checked) return refuseOAuth(checked, call);
  const authenticated = authenticate(endpoint.methods, checked.form, authorization, call);
  if ('error' in authenticated) return refuseOAuth(authenticated, call);
  const wrongGrant = checkGrant(checked.form);
  if (wrongGrant !== undefined) return refuseOAuth(wrongGrant, call);
  const scope = endpoint.readScope(checked.form.get('scope'), authenticated.client);
  if ('error' in scope) return refuseOAuth(scope, call);
  return grant(endpoint, authenticated.client, scope, call);
}

function checkForm(form: URLSearchParams | undefined): { readonly form: URLSearchParams } | OAuthFinding {
  if (form === undefined) {
    return { error: 'invalid_request', reason: 'the body is not application/x-www-form-urlencoded' };
  }
  const names = [...form.keys()];
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined)
    return { error: 'invalid_request', reason: `${repeated} is given more than once` };
  return form.get('grant_type') ? { form } : { error: 'invalid_request', reason: 'grant_type is missing' };
}

/** Codes and refresh tokens come from endpoints that are not simulated, so every one of them is unusable. */
function checkGrant(form: URLSearchParams): OAuthFinding | undefined {
  const needed = { authorization_code: 'code', refresh_token: 'refresh_token' };
  const grantType = form.get('grant_type') ?? '';
  if (grantType === 'client_credentials') return undefined;
  const [, parameter] = Object.entries(needed).find(([name]) => name === grantType) ?? [];
  if (parameter === undefined) {
    return { error: 'unsupported_grant_type', reason: `grant_type is ${JSON.stringify(grantType)}` };
  }
  return form.get(parameter)
    ? { error: 'invalid_grant', reason: `the ${parameter} is not one this server issued` }
    : { error: 'invalid_request', reason: `${parameter} is missing` };
}

function grant(
  endpoint: Endpoint,
  client: ApiClient,
  scope: readonly Scope[],
  { ids, nowMs, origin, settings }: TokenCall,
): ReturnType<TokenHandler> {
  const issuedAt = Math.floor(nowMs / 1_000);
  const lifetimeSeconds = client.tokenLifetimeSeconds ?? endpoint.lifetimeSeconds;
  const jti = ids.hex32().toUpperCase();
  const claims: AccessTokenClaims = {
    iss: origin + endpoint.issuerPath,
    nbf: issuedAt,
    iat: issuedAt,
    exp: issuedAt + lifetimeSeconds,
    aud: origin,
    scope,
    client_id: client.clientId,
    account_id: settings.vendorAccountId,
    jti,
    ...(isSandbox(client.clientId) ? { sandbox: true } : {}),
  };
  const answer = async (): Promise<object> => ({
    access_token: await signAccessToken(claims),
    expires_in: lifetimeSeconds,
    token_type: 'Bearer',
    ...(endpoint.echoesScope ? { scope: scope.join(' ') } : {}),
  });
  const { clientId, permissions } = client;
  const changes: TokenChange[] = [
    { put: 'grants', id: jti, entity: { clientId, permissions, family: endpoint.family, issuedAt } },
    { schedule: { atMs: claims.exp * 1_000, work: { kind: 'forgetGrant', jti } } },
  ];
  return { kind: 'reply', status: 200, body: { kind: 'later', value: answer }, changes };
}
