import type { OAuthErrorCode } from '../../../wire/oauth-error.ts';
import type { OAuthRefusal } from '../../kernel/outcome.ts';
import type { TokenCall } from './state.ts';

/**
 * What is wrong with a token request: the error code the vendor answers, and the reason, for the journal
 * only.
 */
export interface OAuthFinding {
  readonly error: OAuthErrorCode;
  readonly reason: string;
  /** Whether the credentials came in `Authorization: Basic`. */
  readonly usedBasic?: boolean;
}

/** Descriptions in our own words; the gist of the vendor's is recorded for the first two [REC]. */
const DESCRIPTIONS: Record<OAuthErrorCode, string> = {
  invalid_client:
    'The client could not be authenticated: it is unknown, sent no credentials, or sent them in a way that is not supported.',
  invalid_request: 'The request lacks a required parameter or is malformed in another way.',
  invalid_grant:
    'The authorization grant or refresh token is invalid, expired or was issued to another client.',
  unauthorized_client: 'The client is not authorised to use this grant type.',
  unsupported_grant_type: 'The authorization server does not support this grant type.',
  invalid_scope: 'The requested scope is missing, unknown, or not allowed for the client.',
  access_denied: 'The request was denied.',
};

/**
 * Refuses a token request in the recorded form: 400 for everything, unless the account has 401 set for Basic
 * (facts C4).
 */
export function refuseOAuth(finding: OAuthFinding, { settings }: TokenCall): OAuthRefusal {
  const status = finding.error === 'invalid_client' && finding.usedBasic ? settings.basicRefusalStatus : 400;
  return {
    kind: 'oauth',
    status,
    error: finding.error,
    description: DESCRIPTIONS[finding.error],
    reason: `${finding.error}: ${finding.reason}`,
    ...(status === 401 ? { headers: { 'www-authenticate': 'Basic realm="IdentityServer"' } } : {}),
  };
}
