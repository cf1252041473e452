import { expect, test } from 'vitest';
import {
  getFlowInstance,
  listApiInstances,
  listFlowInstances,
} from '../../../src/mock/apis/mint/instances.ts';
import type { MintTables } from '../../../src/mock/apis/mint/state.ts';
import type { components } from '../../../src/wire/generated/mint.ts';
import { callOf, createWorld, startInstance } from './mint-world.ts';

type List = components['schemas']['InstanceList'];

const COUNT = 100_000;

const { account } = createWorld();
const ids = Array.from({ length: COUNT }, () => startInstance(account, 'identify-sbid')).reverse();

/** Calls a list's handler, and counts how many rows of its tables that looked at. */
function page(query: object, list = listFlowInstances): { readonly body: List; readonly lookups: number } {
  let lookups = 0;
  const counting = <Row>(rows: ReadonlyMap<string, Row>): ReadonlyMap<string, Row> =>
    Object.assign(Object.create(rows) as ReadonlyMap<string, Row>, {
      get(id: string) {
        lookups += 1;
        return rows.get(id);
      },
    });
  const call = callOf(account, {
    path: { id: 'identify-sbid' },
    query: query as Record<string, unknown>,
    body: undefined,
  });
  const tables: MintTables = { ...call.tables, instances: counting(call.tables.instances) };
  const outcome = list({ ...call, tables });
  if (outcome.kind !== 'reply' || outcome.body.kind !== 'json') throw new Error('The list was refused.');
  return { body: outcome.body.value as List, lookups };
}

test('a hundred thousand instances come in a thousand pages, each once and the newest first', () => {
  const seen: string[] = [];
  for (let offset = 0; offset < COUNT; offset += 100) {
    const { body } = page({ offset, limit: 100 });
    expect([body.items.length, body.total]).toEqual([100, COUNT]);
    seen.push(...body.items.map(({ id }) => id));
  }
  expect(seen).toEqual(ids);
});

test.for([0, 50_000, 99_900])('a page at offset %s looks at no more rows than it shows', (offset) => {
  for (const list of [listFlowInstances, listApiInstances]) {
    const { body, lookups } = page({ offset, limit: 100 }, list);
    expect(body.items).toHaveLength(100);
    expect(lookups).toBeLessThanOrEqual(100);
  }
});

test('a page beyond the end looks at nothing', () => {
  expect(page({ offset: COUNT })).toMatchObject({ body: { items: [], total: COUNT }, lookups: 0 });
  expect(page({ offset: 2_147_483_647 }).lookups).toBe(0);
});

test('a page that the end cuts short has what is left', () => {
  expect(page({ offset: COUNT - 3, limit: 100 }).body.items.map(({ id }) => id)).toEqual(ids.slice(-3));
});

test('all of them go on in one stroke when the clock does, and a filter finds them', () => {
  account.advance(1_000);
  expect(page({ status: 'Suspended', offset: COUNT - 1 }).body).toMatchObject({
    total: COUNT,
    items: [{ id: ids.at(-1) }],
  });
  expect(page({ status: 'Running' }).body).toMatchObject({ total: 0, items: [] });
  account.advance(86_400_000);
  expect(page({ status: 'Cancelled', limit: 1 }).body).toMatchObject({
    total: COUNT,
    items: [{ id: ids[0] }],
  });
  const outcome = getFlowInstance(
    callOf(account, { path: { instanceId: ids[500] ?? '' }, query: {}, body: undefined }),
  );
  expect(outcome).toMatchObject({ kind: 'reply', body: { value: { status: 'Cancelled' } } });
});
