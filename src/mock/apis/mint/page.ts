/** The parameters that every list of Mint has. */
export interface PageQuery {
  readonly offset?: number;
  readonly limit?: number;
}

/** One page of a list, in the shape that all lists of Mint have (invented, facts Q5). */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
}

const DEFAULT_LIMIT = 100;

/** Cuts a page out of the given rows, and describes only the rows on it. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  query: PageQuery,
  describe: (row: Row) => Item,
): Page<Item> {
  const { offset, limit } = boundsOf(query);
  return { items: rows.slice(offset, offset + limit).map(describe), offset, limit, total: rows.length };
}

/** Offset and limit with their defaults. */
export function boundsOf({ offset = 0, limit = DEFAULT_LIMIT }: PageQuery): Required<PageQuery> {
  return { offset, limit };
}
