import { connect, type Socket } from 'node:net';
import type { MockAccount } from '../../src/testing/index.ts';

/** How a connection ended: in good order, by a reset, or not at all so far. */
export type Ending = 'FIN' | 'RST' | 'open';

/** What a raw connection has heard. */
export class RawSocket {
  readonly socket: Socket;
  #heard: Buffer[] = [];
  #ending: Ending = 'open';
  readonly #changed: (() => void)[] = [];

  constructor(origin: string) {
    const { hostname, port } = new URL(origin);
    this.socket = connect({ host: hostname, port: Number(port), allowHalfOpen: false });
    this.socket
      .on('data', (chunk: Buffer) => this.#note(() => this.#heard.push(chunk)))
      .on('end', () => this.#note(() => (this.#ending = 'FIN')))
      .on('error', (error: NodeJS.ErrnoException) => {
        // A reset that comes while this side is writing is told as a broken pipe.
        if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') throw error;
        this.#note(() => (this.#ending = 'RST'));
      });
  }

  get heard(): Buffer {
    return Buffer.concat(this.#heard);
  }

  get ending(): Ending {
    return this.#ending;
  }

  send(text: string): this {
    this.socket.write(text);
    return this;
  }

  /** Waits until what was heard, or how it ended, is as wished. */
  async until(isDone: (socket: RawSocket) => boolean): Promise<this> {
    while (!isDone(this)) await new Promise<void>((resolve) => this.#changed.push(resolve));
    return this;
  }

  /** Waits for the end of the connection. */
  ended(): Promise<this> {
    return this.until(({ ending }) => ending !== 'open');
  }

  #note(change: () => unknown): void {
    change();
    for (const resolve of this.#changed.splice(0)) resolve();
  }
}

/** A reply taken apart. */
export interface RawReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Takes the bytes of one reply apart. */
export function readReply(bytes: Buffer): RawReply {
  const border = bytes.indexOf('\r\n\r\n');
  const [first = '', ...lines] = bytes.subarray(0, border).toString('latin1').split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(headers),
    body: bytes.subarray(border + 4),
  };
}

/** The head of a request of the account's client, ready to be sent. */
export async function headOf(
  account: MockAccount,
  method: string,
  path: string,
  headers: Readonly<Record<string, string | number>> = {},
): Promise<string> {
  const all = {
    Host: new URL(account.origin).host,
    Authorization: `Bearer ${await account.client.accessToken()}`,
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

/** Opens a connection and asks for a path as the account's client. */
export async function ask(account: MockAccount, path: string, method = 'GET', body = ''): Promise<RawSocket> {
  const announced =
    body === '' ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
  return new RawSocket(account.origin).send((await headOf(account, method, path, announced)) + body);
}
