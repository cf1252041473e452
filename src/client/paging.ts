/**
 * Page after page, from `query.offset` to the last match. Each page is requested when the caller is done with the one before.
 *
 * `offset` counts rows, in Sign [S4, C35] as well as in Mint, so the number of rows on a page gives the start of the next one.
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
    // An empty page ends the loop too: the total may count more rows than can be listed.
  } while (count > 0 && offset < page.total);
}
