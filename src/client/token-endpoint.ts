import type { components } from '../wire/generated/token.ts';
import type { CallScope } from './call-scope.ts';
import type { AnyClientError } from './errors.ts';
import { apiErrorOf, readRefusalBody, textOf, traceOf } from './refusal.ts';
import { OAuthError } from './refusal-errors.ts';
import { isSuccess, readJson, unexpected, type WireReply } from './reply.ts';
import { formBody } from './request-body.ts';
import { readRetryAfter } from './retry/retry-after.ts';
import { objectWith } from './shape.ts';
import type { Transport } from './transport.ts';

/** An access token, and how long it is valid from the moment it was requested. */
export interface AccessToken {
  readonly value: string;
  readonly lifetimeMs: number;
}

/** The credentials for a token, and where to ask for it. */
export interface TokenSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  readonly tokenPath: string;
}

const TOKEN_REPLY = objectWith<components['schemas']['TokenReplyWithoutScope']>('access_token', 'expires_in');

/** Asks for a token, with the credentials in the form (`client_secret_post`) [S2, NET]. */
export function sendTokenRequest(
  transport: Transport,
  settings: TokenSettings,
  signal?: CallScope,
): Promise<WireReply> {
  return transport.send({
    operation: 'issueToken',
    method: 'POST',
    path: settings.tokenPath,
    signal,
    body: formBody({
      grant_type: 'client_credentials',
      scope: settings.scope,
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
    }),
  });
}

/** Reads the token from a reply. Throws an {@link OAuthError} for a refusal with an `error` member, whatever its status [Q1]. */
export async function understandTokenReply(reply: WireReply, clientSecret: string): Promise<AccessToken> {
  if (!isSuccess(reply)) throw await readTokenRefusal(reply, clientSecret);
  const { access_token: value, expires_in: lifetimeS } = await readJson(reply, TOKEN_REPLY);
  if (typeof value !== 'string' || !/^[\w\-.~+/]+=*$/.test(value)) {
    throw unexpected(reply, 'with an access_token that cannot be sent as a Bearer token');
  }
  if (typeof lifetimeS !== 'number' || !(lifetimeS > 0)) {
    throw unexpected(reply, 'with an expires_in that is not a number of seconds above 0');
  }
  return { value, lifetimeMs: lifetimeS * 1000 };
}

async function readTokenRefusal(reply: WireReply, clientSecret: string): Promise<AnyClientError> {
  const body = await readRefusalBody(reply, clientSecret);
  if (body instanceof Error) return body;
  const error = textOf(body.error);
  if (error === undefined) return apiErrorOf(reply, body, clientSecret);
  return new OAuthError({
    status: reply.status,
    error,
    errorDescription: textOf(body.error_description),
    traceId: traceOf(reply, clientSecret),
    retryAfterMs: readRetryAfter(reply.headers, reply.receivedAtMs),
  });
}
