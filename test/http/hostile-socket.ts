import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect } from 'vitest';
import type { Simulator } from '../../src/mock/index.ts';
import type { TestAccount } from '../support/test-account.ts';
import { stateOf } from './sign-fixtures.ts';

/** A connection of one's own to the simulator, on which anything can be written. */
export interface Wire {
  readonly socket: Socket;
  /** What the server has written so far. */
  said(): string;
  /** Waits until the server has written something that matches. */
  until(pattern: RegExp): Promise<string>;
  /** Waits until the server has closed the connection, and gives all it wrote. */
  untilClosed(): Promise<string>;
}

/** Waits until something has happened to a connection, or until it is closed. */
export async function nextOf(socket: Socket, event: 'data' | 'drain'): Promise<void> {
  const over = new AbortController();
  const either = [once(socket, event, over), once(socket, 'close', over)];
  await Promise.race(either).finally(() => over.abort());
}

/** Opens a connection. */
export async function openWire({ origin }: TestAccount): Promise<Wire> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  let said = '';
  socket.on('data', (bytes) => {
    said += bytes.toString('latin1');
  });
  // A reset is one of the ways in which a server may end such a connection.
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return {
    socket,
    said: () => said,
    async until(pattern) {
      while (!pattern.test(said)) {
        if (socket.destroyed) throw new Error(`The server closed the connection after: ${said}`);
        await nextOf(socket, 'data');
      }
      return said;
    },
    async untilClosed() {
      if (!socket.closed) await once(socket, 'close');
      return said;
    },
  };
}

/** Writes one text on a connection of its own, and gives all that came back until the server closed. */
export async function shout(account: TestAccount, text: string | Uint8Array): Promise<string> {
  const wire = await openWire(account);
  wire.socket.write(text);
  return wire.untilClosed();
}

/** The head of a request of the account, to be followed by a body. */
export async function head(
  account: TestAccount,
  line: string,
  headers: readonly string[] = ['Connection: close'],
): Promise<string> {
  const all = [line, 'Host: localhost', `Authorization: Bearer ${await account.token()}`, ...headers];
  return `${all.join('\r\n')}\r\n\r\n`;
}

/** The status of the last reply in what a server wrote. */
export function statusOf(said: string): number {
  return Number([...said.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].at(-1)?.[1]);
}

/** Does something hostile, then asserts that nothing came of it: no 5xx, the state unchanged, the server answering. */
export async function survive(
  account: TestAccount,
  { accounts }: Simulator,
  attack: () => Promise<string | undefined>,
): Promise<string> {
  await account.token();
  const before = stateOf(account);
  accounts.default.journal.clear();
  const said = (await attack()) ?? '';
  expect(said).not.toMatch(/^HTTP\/1\.1 5/m);
  // Twice: by the second answer the server has also noticed who went away before the first.
  for (const _ of [1, 2]) expect((await account.call('GET', '/sign/signing-sessions')).status).toBe(200);
  expect(stateOf(account)).toBe(before);
  const broken = [...accounts.default.journal.lines(), ...account.account.journal.lines()].filter(
    ({ status }) => status !== null && status >= 500,
  );
  expect(broken.map(({ path, status, reason }) => `${path} ${status} ${reason.slice(0, 80)}`)).toEqual([]);
  return said;
}
