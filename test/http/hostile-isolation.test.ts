import fc from 'fast-check';
import { expect } from 'vitest';
import { test } from '../support/simulator-test.ts';
import type { TestAccount } from '../support/test-account.ts';
import { get, post, type Schemas, type SigningSession } from './sign-fixtures.ts';

interface Tenant {
  readonly account: TestAccount;
  readonly mark: string;
  readonly documents: string[];
  readonly collections: string[];
  readonly sessions: string[];
}

const steps = ['upload', 'collect', 'create', 'sign', 'list', 'pry'] as const;
type Step = (typeof steps)[number];

/** Does one step as a tenant; what it reads must bear its own mark, what it pries after must not be there. */
async function take(step: Step, mine: Tenant, others: readonly Tenant[], pick: number): Promise<void> {
  const { account, mark } = mine;
  const choose = (ids: readonly string[]): string | undefined => ids[pick % ids.length];
  const documentId = choose(mine.documents);
  const collectionId = choose(mine.collections);
  const sessionId = choose(mine.sessions);
  if (step === 'upload') mine.documents.push(await account.uploadText(mark));
  if (step === 'collect' && documentId !== undefined) {
    mine.collections.push((await account.createCollection([documentId])).id);
  }
  if (step === 'create' && collectionId !== undefined) {
    const { documents } = await get<Schemas['DocumentCollection']>(
      account,
      `/document-collections/${collectionId}`,
    );
    const document = {
      documentCollectionId: collectionId,
      documentId: documents[0]?.documentId,
      action: 'SIGN',
    };
    const wish = {
      title: mark,
      documents: [document],
      signingSetup: [{ signingFlow: 'AUTHENTICATION_BASED' }],
    };
    mine.sessions.push(...(await post<SigningSession[]>(account, [wish])).json.map(({ id }) => id));
  }
  if (step === 'sign' && sessionId !== undefined) await account.sign(sessionId);
  if (step === 'list') {
    const { data } = await get<Schemas['SigningSessionList']>(account, '/signing-sessions');
    expect(data.map(({ id }) => id).sort()).toEqual([...mine.sessions].sort());
    expect(data.every(({ title }) => title === mark)).toBe(true);
  }
  if (step === 'pry') await pry(mine, others[pick % others.length] ?? mine, pick);
}

async function pry({ account }: Tenant, victim: Tenant, pick: number): Promise<void> {
  for (const [kind, ids] of [
    ['documents', victim.documents],
    ['document-collections', victim.collections],
    ['signing-sessions', victim.sessions],
  ] as const) {
    const id = ids[pick % ids.length];
    if (id === undefined) continue;
    for (const method of ['GET', 'DELETE']) {
      const reply = await account.call(method, `/sign/${kind}/${id}`);
      expect(reply.status).toBe(404);
      expect(reply.text).not.toContain(victim.mark);
    }
    const reply = await account.control('POST', `/signing-sessions/${id}/sign`);
    expect(reply.status).toBe(404);
  }
}

test('no interleaving of calls shows one account what another has', async ({ createAccount }) => {
  const move = fc.record({
    who: fc.nat(2),
    step: fc.constantFrom(...steps),
    pick: fc.nat(100),
    isAlongside: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 10, maxLength: 40 }), async (moves) => {
      const tenants = ['one', 'two', 'three'].map(
        (mark): Tenant => ({
          account: createAccount({ seed: 7 }),
          mark,
          documents: [],
          collections: [],
          sessions: [],
        }),
      );
      let running: Promise<void>[] = [];
      for (const { who, step, pick, isAlongside } of moves) {
        const mine = tenants[who] as Tenant;
        const others = tenants.filter((tenant) => tenant !== mine);
        // Steps of different accounts may run at once; a tenant's own list is only known between its own steps.
        if (!isAlongside || step === 'list') running = await settle(running);
        running.push(take(step, mine, others, pick));
        if (step === 'list') running = await settle(running);
      }
      await settle(running);
      const ids = tenants.flatMap(({ documents, collections, sessions }) => [
        ...documents,
        ...collections,
        ...sessions,
      ]);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 15, seed: 1 },
  );
});

async function settle(running: readonly Promise<void>[]): Promise<Promise<void>[]> {
  await Promise.all(running);
  return [];
}
