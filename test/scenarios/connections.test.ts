import { describe, expect } from 'vitest';
import type { ScenarioDefinition } from '../../src/mock/scenarios/definition.ts';
import type { MockAccount } from '../../src/testing/index.ts';
import { test as base } from '../../src/testing/vitest/index.ts';
import { headOf, RawSocket, readReply } from './raw-socket.ts';

type Rule = NonNullable<ScenarioDefinition['rules']>[number];

const LIST = '/mint/workflows';
const UPLOAD = '/sign/documents';

/** A wait of the simulator that the test ends. */
interface HeldWait {
  readonly durationMs: number;
  release(): void;
}

/** Every wait of the simulator lasts until the test lets it go. */
const test = base
  .extend('waits', { scope: 'file' }, (): HeldWait[] => [])
  .override('mockOptions', ({ waits }) => ({
    pause: async (durationMs: number, signal: AbortSignal) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      signal.addEventListener('abort', () => resolve(), { once: true });
      waits.push({ durationMs, release: resolve });
      await promise;
    },
    clock: { mode: 'frozen' as const, now: '2030-01-01T00:00:00Z' },
  }))
  .extend('accountWith', ({ mock }) => async (...rules: Rule[]): Promise<MockAccount> => {
    return mock.account({ scenario: { name: 'fault', summary: 'Something goes wrong.', rules } });
  });

/** Waits until the simulator waits. */
async function untilHeld(waits: HeldWait[], account: MockAccount): Promise<HeldWait> {
  while (waits.length === 0) await account.clock.now();
  return waits.shift() as HeldWait;
}

