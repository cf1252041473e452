import { describe, expect } from 'vitest';
import type { ScenarioDefinition } from '../../src/mock/scenarios/definition.ts';
import type { MockAccount } from '../../src/testing/index.ts';
import { test as base } from '../../src/testing/vitest/index.ts';
import { ask, RawSocket, readReply } from './raw-socket.ts';

const LIST = '/mint/workflows';
const EXECUTE = '/mint/flows/identify-sbid/execute';

type Rule = NonNullable<ScenarioDefinition['rules']>[number];

/** Every wait of the simulator passes at once, and is noted. */
const test = base
  .extend('pauses', { scope: 'file' }, (): number[] => [])
  .override('mockOptions', ({ pauses }) => ({
    pause: async (durationMs: number) => void pauses.push(durationMs),
    clock: { mode: 'frozen' as const, now: '2030-01-01T00:00:00Z' },
  }))
  .extend('accountWith', ({ mock }) => async (...rules: Rule[]): Promise<MockAccount> => {
    const scenario = { name: 'fault', summary: 'Something goes wrong.', rules };
    return mock.account({ scenario });
  });

const onLists = (rule: Rule): Rule => ({ when: { group: 'list' }, ...rule });

describe('no reply at all', () => {
  test('reset: the connection ends by RST, and not a byte has come', async ({ accountWith }) => {
    const socket = await (await ask(await accountWith(onLists({ reset: {} })), LIST)).ended();
    expect([socket.ending, socket.heard.byteLength]).toEqual(['RST', 0]);
  });

  test('close: the connection ends by FIN, and not a byte has come', async ({ accountWith }) => {
    const socket = await (await ask(await accountWith(onLists({ close: {} })), LIST)).ended();
    expect([socket.ending, socket.heard.byteLength]).toEqual(['FIN', 0]);
  });

  test('close: also a request whose body was never looked at ends by FIN', async ({ accountWith }) => {
    const account = await accountWith({ when: { group: 'execute' }, close: {} });
    const socket = await (
      await ask(account, EXECUTE, 'POST', JSON.stringify({ input: { a: 'x'.repeat(200_000) } }))
    ).ended();
    expect([socket.ending, socket.heard.byteLength]).toEqual(['FIN', 0]);
  });

  test('hang: the connection stays open, and nothing is ever sent', async ({ accountWith }) => {
    const account = await accountWith(onLists({ hang: {} }));
    const socket = await ask(account, LIST);
    await account.waitFor({ operationId: 'listWorkflows' });
    const nobody = '3f0c9a52-6c1e-4b0a-9a3e-2b7d1f4e8c60';
    for (let calls = 0; calls < 20; calls += 1)
      await account.client.sign.sessions.get(nobody).catch(() => {});
    expect([socket.ending, socket.heard.byteLength]).toEqual(['open', 0]);
    const [line] = await account.requests({ operationId: 'listWorkflows' });
    expect(line).toMatchObject({ status: null, reason: 'fault rule 1, call 1: nothing is ever sent' });
    socket.socket.destroy();
  });

  test.for(['reset', 'close', 'hang'] as const)(
    '%s: what was asked is done where the rule says so',
    async (fault, { accountWith }) => {
      const account = await accountWith({ when: { group: 'execute' }, [fault]: { handled: true } });
      const socket = await ask(account, EXECUTE, 'POST', '{}');
      await account.waitFor({ operationId: 'executeFlow' });
      expect((await account.usage()).executions).toBe(1);
      expect(socket.heard.byteLength).toBe(0);
      socket.socket.destroy();
    },
  );

  test.for(['reset', 'close'] as const)(
    '%s: what was asked is not done otherwise',
    async (fault, { accountWith }) => {
      const account = await accountWith({ when: { group: 'execute' }, [fault]: {} });
      await (await ask(account, EXECUTE, 'POST', '{}')).ended();
      expect((await account.usage()).executions).toBe(0);
    },
  );

  test('a mock with hanging connections closes all the same', async ({ mock, accountWith }) => {
    const account = await accountWith(onLists({ hang: {} }));
    const socket = await ask(account, LIST);
    await account.waitFor({ operationId: 'listWorkflows' });
    await account.close();
    expect(mock.origin).toMatch(/^http/);
    socket.socket.destroy();
  });
});

