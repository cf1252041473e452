import { describe, expect } from 'vitest';
import { modes, NOW } from './modes.ts';
import { createSession } from './session.ts';

const ASK = { id: 'ask', versions: [{ steps: [{ name: 'Work', takes: 'PT45S' }] }] };
const ASK_PERSON = { id: 'ask', versions: [{ steps: [{ name: 'Ask', waitsForPerson: true }] }] };

describe.for(modes)('the clock of an account $mode', ({ test }) => {
  test('stands still until it is advanced or set', async ({ account: { clock } }) => {
    expect(await clock.now()).toBe(NOW);
    expect(await clock.advance('P1DT2S')).toBe('2030-01-02T00:00:02Z');
    expect(await clock.set({ mode: 'frozen', now: '2029-12-31T00:00:00Z' })).toBe('2029-12-31T00:00:00Z');
    expect(await clock.now()).toBe('2029-12-31T00:00:00Z');
  });

  test('refuses what is no duration', async ({ account: { clock } }) => {
    await expect(clock.advance('ten minutes')).rejects.toMatchObject({
      code: 'SIM_INVALID_INPUT',
      invalidParams: [expect.objectContaining({ name: 'by' })],
    });
  });

  test('lets time pass at once: a session expires, and the client fetches a new token', async ({
    account,
  }) => {
    const sessionId = await createSession(account, { dueDate: '2030-01-10T00:00:00Z' });
    await account.clock.advance('P30D');
    expect((await account.client.sign.sessions.get(sessionId)).lifecycle.state).toBe('EXPIRED');
    expect(await account.requests({ operationId: 'issueToken' })).toHaveLength(2);
  });

  test('is moved by the waits of the client, which take no time', async ({ mock }) => {
    const { client, clock } = await mock.account({ flows: [ASK] });
    const { instanceId } = await client.mint.execute('ask');
    const { outcome } = await client.mint.waitForCompletion(instanceId, { pollEveryMs: 20_000 });
    expect(outcome).toBe('finished');
    expect(await clock.now()).toBe('2030-01-01T00:01:00Z');
  });

  test('is moved once by two who wait at the same time', async ({ mock }) => {
    const { client, clock } = await mock.account({ flows: [ASK] });
    const { instanceId } = await client.mint.execute('ask');
    const waits = [30_000, 30_000].map((pollEveryMs) =>
      client.mint.waitForCompletion(instanceId, { pollEveryMs }),
    );
    const ends = await Promise.all(waits);
    expect(ends.map(({ outcome }) => outcome)).toEqual(['finished', 'finished']);
    expect(await clock.now()).toBe('2030-01-01T00:01:00Z');
  });

  test('runs once it is set live, and the waits of the client move it no more', async ({ mock }) => {
    const { client, clock, person } = await mock.account({ flows: [ASK_PERSON] });
    await clock.set({ mode: 'live' });
    const { instanceId } = await client.mint.execute('ask');
    const acts: Promise<unknown>[] = [];
    const { outcome } = await client.mint.waitForCompletion(instanceId, {
      pollEveryMs: 10,
      onProgress: ({ attempt }) => void (attempt === 2 && acts.push(person.completeStep(instanceId))),
    });
    await Promise.all(acts);
    expect(outcome).toBe('finished');
    expect(Date.parse(await clock.now())).toBeLessThan(Date.parse(NOW) + 20_000);
  });
});
