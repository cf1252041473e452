import { at, BODY, header, STATUS } from '../look.ts';
import type { Probe } from '../probe.ts';

const DISCOVERY = '/auth/open/.well-known/openid-configuration';
const USERINFO = '/auth/open/connect/userinfo';

/** The members whose values are known. */
const NOTED = ['issuer', 'jwks_uri', 'token_endpoint', 'grant_types_supported'] as const;

/** Discovery, keys and userinfo. */
export const oauthProbes: readonly Probe[] = [
  {
    id: 'token.discovery',
    says: 'Reads the discovery document.',
    kind: 'read',
    request: () => ({ method: 'GET', path: DISCOVERY, withToken: false }),
    observes: {
      'token.discovery.document': [STATUS, header('content-type'), ...NOTED.map((name) => at(`/${name}`))],
      'token.discovery.caching': [header('cache-control')],
    },
  },
  {
    id: 'token.key-set',
    says: 'Reads the key set.',
    kind: 'read',
    request: () => ({ method: 'GET', path: `${DISCOVERY}/jwks`, withToken: false }),
    observes: {
      'token.keys.varying': [STATUS, at('/keys')],
      'token.discovery.caching': [header('cache-control')],
    },
  },
  {
    id: 'token.userinfo-anonymous',
    says: 'Asks for userinfo without a token.',
    kind: 'refusal',
    request: () => ({ method: 'GET', path: USERINFO, withToken: false }),
    observes: { 'token.userinfo.refused': [STATUS, header('www-authenticate'), BODY] },
  },
  {
    id: 'token.userinfo-client',
    says: 'Asks for userinfo with a client credentials token.',
    kind: 'refusal',
    // A 401 here does not mean that the token was refused: userinfo accepts none of this kind.
    request: () => ({ method: 'GET', path: USERINFO }),
    observes: { 'token.userinfo.any-token': [STATUS, header('www-authenticate'), BODY] },
  },
];
