import type { NumberedLine } from './line.ts';

/** Which lines a reader wants; what is left out does not narrow. */
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

/** Whether a line is one the filter asks for. */
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

/** A request that was left without a reply has no status, so it is of none. */
function isOfStatus(status: number | null, wanted: string): boolean {
  if (status === null) return false;
  return wanted.endsWith('xx') ? Math.floor(status / 100) === Number(wanted[0]) : status === Number(wanted);
}
