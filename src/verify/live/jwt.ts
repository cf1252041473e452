import { textAt } from './json-value.ts';

/** Header or claims of the access token in a token reply; `undefined` if there is none that can be read. */
export function readJwt(body: unknown, section: 'header' | 'claims'): unknown {
  const part = textAt(body, '/access_token')?.split('.')[section === 'header' ? 0 : 1];
  if (part === undefined) return undefined;
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
