import { describe, expect, test as plainTest, vi } from 'vitest';
import { startMock } from '../../../src/testing/index.ts';
import { modes, NOW } from './modes.ts';
import { createSession } from './session.ts';

describe.for(modes)('a mock $mode', ({ test }) => {
  test('listens on a free port of this machine', ({ mock }) => {
    expect(mock.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  test('gives accounts apart from each other: credentials, data, clock and journal', async ({ mock }) => {
    const [one, other] = await Promise.all([mock.account(), mock.account()]);
    expect(one.id).not.toBe(other.id);
    expect(one.credentials.clientId).not.toBe(other.credentials.clientId);
    const sessionId = await createSession(one);
    await expect(other.client.sign.sessions.get(sessionId)).rejects.toMatchObject({ status: 404 });
    await one.clock.advance('P1D');
    expect(await other.clock.now()).toBe(NOW);
    const { clientId } = one.credentials;
    expect((await one.requests()).every((line) => line.clientId === clientId)).toBe(true);
    expect((await other.requests()).map(({ status }) => status)).toEqual([200, 404]);
  });

  test('keeps fifty accounts apart that are used at the same time', async ({ mock }) => {
    const accounts = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        mock.account({ settings: { uploadLimitBytes: 1_000 + index }, seed: 1 + index }),
      ),
    );
    const sessions = await Promise.all(
      accounts.map(async (account, index) => {
        await account.clock.advance(`PT${index}S`);
        const sessionId = await createSession(account, { title: `Number ${index}` });
        if (index % 2 === 0) await account.signer.sign(sessionId);
        return sessionId;
      }),
    );
    expect(new Set([...accounts.map(({ id }) => id), ...sessions]).size).toBe(100);
    const seen = await Promise.all(
      accounts.map(async (account, index) => {
        const { title, lifecycle } = await account.client.sign.sessions.get(sessions[index] ?? '');
        const { uploadLimitBytes } = await account.settings();
        const requests = await account.requests();
        return {
          title,
          state: lifecycle.state,
          uploadLimitBytes,
          requests: requests.length,
          now: await account.clock.now(),
        };
      }),
    );
    expect(seen).toEqual(
      accounts.map((_, index) => ({
        title: `Number ${index}`,
        state: index % 2 === 0 ? 'SIGNED' : 'READY',
        uploadLimitBytes: 1_000 + index,
        requests: 5,
        now: new Date(Date.parse(NOW) + index * 1_000).toISOString().replace('.000', ''),
      })),
    );
  });

  test('refuses an account whose id is taken', async ({ mock, account }) => {
    await expect(mock.account({ id: account.id })).rejects.toMatchObject({ code: 'SIM_ACCOUNT_EXISTS' });
  });
});

describe.for(['same', 'child'] as const)('closing a mock in the %s process', (process) => {
  plainTest('ends it with clients and accounts in use, and twice without harm', async () => {
    const mock = await startMock({ process });
    const account = await mock.account();
    await createSession(account);
    await mock.close();
    await mock.close();
    await account.close();
    await expect(fetch(mock.origin)).rejects.toThrow();
  });

  plainTest('makes what is called after it a typed failure', async () => {
    const mock = await startMock({ process });
    const account = await mock.account();
    await mock.close();
    const gone = { code: 'SIM_NOT_RUNNING' };
    await expect(mock.account()).rejects.toMatchObject(gone);
    await expect(account.requests()).rejects.toMatchObject(gone);
    await expect(account.waitFor({ times: 1 })).rejects.toMatchObject(gone);
  });

  plainTest('breaks off a call that is under way', async () => {
    const mock = await startMock({ process });
    const { client } = await mock.account();
    const call = client.sign.sessions.list();
    const failed = expect(call).rejects.toMatchObject({ code: expect.stringMatching(/^CLIENT_/) });
    await mock.close();
    await failed;
  });
});

describe('the options of a mock', () => {
  plainTest('reach the simulator in this process, its listener for requests too', async () => {
    const seen: string[] = [];
    const mock = await startMock({
      controlToken: 'sesame',
      onLine: ({ accountId }) => void seen.push(accountId),
    });
    const account = await mock.account();
    await account.client.accessToken();
    await mock.close();
    expect(seen).toEqual([account.id]);
  });

  plainTest('reach the simulator in a child process', async () => {
    const clock = { mode: 'frozen', now: '2031-05-06T07:08:09Z' } as const;
    const mock = await startMock({ process: 'child', controlToken: 'sesame', seed: 7, clock, strict: false });
    const account = await mock.account();
    expect(await account.clock.now()).toBe(clock.now);
    expect(await account.control('getAccount')).toMatchObject({ seed: 7 });
    expect(await account.control('getServerInfo')).toMatchObject({ strict: false });
    await mock.close();
  });

  plainTest('may be a listener that throws, which no request notices', async () => {
    const mock = await startMock({
      onLine: () => {
        throw new Error('the listener is broken');
      },
    });
    const account = await mock.account();
    expect(await account.client.sign.sessions.list()).toMatchObject({ total: 0 });
    await mock.close();
  });

  plainTest('are not taken from the environment of this process', async () => {
    vi.stubEnv('SIGNIMOCK_CONTROL_TOKEN', 'of-another-simulator');
    const mock = await startMock({ process: 'child' }).finally(() => vi.unstubAllEnvs());
    await expect(mock.account()).resolves.toBeDefined();
    await mock.close();
  });

  plainTest('are refused where they name no place to run', async () => {
    // The types allow two places; a JavaScript caller may name another.
    await expect(startMock({ process: 'thread' } as never)).rejects.toMatchObject({
      code: 'SIM_INVALID_OPTION',
      message: 'process is "thread". Write same or child, or leave it out.',
    });
  });
});
