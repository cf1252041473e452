import type { NumberedLine } from './line.ts';

/** Which lines are wanted; members that are left out match everything. */
export interface JournalFilter {
  readonly operationId?: string;
  readonly method?: string;
  /** The beginning of the path. */
  readonly path?: string;
  /** A status (`429`) or a class of them (`4xx`). */
  readonly status?: string;
  readonly clientId?: string;
  /** Only lines with a larger number. */
  readonly after?: number;
}

/** Whether a line matches the filter. */
export function isWanted(line: NumberedLine, filter: JournalFilter): boolean {
  return (
    (filter.operationId === undefined || line.operationId === filter.operationId) &&
    (filter.method === undefined || line.method === filter.method.toUpperCase()) &&
    (filter.path === undefined || line.path.startsWith(filter.path)) &&
    (filter.status === undefined || isOfStatus(line.status, filter.status)) &&
    (filter.clientId === undefined || line.clientId === filter.clientId) &&
    (filter.after === undefined || line.number > filter.after)
  );
}

/** A request without a reply has no status, so it matches none. */
function isOfStatus(status: number | null, wanted: string): boolean {
  if (status === null) return false;
  return wanted.endsWith('xx') ? Math.floor(status / 100) === Number(wanted[0]) : status === Number(wanted);
}
