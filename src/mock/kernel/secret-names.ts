/** Headers that carry a credential. */
export const SECRET_HEADERS: ReadonlySet<string> = new Set([
  'authorization',
  'cookie',
  'set-cookie',
  'proxy-authorization',
  'x-api-key',
]);

/** Members of JSON bodies that carry a credential. */
export const SECRET_MEMBERS: ReadonlySet<string> = new Set([
  'client_secret',
  'access_token',
  'refresh_token',
  'id_token',
  'client_assertion',
  'code_verifier',
]);

/**
 * Parameters of forms and queries that carry a credential. `code` is one here (an authorization code), but
 * not in JSON (an error code).
 */
export const SECRET_PARAMETERS: ReadonlySet<string> = new Set([...SECRET_MEMBERS, 'code']);
