import { expect } from 'vitest';
import { type Answer, json, rejectionOf, test } from './loopback-service.ts';

const sessionOf = (row: number) => ({ id: `s${row}`, lifecycle: { state: 'READY', stateIsFinal: false } });

/** A list of `total` sessions that honours offset and limit. */
const listOfTotal = (total: number): Answer => {
  return (response, asked) => {
    const query = new URL(asked.url, 'http://loopback').searchParams;
    const offset = Number(query.get('offset') ?? 0);
    const limit = Number(query.get('limit') ?? 100);
    const rows = Array.from({ length: total }, (_, row) => sessionOf(row)).slice(offset, offset + limit);
    json(200, { offset, limit, count: rows.length, total, data: rows })(response, asked);
  };
};

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

const queriesOf = (asked: readonly { url: string }[]) => asked.map(({ url }) => url.slice(url.indexOf('?')));

test('a leading + in sort is percent-encoded, and lists repeat their name', async ({ service, client }) => {
  service.answer(listOfTotal(0));
  await client.sign.sessions.list({
    sort: ['+dueDate', '-createdAt'],
    state: ['READY', 'BLOCKED'],
    sessionTitleLike: 'lease & key',
    limit: 10,
  });
  expect(service.asked[0]?.url).toBe(
    '/sign/signing-sessions?sort=%2BdueDate&sort=-createdAt&state=READY&state=BLOCKED&sessionTitleLike=lease%20%26%20key&limit=10',
  );
});

test('a list without a query asks for none', async ({ service, client }) => {
  service.answer(listOfTotal(1));
  expect((await client.sign.sessions.list()).data).toEqual([sessionOf(0)]);
  expect(service.asked[0]?.url).toBe('/sign/signing-sessions');
});

test('pages follow each other until the total is reached', async ({ service, client }) => {
  service.answer(listOfTotal(5), listOfTotal(5), listOfTotal(5));
  const counts: number[] = [];
  for await (const page of client.sign.sessions.pages({ limit: 2, state: ['READY'] }))
    counts.push(page.data.length);
  expect(counts).toEqual([2, 2, 1]);
  expect(queriesOf(service.asked)).toEqual([
    '?limit=2&state=READY&offset=0',
    '?limit=2&state=READY&offset=2',
    '?limit=2&state=READY&offset=4',
  ]);
});

test('pages start where the query says', async ({ service, client }) => {
  service.answer(listOfTotal(5));
  const ids: string[] = [];
  for await (const { data } of client.sign.sessions.pages({ offset: 3 }))
    ids.push(...data.map(({ id }) => id));
  expect(ids).toEqual(['s3', 's4']);
});

test('a full last page is not followed by an empty one', async ({ service, client }) => {
  service.answer(listOfTotal(4), listOfTotal(4));
  const pages = await collect(client.sign.sessions.pages({ limit: 2 }));
  expect(pages).toHaveLength(2);
});

test('no match is one empty page', async ({ service, client }) => {
  service.answer(listOfTotal(0));
  const pages = await collect(client.sign.sessions.pages());
  expect(pages.map(({ total }) => total)).toEqual([0]);
});

test('a total that promises more than is listed ends with an empty page', async ({ service, client }) => {
  service.answer(
    json(200, { offset: 0, limit: 1, count: 1, total: 9, data: [sessionOf(0)] }),
    json(200, { offset: 1, limit: 1, count: 0, total: 9, data: [] }),
  );
  expect(await collect(client.sign.sessions.pages({ limit: 1 }))).toHaveLength(2);
});

test('pages are asked for only as they are needed', async ({ service, client }) => {
  service.answer(listOfTotal(500));
  for await (const { id } of client.sign.sessions.all()) if (id === 's7') break;
  expect(service.asked).toHaveLength(1);
});

test('all sessions come one by one over all pages', async ({ service, client }) => {
  service.answer(listOfTotal(3), listOfTotal(3));
  const sessions = await collect(client.sign.sessions.all({ limit: 2 }));
  expect(sessions.map(({ id }) => id)).toEqual(['s0', 's1', 's2']);
});

test('a page without total would be walked blindly and is refused', async ({ service, client }) => {
  service.answer(json(200, { data: [] }));
  expect(await rejectionOf(client.sign.sessions.pages().next())).toMatchObject({
    code: 'CLIENT_UNEXPECTED_REPLY',
  });
});

test('a signal ends the walk between two pages', async ({ service, client }) => {
  service.answer(listOfTotal(4));
  const patience = new AbortController();
  const pages = client.sign.sessions.pages({ limit: 2 }, { signal: patience.signal });
  await pages.next();
  patience.abort();
  expect(await rejectionOf(pages.next())).toMatchObject({ code: 'CLIENT_ABORTED' });
});
