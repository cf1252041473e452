import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listShippedNames } from '../../src/mock/scenarios/library.ts';
import { type Mock, type MockAccount, startMock } from '../../src/testing/index.ts';

/** Nothing that takes real time, or a file of gigabytes. */
const PLAYED = listShippedNames()
  .filter((name) => !['huge-zip'].includes(name))
  .slice(0, 50);

/** One thing an application, a signer or a tester may do. */
type Step = 'list' | 'execute' | 'poll' | 'session' | 'sign' | 'advance' | 'settings' | 'usage';
const STEPS: readonly Step[] = ['list', 'execute', 'poll', 'session', 'sign', 'advance', 'settings', 'usage'];

/** Does a step, and tells what came of it; ids are the account's own, so they are told too. */
async function take(
  account: MockAccount,
  step: Step,
  seen: { instance?: string; session?: string },
): Promise<unknown> {
  const { client } = account;
  switch (step) {
    case 'list':
      return (await client.sign.sessions.list()).data.map(({ id }) => id);
    case 'execute':
      seen.instance = (await client.mint.execute('identify-sbid')).instanceId;
      return seen.instance;
    case 'poll':
      return seen.instance === undefined
        ? 'nothing'
        : (await client.mint.instances.get(seen.instance)).status;
    case 'session':
      seen.session = await createSession(account);
      return seen.session;
    case 'sign':
      return seen.session === undefined ? 'nothing' : (await account.signer.sign(seen.session)).state;
    case 'advance':
      return account.clock.advance('PT7M');
    case 'settings':
      return account.settings();
    case 'usage':
      return account.usage();
  }
}

async function createSession({ client }: MockAccount): Promise<string> {
  const { documentId } = await client.sign.documents.upload(Buffer.from('I agree.'), {
    contentType: 'text/plain',
  });
  const { id } = await client.sign.collections.create({ documents: [{ documentId }] });
  const [session] = await client.sign.sessions.create([
    {
      title: 'Consent',
      documents: [{ action: 'SIGN', documentCollectionId: id, documentId }],
      signingSetup: [{ signingFlow: 'AUTHENTICATION_BASED', identityProviders: [{ idpName: 'sbid' }] }],
    },
  ]);
  return session?.id ?? '';
}

/** All that an account was and did, from the first step to the last, with its journal. */
async function live(mock: Mock, name: string, steps: readonly Step[]): Promise<unknown> {
  const account = await mock.account({
    id: `plays-${name}`,
    seed: 7,
    clock: { mode: 'frozen', now: '2030-01-15T09:00:00Z' },
    scenario: name,
  });
  const seen = {};
  const told: unknown[] = [];
  for (const step of steps) {
    told.push(
      await take(account, step, seen).catch((error: { readonly code?: string }) => error.code ?? 'unknown'),
    );
  }
  const lines = (await account.requests()).map(({ at, operationId, status, reason, traceId, scenario }) => ({
    at,
    operationId,
    status,
    reason,
    traceId,
    scenario,
  }));
  const now = await account.clock.now();
  await account.close();
  return { told, lines, now };
}

test('fifty accounts with fifty scenarios at the same time are each as if they were alone', {
  timeout: 60_000,
}, async () => {
  expect(PLAYED).toHaveLength(50);
  const mock = await startMock({ pause: async () => {} });
  const steps = fc.array(fc.constantFrom(...STEPS), { minLength: 3, maxLength: 6 });
  const plans = fc.array(steps, { minLength: 50, maxLength: 50 });
  await fc.assert(
    fc.asyncProperty(plans, async (chosen) => {
      const together = await Promise.all(PLAYED.map((name, index) => live(mock, name, chosen[index] ?? [])));
      const alone: unknown[] = [];
      for (const [index, name] of PLAYED.entries()) alone.push(await live(mock, name, chosen[index] ?? []));
      expect(together).toEqual(alone);
    }),
    { numRuns: 5 },
  );
  await mock.close();
});
