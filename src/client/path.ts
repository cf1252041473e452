import { OptionError } from './caller-errors.ts';

/**
 * Builds a path in which every id is percent-encoded: ``pathOf`/sign/documents/${documentId}` ``.
 *
 * Refuses an empty id, `.` and `..`, which would address another resource (`DELETE /sign/documents/`).
 */
export function pathOf(parts: TemplateStringsArray, ...ids: readonly string[]): string {
  let path = parts[0] ?? '';
  for (const [index, id] of ids.entries()) {
    if (!isAddress(id)) throw refuse(id, parts.slice(0, index + 1).join('{id}'));
    path += encodeURIComponent(id) + (parts[index + 1] ?? '');
  }
  return path;
}

function isAddress(id: unknown): boolean {
  return typeof id === 'string' && id !== '' && id !== '.' && id !== '..';
}

function refuse(id: unknown, before: string): OptionError {
  const given = typeof id === 'string' ? JSON.stringify(id) : 'not text';
  return new OptionError('id', `after ${before} is ${given}: pass the id that the API returned, unchanged`);
}

/** The values of a query. For a list the name is repeated: `state=READY&state=BLOCKED` [S4]. */
export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/**
 * Builds a query with its question mark; empty if there are no values.
 *
 * Everything is percent-encoded, because a raw `+` in `sort` would be read as a space [S4].
 */
export function queryOf(query: Query): string {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) {
      pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(one)}`);
    }
  }
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