/** The statuses of the replies so far. */
function statuses({ heard }: RawSocket): readonly number[] {
  return [...heard.toString('latin1').matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
}

const onCall = (call: number, action: Rule): Rule => ({
  when: { operation: 'listWorkflows', call },
  ...action,
});
const held: Rule = onCall(1, { delay: { for: 'PT1H', on: 'wire' }, reply: { status: 503 } });

describe('requests behind one another on a connection', () => {
  test.for([
    ['a reset', { reset: {} }, [503], 'RST'],
    ['a close', { close: {} }, [503], 'FIN'],
    ['a cut', { cut: { afterBytes: 0 } }, [503, 200], 'FIN'],
    ['a cut by a reset', { cut: { afterBytes: 0, by: 'reset' } }, [503, 200], 'RST'],
  ] as const)(
    '%s keeps its turn: the reply before it arrives first, and whole',
    async ([, fault, expected, ending], { accountWith, waits }) => {
      const account = await accountWith(held, onCall(2, fault));
      const request = await headOf(account, 'GET', LIST);
      const socket = new RawSocket(account.origin).send(request + request);
      const wait = await untilHeld(waits, account);
      await account.client.sign.sessions.list();
      expect([socket.ending, socket.heard.byteLength]).toEqual(['open', 0]);
      wait.release();
      await socket.ended();
      expect([statuses(socket), socket.ending]).toEqual([expected, ending]);
      const { headers, body } = readReply(socket.heard);
      expect(JSON.parse(body.subarray(0, Number(headers['content-length'])).toString())).toMatchObject({
        status: 503,
      });
    },
  );

  test('a slow head keeps its turn', async ({ accountWith, waits }) => {
    const account = await accountWith(held, onCall(2, { slowHeaders: 'PT1S' }));
    const request = await headOf(account, 'GET', LIST);
    const socket = new RawSocket(account.origin).send(request + request);
    const wait = await untilHeld(waits, account);
    await account.client.sign.sessions.list();
    expect([waits.length, socket.heard.byteLength]).toEqual([0, 0]);
    wait.release();
    const drip = await untilHeld(waits, account);
    await socket.until(({ heard }) => heard.toString('latin1').endsWith('}H'));
    expect(drip.durationMs).toBe(1_000);
    socket.socket.destroy();
  });

  test('behind a hang nothing comes any more, though it is done', async ({ accountWith }) => {
    const account = await accountWith(onCall(2, { hang: {} }));
    const request = await headOf(account, 'GET', LIST);
    const execute = await headOf(account, 'POST', '/mint/flows/identify-sbid/execute');
    const socket = new RawSocket(account.origin).send(request + request + execute);
    await account.waitFor({ operationId: 'executeFlow' });
    await account.client.sign.sessions.list();
    expect([socket.ending, statuses(socket)]).toEqual(['open', [200]]);
    socket.socket.destroy();
  });

  test('a HEAD is no operation of the vendor, so no rule meets it', async ({ accountWith }) => {
    const account = await accountWith({ hang: {} });
    await account.stopScenario();
    const head = await headOf(account, 'HEAD', LIST);
    await account.play({ name: 'fault', summary: 'Nothing is answered.', rules: [{ hang: {} }] });
    const socket = await new RawSocket(account.origin)
      .send(head)
      .until(({ heard }) => heard.includes('\r\n\r\n'));
    const { status, headers, body } = readReply(socket.heard);
    expect([status, headers.allow, body.byteLength]).toEqual([405, 'GET', 0]);
    socket.socket.destroy();
  });
});

describe('an upload that has not been read', () => {
  const SIZE = 3_000_000;
  const announced = { 'Content-Type': 'text/plain', 'Content-Length': SIZE };
  const onUploads = (action: Rule): Rule => ({ when: { operation: 'uploadDocument' }, ...action });

  test('is read to its end before a close, which is a FIN', async ({ accountWith }) => {
    const account = await accountWith(onUploads({ close: {} }));
    const head = await headOf(account, 'POST', UPLOAD, announced);
    const socket = new RawSocket(account.origin).send(head + 'a'.repeat(1_000));
    await account.waitFor({ operationId: 'uploadDocument' });
    expect(socket.ending).toBe('open');
    await socket.send('a'.repeat(SIZE - 1_000)).ended();
    expect([socket.ending, socket.heard.byteLength]).toEqual(['FIN', 0]);
  });

  test('is broken off by a reset', async ({ accountWith }) => {
    const account = await accountWith(onUploads({ reset: {} }));
    const head = await headOf(account, 'POST', UPLOAD, announced);
    const socket = await new RawSocket(account.origin).send(head + 'a'.repeat(1_000)).ended();
    expect([socket.ending, socket.heard.byteLength]).toEqual(['RST', 0]);
  });

  test('is taken in whole by a hang, and never answered', async ({ accountWith }) => {
    const account = await accountWith(onUploads({ hang: {} }));
    const head = await headOf(account, 'POST', UPLOAD, announced);
    const socket = new RawSocket(account.origin);
    await new Promise<void>((resolve) => socket.socket.write(head + 'a'.repeat(SIZE), () => resolve()));
    await account.waitFor({ operationId: 'uploadDocument' });
    await account.client.sign.sessions.list();
    expect([socket.ending, socket.heard.byteLength, socket.socket.writableLength]).toEqual(['open', 0, 0]);
    socket.socket.destroy();
  });

  test('is no obstacle to the request after a made-up reply', async ({ accountWith }) => {
    const account = await accountWith(onUploads({ reply: { status: 503 } }));
    const head = await headOf(account, 'POST', UPLOAD, announced);
    const next = await headOf(account, 'GET', LIST);
    const socket = await new RawSocket(account.origin)
      .send(head + 'a'.repeat(SIZE) + next)
      .until((raw) => statuses(raw).length === 2);
    expect(statuses(socket)).toEqual([503, 200]);
    socket.socket.destroy();
  });

  test.for(['reset', 'close', 'hang', 'reply'] as const)(
    'is taken where a %s comes after the deed',
    async (fault, { accountWith }) => {
      const action =
        fault === 'reply' ? { reply: { status: 504, handled: true } } : { [fault]: { handled: true } };
      const account = await accountWith(onUploads(action));
      const head = await headOf(account, 'POST', UPLOAD, announced);
      const socket = new RawSocket(account.origin).send(head + 'a'.repeat(SIZE));
      await account.waitFor({ operationId: 'uploadDocument' });
      expect(await account.requests({ operationId: 'uploadDocument' })).toMatchObject([
        { status: fault === 'reply' ? 504 : null, request: { bodyBytes: SIZE } },
      ]);
      socket.socket.destroy();
    },
  );

  test.for(['close', 'hang'] as const)(
    'and waits for 100 Continue gets that and no reply from a %s',
    async (fault, { accountWith }) => {
      const account = await accountWith(onUploads({ [fault]: {} }));
      const head = await headOf(account, 'POST', UPLOAD, { ...announced, Expect: '100-continue' });
      const socket = await new RawSocket(account.origin)
        .send(head)
        .until(({ heard }) => heard.byteLength > 0);
      socket.send('a'.repeat(SIZE));
      await account.waitFor({ operationId: 'uploadDocument' });
      if (fault === 'close') await socket.ended();
      await account.client.sign.sessions.list();
      expect(socket.heard.toString()).toBe('HTTP/1.1 100 Continue\r\n\r\n');
      expect(socket.ending).toBe(fault === 'close' ? 'FIN' : 'open');
      socket.socket.destroy();
    },
  );
});

describe('a request on its way', () => {
  test.for(['stop', 'play', 'reset'] as const)(
    'is answered as it was decided, whatever plays by then: %s',
    async (change, { accountWith, waits }) => {
      const account = await accountWith(held);
      const socket = new RawSocket(account.origin).send(await headOf(account, 'GET', LIST));
      const wait = await untilHeld(waits, account);
      if (change === 'stop') await account.stopScenario();
      else if (change === 'reset') await account.reset();
      else {
        const rules = [onCall(1, { reply: { status: 404 } })];
        await account.play({ name: 'other', summary: 'Something else.', rules });
      }
      wait.release();
      await socket.until((raw) => statuses(raw).length === 1);
      expect(statuses(socket)).toEqual([503]);
      socket.socket.destroy();
    },
  );
});
