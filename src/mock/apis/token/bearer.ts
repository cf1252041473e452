import type { ProblemRefusal } from '../../kernel/outcome.ts';
import type { AccessTokenClaims } from './access-token.ts';
import type { ApiClient, Permission } from './client.ts';
import type { Grant } from './state.ts';

/** What is known about the bearer of a request to an API. */
export interface Bearer {
  readonly claims: AccessTokenClaims;
  readonly client: ApiClient | undefined;
  /** Gone when the token has expired, or was issued before the account was reset. */
  readonly grant: Grant | undefined;
}

/** What an operation requires of its caller. */
export interface Requirement {
  readonly permission: Permission;
  /** What the refusal says; some APIs name the permission, others do not. */
  readonly detail: string;
}

/** Refuses a token that is missing or invalid; the reason is for the journal only (facts 2.6, Q2). */
export function refuseToken(reason: string): ProblemRefusal {
  return {
    kind: 'problem',
    code: 'invalid_token',
    detail: 'The access token is missing, has expired or is not valid for this API.',
    headers: { 'www-authenticate': 'Bearer' },
    reason,
  };
}

/** Decides whether a bearer whose token is genuine may call an operation; `undefined` when it may. Pure. */
export function refuseBearer(
  bearer: Bearer,
  requirement: Requirement,
  nowMs: number,
): ProblemRefusal | undefined {
  const { claims, client, grant } = bearer;
  const expiredForMs = nowMs - claims.exp * 1_000;
  if (expiredForMs >= 0) return refuseToken(`token expired ${Math.floor(expiredForMs / 1_000)} s ago`);
  if (client === undefined) return refuseToken(`the token's client ${claims.client_id} does not exist`);
  if (client.status === 'disabled') return refuseToken(`the client ${client.clientId} is disabled`);
  // After a reset the same ids are made again: the time distinguishes an old token from its successor.
  if (grant === undefined || grant.issuedAt !== claims.iat)
    return refuseToken('the token was issued before the account was reset');
  if (grant.family === 'legacy') return refuseToken('a token of the legacy endpoint is not valid here');
  if (grant.permissions.includes(requirement.permission)) return undefined;
  const hasItNow = client.permissions.includes(requirement.permission);
  return {
    kind: 'problem',
    code: 'missing_permission',
    detail: requirement.detail,
    reason: hasItNow
      ? `the token was issued before the client was given ${requirement.permission}; fetch a new one`
      : `the client lacks ${requirement.permission}`,
  };
}
