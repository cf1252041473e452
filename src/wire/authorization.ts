/** Client credentials as they arrived, not verified yet. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/**
 * Reads `Authorization: Basic …` in all the ways it can be meant, most literal first.
 *
 * RFC 6749 section 2.3.1 percent-encodes both parts before base64; some clients do so, most do not [CODE].
 * The readings differ only for ids or secrets with special characters, so the caller tries them in order.
 */
export function parseBasic(header: string | undefined): readonly Credentials[] {
  const encoded = /^Basic +([A-Za-z0-9+/_-]+=*) *$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return [];
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 0) return [];
  const literal = { clientId: text.slice(0, colon), clientSecret: text.slice(colon + 1) };
  const decoded = { clientId: formDecode(literal.clientId), clientSecret: formDecode(literal.clientSecret) };
  const same = decoded.clientId === literal.clientId && decoded.clientSecret === literal.clientSecret;
  return same ? [literal] : [literal, decoded];
}

/** The token of `Authorization: Bearer …`, or `undefined` when the header has none. */
export function parseBearer(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  return /^Bearer +([A-Za-z0-9\-._~+/]+=*) *$/i.exec(header)?.[1];
}

function formDecode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
