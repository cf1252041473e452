/**
 * Page after page, from `query.offset` to the last match; a page is asked for when the one before is done with.
 *
 * `offset` counts rows, in Sign [S4, C35] as in Mint, so the rows of a page say where the next one starts.
 */
export async function* walkPages<
  Page extends { readonly total: number },
  Query extends { readonly offset?: number },
>(
  list: (query: Query) => Promise<Page>,
  query: Query,
  rowsOf: (page: Page) => readonly unknown[],
): AsyncGenerator<Page, void, void> {
  let offset = query.offset ?? 0;
  let page: Page;
  let count: number;
  do {
    page = await list({ ...query, offset });
    count = rowsOf(page).length;
    yield page;
    offset += count;
    // An empty page ends it too: a total that counts more than can be listed must not be chased for ever.
  } while (count > 0 && offset < page.total);
}
