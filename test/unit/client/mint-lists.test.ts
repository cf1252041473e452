import { expect } from 'vitest';
import { type Answer, json, rejectionOf, test } from './loopback-service.ts';

/** A list of `total` rows that honours offset and limit. */
const listOfTotal = (total: number): Answer => {
  return (response, asked) => {
    const query = new URL(asked.url, 'http://loopback').searchParams;
    const offset = Number(query.get('offset') ?? 0);
    const limit = Number(query.get('limit') ?? 100);
    const rows = Array.from({ length: total }, (_, row) => ({
      id: `row${row}`,
      name: 'Lease',
      status: 'Running',
    }));
    json(200, { items: rows.slice(offset, offset + limit), offset, limit, total })(response, asked);
  };
};

async function idsOf(rows: AsyncIterable<{ readonly id: string }>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of rows) ids.push(id);
  return ids;
}

const queriesOf = (asked: readonly { url: string }[]) => asked.map(({ url }) => url.slice(url.indexOf('?')));

test('all instances come one by one over all pages', async ({ service, client }) => {
  service.answer(listOfTotal(250), listOfTotal(250), listOfTotal(250));
  const ids = await idsOf(client.mint.instances.all('f1'));
  expect(new Set(ids).size).toBe(250);
  expect(queriesOf(service.asked)).toEqual(['?offset=0', '?offset=100', '?offset=200']);
});

test('all flows come in the order and from the row that was asked for', async ({ service, client }) => {
  service.answer(listOfTotal(5), listOfTotal(5));
  const ids = await idsOf(client.mint.flows.all({ sort: '-createdAt', offset: 2, limit: 2 }));
  expect(ids).toEqual(['row2', 'row3', 'row4']);
  expect(queriesOf(service.asked)).toEqual([
    '?sort=-createdAt&offset=2&limit=2',
    '?sort=-createdAt&offset=4&limit=2',
  ]);
});

test('several flow ids repeat the name of the parameter', async ({ service, client }) => {
  service.answer(listOfTotal(0));
  await client.mint.flows.list({ id: ['f1', 'f2'] });
  expect(queriesOf(service.asked)).toEqual(['?id=f1&id=f2']);
});

test('a page is asked for only as it is needed', async ({ service, client }) => {
  service.answer(listOfTotal(500));
  for await (const { id } of client.mint.instances.all('f1')) if (id === 'row7') break;
  expect(service.asked).toHaveLength(1);
});

test('a total that promises more than is listed ends with an empty page', async ({ service, client }) => {
  service.answer(
    json(200, { items: [{ id: 'i1', status: 'Running' }], total: 9 }),
    json(200, { items: [], total: 9 }),
  );
  expect(await idsOf(client.mint.instances.all('f1'))).toEqual(['i1']);
});

test('a page without total would be walked blindly and is refused', async ({ service, client }) => {
  service.answer(json(200, { items: [] }), json(200, { items: [] }));
  for (const rows of [client.mint.flows.all(), client.mint.instances.all('f1')]) {
    expect(await rejectionOf(rows.next())).toMatchObject({ code: 'CLIENT_UNEXPECTED_REPLY' });
  }
});

test('a signal ends the walk between two pages', async ({ service, client }) => {
  service.answer(listOfTotal(2));
  const patience = new AbortController();
  const rows = client.mint.instances.all('f1', { limit: 1 }, { signal: patience.signal });
  await rows.next();
  patience.abort();
  expect(await rejectionOf(rows.next())).toMatchObject({ code: 'CLIENT_ABORTED' });
});

test('activities and files are given as plain lists', async ({ service, client }) => {
  const activity = { id: 'a1', name: 'BankID', type: 'Authentication', status: 'Suspended' };
  const file = { referenceId: 'r1', fileName: 'result.zip', contentType: 'application/zip', size: 7 };
  service.answer(json(200, { items: [activity] }), json(200, { items: [file] }), json(200, [file]));
  expect(await client.mint.instances.activities('i1')).toEqual([activity]);
  expect(await client.mint.instances.files('i1')).toEqual([file]);
  expect(await rejectionOf(client.mint.instances.files('i1'))).toMatchObject({
    code: 'CLIENT_UNEXPECTED_REPLY',
  });
});
