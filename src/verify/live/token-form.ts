import type { ProbeRequest } from './exchange.ts';
import type { Credentials } from './facts.ts';

/** The current token endpoint. */
export const TOKEN_PATH = '/auth/open/connect/token';

/** A request to a token endpoint with these parameters. */
export function postForm(
  path: string,
  parameters: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): ProbeRequest {
  return {
    method: 'POST',
    path,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(parameters).toString(),
    withToken: false,
  };
}

/** The credentials as parameters of the form. */
export function inForm({ clientId, clientSecret }: Credentials): Readonly<Record<string, string>> {
  return { client_id: clientId, client_secret: clientSecret };
}

/** The usual request: id and secret in the form, and the only scope. */
export function askForToken(credentials: Credentials): ProbeRequest {
  const grant = { grant_type: 'client_credentials', scope: 'signicat-api' };
  return postForm(TOKEN_PATH, { ...grant, ...inForm(credentials) });
}
