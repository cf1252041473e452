import { describe, expect, test } from 'vitest';
import { resetConnection } from '../../src/mock/http/reset-connection.ts';
import type { ScenarioDefinition } from '../../src/mock/scenarios/definition.ts';
import { type Mock, type MockAccount, startMock, type VendorOperation } from '../../src/testing/index.ts';
import { headOf, RawSocket } from './raw-socket.ts';

type Rule = NonNullable<ScenarioDefinition['rules']>[number];

/** Every way to misbehave on the wire; those that take time would take for ever. */
const FAULTS: readonly (readonly [name: string, rule: Rule])[] = [
  ['a reply', { reply: { status: 503 } }],
  ['a reset', { reset: {} }],
  ['a close', { close: {} }],
  ['a hang', { hang: {} }],
  ['a hang after the deed', { hang: { handled: true } }],
  ['a close after the deed', { close: { handled: true } }],
  ['a delay', { delay: { for: 'PT1H', on: 'wire' } }],
  ['a delay before a reset', { delay: { for: 'PT1H', on: 'wire' }, reset: {} }],
  ['slow bytes', { bandwidth: { bytesPerSecond: 10 } }],
  ['a slow head', { slowHeaders: 'PT1H' }],
  ['a slow head and a cut', { slowHeaders: 'PT1H', cut: { afterBytes: 5, by: 'reset' } }],
  ['slow bytes and a cut', { bandwidth: { bytesPerSecond: 10 }, cut: { afterBytes: 50 } }],
  ['a cut', { cut: { afterBytes: 5 } }],
  ['garbled bytes', { garble: { afterBytes: 5, bytes: 5 } }],
];

/** Waits of the simulator that end only with their connection. */
class Waits {
  readonly #changed: (() => void)[] = [];
  begun = 0;
  ended = 0;

  readonly pause = async (_durationMs: number, signal: AbortSignal): Promise<void> => {
    this.begun += 1;
    this.#tell();
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    this.ended += 1;
    this.#tell();
  };

  async until(isDone: (waits: Waits) => boolean): Promise<void> {
    while (!isDone(this)) await new Promise<void>((resolve) => this.#changed.push(resolve));
  }

  #tell(): void {
    for (const resolve of this.#changed.splice(0)) resolve();
  }
}

async function start(
  rule: Rule,
  operation: 'listWorkflows' | 'uploadDocument',
): Promise<[Mock, MockAccount, Waits]> {
  const waits = new Waits();
  const mock = await startMock({ pause: waits.pause });
  const rules = [{ when: { operation }, ...rule }];
  const account = await mock.account({ scenario: { name: 'fault', summary: 'Something fails.', rules } });
  return [mock, account, waits];
}

/** Waits until the simulator is in the middle of its fault, or has done with it. */
async function met(account: MockAccount, waits: Waits, operationId: VendorOperation): Promise<void> {
  const written = account.waitFor({ operationId }).catch(() => {});
  await Promise.race([written, waits.until(({ begun }) => begun > 0)]);
}

/** Asks for a list, and waits until it has met its fault. */
async function askAndMeet(account: MockAccount, waits: Waits): Promise<RawSocket> {
  const socket = new RawSocket(account.origin).send(await headOf(account, 'GET', '/mint/workflows'));
  await met(account, waits, 'listWorkflows');
  return socket;
}

describe('a client that goes away in the middle', () => {
  test.for(FAULTS)('of %s leaves nothing waiting behind', async ([, rule]) => {
    const [mock, account, waits] = await start(rule, 'listWorkflows');
    const { socket } = await askAndMeet(account, waits);
    resetConnection(socket);
    await waits.until(({ begun, ended }) => begun === ended);
    expect((await account.client.sign.sessions.list()).total).toBe(0);
    await mock.close();
  });

  test.for(FAULTS)('of an upload that meets %s leaves nothing waiting behind', async ([, rule]) => {
    const [mock, account, waits] = await start(rule, 'uploadDocument');
    const upload = { 'Content-Type': 'text/plain', 'Content-Length': 1_000_000 };
    const head = await headOf(account, 'POST', '/sign/documents', upload);
    const { socket } = new RawSocket(account.origin).send(head + 'a'.repeat(1_000));
    await new Promise((resolve) => socket.once('ready', resolve));
    await account.client.sign.sessions.list();
    resetConnection(socket);
    await met(account, waits, 'uploadDocument');
    await waits.until(({ begun, ended }) => begun === ended);
    await mock.close();
  });
});

describe('a mock that is closed in the middle', () => {
  test.for(FAULTS)('of %s ends all connections, and closes', async ([, rule]) => {
    const [mock, account, waits] = await start(rule, 'listWorkflows');
    const socket = await askAndMeet(account, waits);
    await mock.close();
    await socket.ended();
    await waits.until(({ begun, ended }) => begun === ended);
  });
});
