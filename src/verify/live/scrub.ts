import { isObject } from '../json-object.ts';

/** Members whose values say how the service works, and nothing about who uses it; a value is kept if it is one plain word. */
const WORDS: ReadonlySet<string> = new Set([
  'code',
  'error',
  'grant_type',
  'token_type',
  'scope',
  'mimeType',
  'hashAlgorithm',
  'state',
  'status',
  'action',
  'signingFlow',
  'kty',
  'use',
  'alg',
  'typ',
]);
const WORD = /^[A-Za-z][\w+-]{0,40}(?:\/[\w.+-]{1,40})?$/;

/** Numbers that do not count anything in an account. */
const NUMBERS: ReadonlySet<string> = new Set(['status', 'expires_in', 'limit', 'offset']);

/** Headers whose values are the same for everybody; of all others, only the names are kept. */
const HEADERS: ReadonlySet<string> = new Set([
  'content-type',
  'cache-control',
  'pragma',
  'www-authenticate',
  'allow',
  'retry-after',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
]);

/** Member names as APIs write them. */
const MEMBER = /^[A-Za-z_$][\w.-]{0,60}$/;
const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;
/** Quoted text of more than one word. */
const QUOTED_PROSE = /"(?![\w-]*")[^"]*"/g;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/;

/** Removes private data from a recording. */
export interface Scrubber {
  /** A JSON value: names and types are kept, and of the values only those on a short list. */
  value(value: unknown): unknown;
  headers(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>>;
  /** Path and query of a request: uuids, instants and known secrets are removed. */
  path(path: string): string;
  /** A text for people, such as a difference: only known secrets, and what looks like a token, are removed. */
  text(text: string): string;
}

/**
 * Creates a scrubber. It lists what to keep, not what to remove, so a secret in an unexpected place is removed too. The `secrets`
 * are removed even from what is kept: as they are, percent-encoded and in base64.
 */
export function createScrubber(secrets: readonly string[]): Scrubber {
  const forms = [...new Set(secrets.flatMap(formsOf))].sort((one, other) => other.length - one.length);
  const blot = (text: string) => forms.reduce((blotted, form) => blotted.replaceAll(form, '<secret>'), text);

  function scrub(value: unknown, name: string): unknown {
    if (Array.isArray(value)) return value.map((element) => scrub(element, name));
    if (isObject(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([member, inner]) => {
          const isName = MEMBER.test(member) && blot(member) === member && !/\d{5}/.test(member);
          return [isName ? member : '<name>', scrub(inner, member)];
        }),
      );
    }
    if (typeof value === 'string') return scrubText(value, name);
    if (typeof value === 'number') return NUMBERS.has(name) && Math.abs(value) < 100_000 ? value : '<number>';
    return value;
  }

  function scrubText(text: string, name: string): string {
    if (WORDS.has(name) && WORD.test(text) && !/\d{5}/.test(text) && blot(text) === text) return text;
    if (text === '') return '';
    if (INSTANT.test(text)) return '<instant>';
    if (text.replace(UUID, '') === '') return '<uuid>';
    return `<text of ${text.length} characters>`;
  }

  return {
    value: (value) => scrub(value, ''),
    headers: (headers) =>
      Object.fromEntries(
        Object.entries(headers).map(([name, value]) => {
          const isKept = HEADERS.has(name) && value.length <= 200 && !/\d{5}/.test(value);
          return [blot(name), isKept ? blot(value).replaceAll(QUOTED_PROSE, '"<text>"') : '<value>'];
        }),
      ),
    path: (path) =>
      blot(path)
        .replaceAll(UUID, '<uuid>')
        .replaceAll(/\d{4}-\d{2}-\d{2}T[\w%:.-]*/g, '<instant>'),
    text: (text) => blot(text).replaceAll(/eyJ[\w-]+(?:\.[\w-]*)*/g, '<token>'),
  };
}

function formsOf(secret: string): readonly string[] {
  if (secret === '') return [];
  const bytes = Buffer.from(secret);
  return [secret, encodeURIComponent(secret), bytes.toString('base64'), bytes.toString('base64url')];
}