describe('a cut reply', () => {
  const SIZES = [0, 1, 99, 100];

  test.for(SIZES)(
    'cut after %i bytes by FIN: just so many come, under the length of the whole',
    async (afterBytes, { accountWith }) => {
      const socket = await (await ask(await accountWith(onLists({ cut: { afterBytes } })), LIST)).ended();
      const { status, headers, body } = readReply(socket.heard);
      expect([status, socket.ending, body.byteLength]).toEqual([200, 'FIN', afterBytes]);
      expect(Number(headers['content-length'])).toBeGreaterThan(1_000);
    },
  );

  test('a cut beyond the end of the body sends it whole, and closes', async ({ accountWith }) => {
    const socket = await (
      await ask(await accountWith(onLists({ cut: { afterBytes: 10_000_000 } })), LIST)
    ).ended();
    const { headers, body } = readReply(socket.heard);
    expect(body.byteLength).toBe(Number(headers['content-length']));
    expect(JSON.parse(body.toString())).toHaveProperty('items');
  });

  test('cut by a reset ends by RST', async ({ accountWith }) => {
    const account = await accountWith(onLists({ cut: { afterBytes: 10, by: 'reset' } }));
    const socket = await (await ask(account, LIST)).ended();
    expect(socket.ending).toBe('RST');
    expect(readReply(socket.heard).body.byteLength).toBeLessThanOrEqual(10);
  });

  test('a download of 2 GB is cut where it should be, without being made', async ({ mock }) => {
    const account = await mock.account({
      scenario: {
        name: 'huge',
        summary: 'A huge result is cut.',
        rules: [{ when: { group: 'download' }, cut: { afterBytes: 1_000_003 } }],
        mint: { files: [{ name: 'all.zip', contentType: 'application/zip', size: 2_000_000_000 }] },
      },
      flows: [{ id: 'maker', versions: [{ files: [{ name: 'x', contentType: 'text/plain' }] }] }],
    });
    const { instanceId } = await account.client.mint.execute('maker');
    const [file] = await account.client.mint.instances.files(instanceId);
    const path = `/mint/flows/instances/${instanceId}/files/${file?.referenceId}/download`;
    const socket = await (await ask(account, path)).ended();
    const { headers, body } = readReply(socket.heard);
    expect([headers['content-length'], body.byteLength]).toEqual(['2000000000', 1_000_003]);
  });
});

describe('garbled bytes', () => {
  test.for([
    [0, 4],
    [10, 1],
    [95, 16],
  ] as const)(
    'from byte %i on %i are inverted, no other, and the length stays',
    async ([afterBytes, bytes], { accountWith }) => {
      const cut = { afterBytes: 200 };
      const account = await accountWith(onLists({ cut }));
      const plain = readReply((await (await ask(account, LIST)).ended()).heard);
      await account.play({
        name: 'garbled',
        summary: 'Some bytes are wrong.',
        rules: [onLists({ garble: { afterBytes, bytes }, cut })],
      });
      const garbled = readReply((await (await ask(account, LIST)).ended()).heard);
      const expected = Buffer.from(plain.body);
      for (let at = afterBytes; at < afterBytes + bytes; at += 1) expected[at] = 255 - (expected[at] ?? 0);
      expect(garbled.body.equals(expected)).toBe(true);
      expect(garbled.headers['content-length']).toBe(plain.headers['content-length']);
    },
  );
});

describe('a slow reply', () => {
  test('bandwidth: each piece waits for as long as its bytes take', async ({ accountWith, pauses }) => {
    const account = await accountWith(
      onLists({ bandwidth: { bytesPerSecond: 1_000 }, cut: { afterBytes: 350 } }),
    );
    pauses.length = 0;
    await (await ask(account, LIST)).ended();
    expect(pauses).toEqual([100, 100, 100, 50]);
  });

  test('slow headers: a pause between any two bytes of the head, and the body comes after', async ({
    accountWith,
    pauses,
  }) => {
    const account = await accountWith(onLists({ slowHeaders: 'PT0.2S' }));
    pauses.length = 0;
    const socket = await (await ask(account, LIST)).ended();
    const headBytes = socket.heard.indexOf('\r\n\r\n') + 4;
    expect(pauses).toEqual(Array.from({ length: headBytes - 1 }, () => 200));
    const { headers, body } = readReply(socket.heard);
    expect(body.byteLength).toBe(Number(headers['content-length']));
  });

  test('a delay on the wire waits, and moves no clock', async ({ accountWith, pauses }) => {
    const account = await accountWith(onLists({ delay: { for: 'PT7S', on: 'wire' } }));
    pauses.length = 0;
    const before = await account.clock.now();
    await account.client.mint.flows.list();
    expect([pauses, await account.clock.now()]).toEqual([[7_000], before]);
  });

  test('a delay on the clock moves it, waits for nothing, and the reply has the later date', async ({
    accountWith,
    pauses,
  }) => {
    const account = await accountWith(onLists({ delay: 'PT7S' }));
    pauses.length = 0;
    const socket = await (await ask(account, LIST)).until(({ heard }) => heard.includes('\r\n\r\n'));
    expect(readReply(socket.heard).headers.date).toBe('Tue, 01 Jan 2030 00:00:07 GMT');
    expect([pauses, await account.clock.now()]).toEqual([[], '2030-01-01T00:00:07Z']);
    socket.socket.destroy();
  });

  test('a client that goes away in the middle ends it', async ({ accountWith }) => {
    const account = await accountWith(onLists({ bandwidth: { bytesPerSecond: 10 } }));
    const socket = await (await ask(account, LIST)).until(({ heard }) => heard.includes('\r\n\r\n'));
    socket.socket.destroy();
    expect((await account.client.sign.sessions.list()).total).toBe(0);
  });
});

