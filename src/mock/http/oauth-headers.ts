/**
 * Headers that were recorded on every reply of the OAuth side (facts 2.5a); the text of the policy was not.
 */
export const EVERY_ANSWER = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000',
  'content-security-policy': "default-src 'none'",
} as const;

/** The headers of every reply except discovery and the key set. */
export const NO_STORE = {
  ...EVERY_ANSWER,
  'cache-control': 'no-store, no-cache, max-age=0',
  pragma: 'no-cache',
} as const;

/** Whether a path belongs to the OAuth side. */
export function isOAuthPath(path: string): boolean {
  return path.startsWith('/auth/') || path.startsWith('/oauth/');
}
