import type { JournalMessage } from './line.ts';

const HIDDEN = '[redacted]';

/** Headers that carry a credential. */
const SECRET_HEADERS = new Set(['authorization', 'cookie', 'set-cookie', 'proxy-authorization', 'x-api-key']);

/** Members of JSON and form bodies that carry a credential. */
const SECRET_MEMBERS =
  'client_secret|access_token|refresh_token|id_token|client_assertion|code|code_verifier';

const IN_JSON = new RegExp(`("(?:${SECRET_MEMBERS})"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*"`, 'g');
const IN_FORM = new RegExp(`((?:^|&)(?:${SECRET_MEMBERS})=)[^&]*`, 'g');

/** A message without its secrets: their place is kept, so that a reader sees that one was sent. */
export function redact(
  message: JournalMessage,
): JournalMessage & { readonly headers: Record<string, string> } {
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [name, redactHeader(name, String(value))]),
  );
  const isForm = String(message.headers['content-type'] ?? '').includes('urlencoded');
  const body = message.body?.replace(isForm ? IN_FORM : IN_JSON, isForm ? `$1${HIDDEN}` : `$1"${HIDDEN}"`);
  return { ...message, headers, ...(body === undefined ? {} : { body }) };
}

/** A query string without its secrets. */
export function redactQuery(query: string): string {
  return query.replace(IN_FORM, `$1${HIDDEN}`);
}

function redactHeader(name: string, value: string): string {
  if (!SECRET_HEADERS.has(name.toLowerCase())) return value;
  const scheme = /^(Basic|Bearer) /i.exec(value)?.[0] ?? '';
  return `${scheme}${HIDDEN}`;
}
