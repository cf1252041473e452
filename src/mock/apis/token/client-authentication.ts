import { type Credentials, parseBasic } from '../../../wire/authorization.ts';
import { type ApiClient, isPending } from './client.ts';
import type { OAuthFinding } from './refusal.ts';
import type { TokenCall } from './state.ts';

/** The ways a client can prove who it is (facts 2.1). */
export type ClientAuthentication = 'client_secret_basic' | 'client_secret_post';

/** Finds the client whose credentials a token request carries, or says why there is none. */
export function authenticate(
  allowed: readonly ClientAuthentication[],
  form: URLSearchParams,
  authorization: string | undefined,
  { tables, nowMs }: TokenCall,
): { readonly client: ApiClient } | OAuthFinding {
  const readings = readCredentials(form, authorization);
  const usedBasic = authorization !== undefined;
  const refuse = (reason: string): OAuthFinding => ({ error: 'invalid_client', reason, usedBasic });
  if (readings.length === 0) return refuse('no client credentials were sent, or they are unreadable');
  const method = usedBasic ? 'client_secret_basic' : 'client_secret_post';
  if (!allowed.includes(method)) return refuse(`this endpoint does not take ${method}`);
  const known = readings.find(({ clientId }) => tables.clients.has(clientId));
  const client = tables.clients.get(known?.clientId ?? '');
  if (client === undefined) return refuse(`there is no client ${JSON.stringify(readings[0]?.clientId)}`);
  const isRight = readings.some(
    ({ clientId, clientSecret }) => clientId === client.clientId && client.secrets.includes(clientSecret),
  );
  if (!isRight) return refuse(wrongSecret(readings, client));
  if (client.status === 'disabled') return refuse('the client is disabled');
  if (isPending(client, nowMs)) return refuse('the client is new and not active yet');
  if (client.status === 'unverified') {
    return { error: 'unauthorized_client', reason: "the account's domain is not verified yet" };
  }
  return { client };
}

/**
 * The credentials that a token request carries, not verified yet; their client id finds the account.
 *
 * With Basic, a client id in the body is tolerated and ignored [CODE].
 */
export function readCredentials(
  form: URLSearchParams | undefined,
  authorization: string | undefined,
): readonly Credentials[] {
  if (authorization !== undefined) return parseBasic(authorization);
  const clientId = form?.get('client_id');
  const clientSecret = form?.get('client_secret');
  if (typeof clientId !== 'string' || typeof clientSecret !== 'string') return [];
  return [{ clientId, clientSecret }];
}

/** The most common cause gets its own reason: a space or line break was copied along with the secret [S0]. */
function wrongSecret(readings: readonly Credentials[], client: ApiClient): string {
  const isBlank = readings.some(
    ({ clientSecret }) =>
      clientSecret !== clientSecret.trim() && client.secrets.includes(clientSecret.trim()),
  );
  return isBlank ? 'the secret has white space around it' : 'the secret is wrong';
}
