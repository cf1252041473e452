import { replyJson } from '../../kernel/outcome.ts';
import { renderKeySet } from './key-set.ts';
import type { TokenHandler } from './state.ts';

/** The discovery document, with the members that were recorded (facts 2.5a). */
export const getDiscoveryDocument: TokenHandler = ({ origin }) => {
  const issuer = `${origin}/auth/open`;
  const at = (endpoint: string): string => `${issuer}/connect/${endpoint}`;
  return replyJson(200, {
    issuer,
    jwks_uri: `${issuer}/.well-known/openid-configuration/jwks`,
    authorization_endpoint: at('authorize'),
    token_endpoint: at('token'),
    userinfo_endpoint: at('userinfo'),
    end_session_endpoint: at('endsession'),
    check_session_iframe: at('checksession'),
    revocation_endpoint: at('revocation'),
    introspection_endpoint: at('introspect'),
    device_authorization_endpoint: at('deviceauthorization'),
    backchannel_authentication_endpoint: at('ciba'),
    pushed_authorization_request_endpoint: at('par'),
    grant_types_supported: [
      'authorization_code',
      'client_credentials',
      'refresh_token',
      'urn:ietf:params:oauth:grant-type:device_code',
      'urn:openid:params:grant-type:ciba',
    ],
    token_endpoint_auth_methods_supported: [
      'client_secret_basic',
      'client_secret_post',
      'private_key_jwt',
      'tls_client_auth',
      'self_signed_tls_client_auth',
    ],
  });
};

/** The key set: the number and order of keys vary, as recorded; ours are always among them. */
export const getJwks: TokenHandler = ({ ids }) => replyJson(200, renderKeySet(ids));

/** The userinfo endpoint for a call without a usable token, which is every call: no login is simulated [REC]. */
export const getUserInfo: TokenHandler = () => ({
  kind: 'bare',
  status: 401,
  headers: { 'www-authenticate': 'Bearer realm="IdentityServer",error="invalid_token"' },
  reason: 'userinfo needs the token of a login, and logins are not simulated',
});
