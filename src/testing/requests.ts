import type { operations as MintOperations } from '../wire/generated/mint.ts';
import type { operations as SignOperations } from '../wire/generated/sign.ts';
import type { operations as TokenOperations } from '../wire/generated/token.ts';
import type { ControlCall, ControlInput, ControlSchemas } from './control-client.ts';

/**
 * One request of the application, from the account's journal: what was requested, what was answered and why,
 * and which scenario rules fired. Secrets and tokens are redacted.
 */
export type RequestLine = ControlSchemas['JournalLine'];

/** An operation of the vendor's APIs. */
export type VendorOperation = keyof MintOperations | keyof SignOperations | keyof TokenOperations;

/** Which requests are wanted; members that are left out match everything. */
export interface RequestFilter
  extends Omit<NonNullable<ControlInput<'getJournal'>['query']>, 'operationId' | 'status' | 'limit'> {
  /** The operation, by its id in the OpenAPI documents. */
  readonly operationId?: VendorOperation;
  /** A status, or a class of them: `429`, `'4xx'`. */
  readonly status?: number | string;
}

const PAGE = 1_000;

/** Reads the requests that are still in the account's journal, oldest first. */
export async function readRequests(
  call: ControlCall,
  { status, ...filter }: RequestFilter = {},
): Promise<readonly RequestLine[]> {
  const query = { ...filter, ...(status === undefined ? {} : { status: String(status) }), limit: PAGE };
  const lines: RequestLine[] = [];
  for (;;) {
    const after = lines.at(-1)?.number ?? filter.after;
    const { items, total } = await call('getJournal', {
      query: { ...query, ...(after === undefined ? {} : { after }) },
    });
    lines.push(...items);
    if (items.length === total) return lines;
  }
}

/** Writes requests for people to read, one per line; only the last ones, as a journal can be long. */
export function tellRequests(lines: readonly RequestLine[]): string {
  const told = lines.slice(-TOLD_LINES).map(({ number, status, method, path, operationId, reason }) => {
    return `  ${number}. ${status ?? 'no reply'} ${method} ${path} (${operationId ?? 'no operation'}): ${reason}`;
  });
  const left = lines.length - told.length;
  return [...(left > 0 ? [`  (${left} more before these)`] : []), ...told].join('\n');
}

const TOLD_LINES = 20;