describe('a made-up reply', () => {
  const replyTo = async (account: MockAccount, path = LIST) => {
    const socket = await (await ask(account, path)).until(({ heard }) => {
      const border = heard.indexOf('\r\n\r\n');
      if (border < 0) return false;
      const { headers, body } = readReply(heard);
      return body.byteLength >= Number(headers['content-length'] ?? 0);
    });
    socket.socket.destroy();
    return readReply(socket.heard);
  };

  test('has the error object of the vendor with the usual code, and a trace id', async ({ accountWith }) => {
    const { status, headers, body } = await replyTo(await accountWith(onLists({ reply: { status: 404 } })));
    expect([status, headers['content-type']]).toEqual([404, 'application/problem+json']);
    expect(JSON.parse(body.toString())).toMatchObject({ status: 404, traceId: headers['x-trace-id'] });
  });

  test('has one sentence as its detail, with one full stop', async ({ accountWith }) => {
    const { body } = await replyTo(await accountWith(onLists({ reply: { status: 401 } })));
    expect(JSON.parse(body.toString())).toMatchObject({ detail: 'Invalid authentication token.' });
  });

  test('has Retry-After in seconds or as a date, and none where the account sends none', async ({
    accountWith,
  }) => {
    const rule = onLists({ reply: { status: 429, retryAfter: 'PT2M' } });
    const account = await accountWith(rule);
    expect((await replyTo(account)).headers['retry-after']).toBe('120');
    await account.updateSettings({ retryAfter: 'date' });
    expect((await replyTo(account)).headers['retry-after']).toBe('Tue, 01 Jan 2030 00:02:00 GMT');
    await account.updateSettings({ retryAfter: 'none' });
    expect((await replyTo(account)).headers['retry-after']).toBeUndefined();
  });

  test('has the body that was written: JSON, text, a page, or nothing', async ({ accountWith }) => {
    const bodies = [
      [{ json: [1, 'a'] }, 'application/json; charset=UTF-8', '[1,"a"]'],
      [{ text: 'no' }, 'text/plain; charset=UTF-8', 'no'],
    ] as const;
    for (const [body, type, text] of bodies) {
      const reply = await replyTo(await accountWith(onLists({ reply: { status: 200, ...body } })));
      expect([reply.headers['content-type'], reply.body.toString()]).toEqual([type, text]);
    }
    const page = await replyTo(await accountWith(onLists({ reply: { status: 502, html: 'Bad <Gateway>' } })));
    expect(page.headers['content-type']).toBe('text/html; charset=UTF-8');
    expect(page.body.toString()).toContain('<title>502 Bad &lt;Gateway></title>');
    const bare = await replyTo(await accountWith(onLists({ reply: { status: 204 } })));
    expect([bare.status, bare.headers['content-type'], bare.body.byteLength]).toEqual([204, undefined, 0]);
  });

  test('has the Content-Type and the headers of the rule in place of its own', async ({ accountWith }) => {
    const typed = await replyTo(await accountWith(onLists({ contentType: 'text/plain' })));
    expect(typed.headers['content-type']).toBe('text/plain');
    const headed = onLists({
      reply: { status: 503, headers: { 'X-Cache': 'MISS', 'content-type': 'text/odd' } },
    });
    expect((await replyTo(await accountWith(headed))).headers).toMatchObject({
      'x-cache': 'MISS',
      'content-type': 'text/odd',
    });
  });

  test('is no obstacle to the next request on the same connection', async ({ accountWith }) => {
    const account = await accountWith({ when: { group: 'list', call: 1 }, reply: { status: 503 } });
    const token = await account.client.accessToken();
    const request = `GET ${LIST} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n`;
    const socket = await new RawSocket(account.origin)
      .send(request + request)
      .until(({ heard }) => heard.toString().split('HTTP/1.1 ').length === 3);
    expect([...socket.heard.toString().matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual([
      '503',
      '200',
    ]);
    socket.socket.destroy();
  });
});
