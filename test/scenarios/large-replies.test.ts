import { expect } from 'vitest';
import type { ScenarioDefinition } from '../../src/mock/scenarios/definition.ts';
import type { MockAccount } from '../../src/testing/index.ts';
import { test as base } from '../../src/testing/vitest/index.ts';
import { ask, type RawSocket, readReply } from './raw-socket.ts';

type Rule = NonNullable<ScenarioDefinition['rules']>[number];

/** Every wait of the simulator passes in one turn, and is noted. */
const test = base
  .extend('pauses', { scope: 'file' }, (): number[] => [])
  .override('mockOptions', ({ pauses }) => ({
    pause: async (durationMs: number) => {
      pauses.push(durationMs);
      await new Promise((resolve) => setImmediate(resolve));
    },
    clock: { mode: 'frozen' as const, now: '2030-01-01T00:00:00Z' },
  }))
  .extend('download', ({ mock }) => async (size: number, rule: Rule): Promise<[MockAccount, string]> => {
    const account = await mock.account({
      flows: [
        { id: 'maker', versions: [{ files: [{ name: 'all.zip', contentType: 'application/zip', size }] }] },
      ],
    });
    const { instanceId } = await account.client.mint.execute('maker');
    const [file] = await account.client.mint.instances.files(instanceId);
    const rules = [{ when: { group: 'download' as const }, ...rule }];
    await account.play({ name: 'fault', summary: 'Something is wrong with a download.', rules });
    return [account, `/mint/flows/instances/${instanceId}/files/${file?.referenceId}/download`];
  });

const whole = ({ heard }: RawSocket): boolean => {
  const { headers, body } = readReply(heard);
  return heard.includes('\r\n\r\n') && body.byteLength >= Number(headers['content-length']);
};

test.for([
  [65_530, 12],
  [0, 300_000],
  [131_072, 1],
  [299_999, 50],
] as const)(
  'from byte %i on %i are garbled, also where that goes over the border of a chunk',
  async ([afterBytes, bytes], { download }) => {
    const [account, path] = await download(300_000, { garble: { afterBytes, bytes } });
    const garbled = readReply((await (await ask(account, path)).until(whole)).heard);
    await account.stopScenario();
    const plain = readReply((await (await ask(account, path)).until(whole)).heard);
    const expected = Buffer.from(plain.body);
    for (let at = afterBytes; at < Math.min(afterBytes + bytes, 300_000); at += 1) {
      expected[at] = 255 - (expected[at] ?? 0);
    }
    expect(garbled.body.equals(expected)).toBe(true);
  },
);

test.for([0, 1, 1_000, 30_000])(
  'a cut by a reset after %i bytes lets just so many through to a client that reads',
  async (afterBytes, { download }) => {
    const [account, path] = await download(300_000, { cut: { afterBytes, by: 'reset' } });
    const socket = await (await ask(account, path)).ended();
    const { headers, body } = readReply(socket.heard);
    expect([socket.ending, headers['content-length'], body.byteLength]).toEqual([
      'RST',
      '300000',
      afterBytes,
    ]);
  },
);

test('a cut by a reset takes with it what the client had no room for yet', async ({ download }) => {
  const [account, path] = await download(5_000_000, { cut: { afterBytes: 4_000_000, by: 'reset' } });
  const socket = await (await ask(account, path)).ended();
  expect(socket.ending).toBe('RST');
  expect(readReply(socket.heard).body.byteLength).toBeLessThanOrEqual(4_000_000);
});

test.for([65_536, 65_537, 300_000, 300_001])(
  'a cut after %i bytes is exact over several chunks, and never more than the body',
  async (afterBytes, { download }) => {
    const [account, path] = await download(300_000, { cut: { afterBytes } });
    const socket = await (await ask(account, path)).ended();
    const { body } = readReply(socket.heard);
    expect([socket.ending, body.byteLength]).toEqual(['FIN', Math.min(afterBytes, 300_000)]);
  },
);

test('bandwidth sends all of a body of several chunks, in the time its bytes take', async ({
  download,
  pauses,
}) => {
  const [account, path] = await download(300_000, { bandwidth: { bytesPerSecond: 100_000 } });
  pauses.length = 0;
  const socket = await (await ask(account, path)).until(whole);
  await account.client.sign.sessions.list();
  expect(readReply(socket.heard).body.byteLength).toBe(300_000);
  expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeCloseTo(3_000, 6);
  expect(Math.max(...pauses)).toBe(100);
  socket.socket.destroy();
});

test('a client that stops reading stops the making of a file of 2 GB', async ({ download, pauses }) => {
  const bytesPerSecond = 1_000_000_000;
  const [account, path] = await download(2_000_000_000, { bandwidth: { bytesPerSecond } });
  pauses.length = 0;
  const { socket } = await (await ask(account, path)).until(({ heard }) => heard.byteLength > 0);
  socket.pause();
  // Many turns, in which a sender that does not care would make hundreds of megabytes.
  for (let calls = 0; calls < 300; calls += 1) await account.client.sign.sessions.list();
  const made = (pauses.reduce((sum, pause) => sum + pause, 0) / 1_000) * bytesPerSecond;
  expect(made).toBeLessThan(32 * 1024 * 1024);
  socket.destroy();
});
