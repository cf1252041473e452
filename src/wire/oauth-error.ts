/** The `error` codes of the token endpoints (facts 2.5). */
export type OAuthErrorCode =
  | 'invalid_client'
  | 'unauthorized_client'
  | 'access_denied'
  | 'invalid_scope'
  | 'invalid_grant'
  | 'unsupported_grant_type'
  | 'invalid_request';
