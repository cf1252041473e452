import { walkPages } from '../paging.ts';
import { isRecord, listOf, type Shape } from '../shape.ts';

/** The shape that every paged list of Mint has. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

/** A page in which every row has this shape. */
export function pageOf<Item>(row: Shape<Item>): Shape<Page<Item>> {
  const rows = listOf(row);
  return {
    wanted: `a page with total and items, each ${row.wanted}`,
    matches: (value): value is Page<Item> =>
      isRecord(value) && typeof value.total === 'number' && rows.matches(value.items),
  };
}

/** A list without pages in which every row has this shape. */
export function itemsOf<Item>(row: Shape<Item>): Shape<{ readonly items: readonly Item[] }> {
  const rows = listOf(row);
  return {
    wanted: `an object with items, each ${row.wanted}`,
    matches: (value): value is { readonly items: readonly Item[] } =>
      isRecord(value) && rows.matches(value.items),
  };
}

/** Row after row, from `query.offset` to the last match. Each page is requested when the caller is done with the one before. */
export async function* walk<Item, Query extends { readonly offset?: number }>(
  list: (query: Query) => Promise<Page<Item>>,
  query: Query,
): AsyncGenerator<Item, void, void> {
  for await (const { items } of walkPages(list, query, (page) => page.items)) yield* items;
}
