import { at, header, jwt, members, STATUS } from '../look.ts';
import type { Probe } from '../probe.ts';
import { askForToken, inForm, postForm, TOKEN_PATH } from '../token-form.ts';
import { TOKEN_REFUSAL, TOKEN_REFUSED } from './looks.ts';

const GRANT = { grant_type: 'client_credentials' } as const;
const SCOPE = { scope: 'signicat-api' } as const;

/** Nobody's credentials: a wrong secret of the real client could lock it. */
const NOBODY = { clientId: 'sandbox-signimock-verify-0', clientSecret: 'not-a-secret' } as const;

const REPLY = {
  'token.reply.members': [STATUS, members(''), at('/token_type')],
  'token.reply.not-cached': [header('cache-control')],
} as const;

function basic(clientId: string, clientSecret: string): Readonly<Record<string, string>> {
  return { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` };
}

/** The current token endpoint, and the one of the Mint guide on the same host: what they issue and what they refuse. */
export const tokenProbes: readonly Probe[] = [
  {
    id: 'token.issued',
    says: 'Asks for a token with id and secret in the form.',
    kind: 'read',
    request: ({ credentials }) => askForToken(credentials),
    observes: {
      ...REPLY,
      'token.endpoint.current': [STATUS, at('/scope')],
      'token.client.methods': [STATUS],
      'token.scope.echo': [at('/scope')],
      'token.lifetime.default': [at('/expires_in')],
      'token.reply.success-headers': [header('pragma'), header('x-trace-id')],
      'token.reply.security-headers': [
        header('x-content-type-options'),
        header('x-frame-options'),
        header('referrer-policy'),
        header('strict-transport-security'),
        header('content-security-policy'),
      ],
      'token.jwt.form': [jwt('header')],
      'token.jwt.claims': [jwt('claims')],
      'token.jwt.sandbox': [jwt('claims', '/sandbox')],
    },
  },
  {
    id: 'token.issued-basic',
    says: 'Asks for a token with id and secret in Basic.',
    kind: 'read',
    request: ({ credentials: { clientId, clientSecret } }) =>
      postForm(TOKEN_PATH, { ...GRANT, ...SCOPE }, basic(clientId, clientSecret)),
    observes: { ...REPLY, 'token.client.methods': [STATUS] },
  },
  {
    id: 'token.basic-first',
    says: 'Asks for a token with valid credentials in Basic and another client id in the form.',
    kind: 'read',
    request: ({ credentials: { clientId, clientSecret } }) =>
      postForm(TOKEN_PATH, { ...GRANT, ...SCOPE, client_id: NOBODY.clientId }, basic(clientId, clientSecret)),
    observes: { 'token.client.basic-first': [STATUS] },
  },
  {
    id: 'token.mint-guide',
    says: 'Asks the endpoint of the Mint guide for a token, without a scope.',
    kind: 'read',
    request: ({ credentials }) => postForm('/auth/token', { ...GRANT, ...inForm(credentials) }),
    observes: {
      'token.endpoint.mint-guide': [STATUS],
      'token.scope.required': [STATUS],
      'token.lifetime.default': [at('/expires_in')],
      'token.jwt.mint-guide': [jwt('header'), jwt('claims')],
    },
  },
  {
    id: 'token.wrong-client',
    says: 'Asks for a token with an unknown id in the form.',
    kind: 'refusal',
    request: () => askForToken(NOBODY),
    observes: { ...TOKEN_REFUSAL, 'token.refusal.wrong-client': TOKEN_REFUSED },
  },
  {
    id: 'token.wrong-client-basic',
    says: 'Asks for a token with an unknown id in Basic.',
    kind: 'refusal',
    request: () => postForm(TOKEN_PATH, { ...GRANT, ...SCOPE }, basic(NOBODY.clientId, NOBODY.clientSecret)),
    observes: {
      ...TOKEN_REFUSAL,
      'token.refusal.wrong-client-basic': [...TOKEN_REFUSED, header('www-authenticate')],
    },
  },
  {
    id: 'token.wrong-client-mint-guide',
    says: 'Asks the endpoint of the Mint guide for a token with an unknown id.',
    kind: 'refusal',
    request: () => postForm('/auth/token', { ...GRANT, ...inForm(NOBODY) }),
    observes: { 'token.refusal.older-endpoints': [STATUS, at('')] },
  },
  {
    id: 'token.white-space',
    says: 'Asks for a token with a space after the id, which then belongs to no client.',
    kind: 'refusal',
    request: ({ credentials: { clientId, clientSecret } }) =>
      askForToken({ clientId: `${clientId} `, clientSecret }),
    observes: { ...TOKEN_REFUSAL, 'token.client.white-space': TOKEN_REFUSED },
  },
  {
    id: 'token.no-grant',
    says: 'Asks for a token without a grant type.',
    kind: 'refusal',
    request: ({ credentials }) => postForm(TOKEN_PATH, { ...SCOPE, ...inForm(credentials) }),
    observes: { ...TOKEN_REFUSAL, 'token.refusal.malformed': TOKEN_REFUSED },
  },
  {
    id: 'token.unknown-grant',
    says: 'Asks for a token with a grant type that does not exist.',
    kind: 'refusal',
    request: ({ credentials }) =>
      postForm(TOKEN_PATH, { grant_type: 'signimock', ...SCOPE, ...inForm(credentials) }),
    observes: { ...TOKEN_REFUSAL, 'token.refusal.grant-type': TOKEN_REFUSED },
  },
  {
    id: 'token.repeated-grant',
    says: 'Asks for a token with the grant type twice.',
    kind: 'refusal',
    request: ({ credentials }) => {
      const request = askForToken(credentials);
      return { ...request, body: `${request.body}&grant_type=client_credentials` };
    },
    observes: { 'token.refusal.repeated': TOKEN_REFUSED },
  },
  {
    id: 'token.unusable-code',
    says: 'Asks for a token with an authorization code that was never issued.',
    kind: 'refusal',
    request: ({ credentials }) =>
      postForm(TOKEN_PATH, {
        grant_type: 'authorization_code',
        code: 'signimock',
        redirect_uri: 'https://signimock.example/',
        ...inForm(credentials),
      }),
    observes: { ...TOKEN_REFUSAL, 'token.refusal.grant': TOKEN_REFUSED },
  },
  {
    id: 'token.mint-guide-basic',
    says: 'Asks the endpoint of the Mint guide for a token with id and secret in Basic.',
    kind: 'refusal',
    request: ({ credentials: { clientId, clientSecret } }) =>
      postForm('/auth/token', GRANT, basic(clientId, clientSecret)),
    observes: { 'token.endpoint.mint-guide-method': TOKEN_REFUSED },
  },
  {
    id: 'token.unknown-scope',
    says: 'Asks for a token with the scope sign.',
    kind: 'refusal',
    request: ({ credentials }) => postForm(TOKEN_PATH, { ...GRANT, scope: 'sign', ...inForm(credentials) }),
    observes: { ...TOKEN_REFUSAL, 'token.refusal.scope': TOKEN_REFUSED },
  },
  {
    id: 'token.no-scope',
    says: 'Asks the current endpoint for a token without a scope.',
    kind: 'refusal',
    request: ({ credentials }) => postForm(TOKEN_PATH, { ...GRANT, ...inForm(credentials) }),
    observes: { 'token.refusal.no-scope': TOKEN_REFUSED, 'token.scope.required': [STATUS] },
  },
  {
    id: 'token.refusal-order',
    says: 'Asks for a token with an unknown id and an unknown grant type.',
    kind: 'refusal',
    request: () => postForm(TOKEN_PATH, { grant_type: 'signimock', ...SCOPE, ...inForm(NOBODY) }),
    observes: { 'token.refusal.order': TOKEN_REFUSED },
  },
  {
    id: 'token.no-form',
    says: 'Sends the parameters of a token request as JSON, with an unknown id.',
    kind: 'refusal',
    request: () => ({
      method: 'POST',
      path: TOKEN_PATH,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...GRANT, ...SCOPE, ...inForm(NOBODY) }),
      withToken: false,
    }),
    observes: { 'token.refusal.no-form': TOKEN_REFUSED },
  },
];
