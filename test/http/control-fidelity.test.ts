import { describe, expect } from 'vitest';
import type { components } from '../../src/wire/generated/control.ts';
import { carried } from '../support/carried.ts';
import { test } from '../support/simulator-test.ts';

type Ledger = components['schemas']['FidelityLedger'];

const readLedger = async (baseUrl: string, query = '') => {
  const reply = await fetch(`${baseUrl}/_mock/v1/fidelity${query}`);
  return { status: reply.status, ledger: (await reply.json()) as Ledger };
};

describe('the ledger over the control API', () => {
  test('is whole without a filter', async ({ simulator }) => {
    const { ledger } = await readLedger(carried(simulator.origin));
    expect(ledger.items).toHaveLength(ledger.total);
    expect(ledger.total).toBeGreaterThan(200);
  });

  test('is narrowed by API, tier, basis, operation and open point', async ({ simulator }) => {
    const { ledger } = await readLedger(
      carried(simulator.origin),
      '?api=token&basis=conflicting&point=C4&tier=exact',
    );
    expect(ledger.items.map(({ id }) => id)).toEqual(['token.refusal.wrong-client-basic']);
    const ofOperation = await readLedger(carried(simulator.origin), '?operation=merchantSign');
    expect(ofOperation.ledger.items.length).toBeGreaterThan(0);
    for (const { operations } of ofOperation.ledger.items) expect(operations).toContain('merchantSign');
  });

  test('refuses a filter that there is not', async ({ simulator }) => {
    expect((await readLedger(carried(simulator.origin), '?basis=believed')).status).toBe(400);
  });
});
