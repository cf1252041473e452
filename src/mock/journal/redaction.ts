import { SECRET_HEADERS, SECRET_MEMBERS, SECRET_PARAMETERS } from '../kernel/secret-names.ts';
import type { JournalMessage } from './line.ts';

const HIDDEN = '[redacted]';

/** A message without its secrets; a placeholder shows that one was sent. */
export function redact(
  message: JournalMessage,
): JournalMessage & { readonly headers: Record<string, string> } {
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [name, redactHeader(name, String(value))]),
  );
  if (message.body === undefined) return { ...message, headers };
  const isForm = /urlencoded/i.test(String(message.headers['content-type'] ?? ''));
  return { ...message, headers, body: isForm ? redactQuery(message.body) : redactJson(message.body) };
}

/**
 * A query string or form without its secrets; names are compared in decoded form, as the server reads them.
 */
export function redactQuery(query: string): string {
  return query
    .split('&')
    .map((pair) => {
      const [[name] = ['']] = [...new URLSearchParams(pair)];
      if (!SECRET_PARAMETERS.has(name.toLowerCase())) return pair;
      return `${pair.split('=', 1)[0]}=${HIDDEN}`;
    })
    .join('&');
}

/** Text that is not JSON is hidden completely, because nobody can tell where a secret in it ends. */
function redactJson(text: string): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text === '' ? text : `[hidden: ${text.length} characters that are not JSON]`;
  }
  return holdsSecret(text) ? JSON.stringify(value, hideMember) : text;
}

/** Escapes can hide a name, so text that contains any is always parsed and searched. */
function holdsSecret(text: string): boolean {
  return text.includes('\\u') || [...SECRET_MEMBERS].some((member) => text.includes(`"${member}"`));
}

function hideMember(name: string, value: unknown): unknown {
  return SECRET_MEMBERS.has(name) ? HIDDEN : value;
}

function redactHeader(name: string, value: string): string {
  if (!SECRET_HEADERS.has(name.toLowerCase())) return value;
  const scheme = /^(Basic|Bearer) /i.exec(value)?.[0] ?? '';
  return `${scheme}${HIDDEN}`;
}
