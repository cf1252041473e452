import type { Reply, TestAccount } from './test-account.ts';

/** Any reply of a token endpoint, with the members of success and refusal. */
export interface TokenReply {
  readonly access_token: string;
  readonly expires_in: number;
  readonly token_type: string;
  readonly scope?: string;
  readonly error: string;
  readonly error_uri: string;
  readonly error_description: string;
}

/** What a token request differs in from the plain one: the current endpoint, everything in the form. */
export interface TokenRequest {
  readonly path?: string;
  readonly form?: Readonly<Record<string, string>> | string;
  readonly authorization?: string;
}

/** Asks a token endpoint for a token. */
export function requestToken(account: TestAccount, request: TokenRequest = {}): Promise<Reply<TokenReply>> {
  const { path = '/auth/open/connect/token', form, authorization } = request;
  const plain = {
    grant_type: 'client_credentials',
    scope: 'signicat-api',
    client_id: account.credentials.clientId,
    client_secret: account.credentials.clientSecret,
  };
  return account.call<TokenReply>('POST', path, {
    token: null,
    body: new URLSearchParams(form ?? plain).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(authorization === undefined ? {} : { authorization }),
    },
  });
}

/** `Authorization: Basic` of client credentials. */
export function basic({ clientId, clientSecret }: TestAccount['credentials']): string {
  return `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
}
