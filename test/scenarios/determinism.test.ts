import { expect, test } from 'vitest';
import { listShippedNames } from '../../src/mock/scenarios/library.ts';
import { type MockAccount, startMock } from '../../src/testing/index.ts';

/** Everything with chance in it, at once. */
const SCENARIO = [
  'realistic',
  {
    name: 'weather',
    summary: 'Chance decides.',
    rules: [
      { when: { group: 'list' as const, probability: 0.5 }, reply: { status: 503 } },
      { when: { group: 'list' as const, probability: 0.3 }, delay: 'PT1S..PT9S' },
      {
        when: { group: 'status' as const, call: 'every 3', per: 'entity' as const },
        reply: { status: 429, retryAfter: 'PT1S' },
      },
    ],
  },
];

/** The same calls each time, whatever they are answered. */
async function live({ client, clock, signer }: MockAccount): Promise<void> {
  const quietly = (work: Promise<unknown>): Promise<unknown> => work.catch(() => undefined);
  for (let round = 0; round < 8; round += 1) {
    await quietly(client.mint.flows.list());
    await quietly(client.sign.sessions.list({ limit: 5 }));
    const started = await client.mint.execute('identify-sbid').catch(() => undefined);
    if (started !== undefined) await quietly(client.mint.instances.get(started.instanceId));
    await quietly(signer.open('3f0c9a52-6c1e-4b0a-9a3e-2b7d1f4e8c60'));
    await clock.advance('PT1M');
  }
}

/** What an account was asked and answered, byte for byte. */
async function journalOf(seed: number, scenario: typeof SCENARIO): Promise<string> {
  const mock = await startMock({ pause: async () => {} });
  const clock = { mode: 'frozen', now: '2030-01-05T02:00:00Z' } as const;
  const account = await mock.account({ id: 'one', seed, clock, scenario });
  await live(account);
  const lines = await account.requests();
  await mock.close();
  return JSON.stringify(lines).replaceAll(/127\.0\.0\.1:\d+/g, 'origin');
}

test('the same seed, scenario and calls give the same bytes twice', async () => {
  const [one, other] = await Promise.all([journalOf(7, SCENARIO), journalOf(7, SCENARIO)]);
  expect(one.length).toBeGreaterThan(20_000);
  expect(one).toContain('weather rule 1');
  expect(one).toBe(other);
});

test('another seed gives another course of things', async () => {
  const [one, other] = await Promise.all([journalOf(7, SCENARIO), journalOf(8, SCENARIO)]);
  expect(one).not.toBe(other);
});

test('there are enough scenarios for fifty accounts that all play another one', () => {
  expect(listShippedNames().length).toBeGreaterThanOrEqual(50);
});
