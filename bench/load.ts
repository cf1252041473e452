import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Exchange } from './scene.ts';

/**
 * Puts load on one server over keep-alive connections, one request at a time on each.
 *
 * It uses plain sockets, sends requests encoded beforehand and only counts the replies: a client that costs
 * as much as the server would hide what the server costs.
 */
export interface Load {
  /** Sends for about `durationMs`, until the last reply has come. */
  burst(durationMs: number): Promise<{ readonly replies: number; readonly elapsedMs: number }>;
  /** Sends `count` requests. */
  send(count: number): Promise<void>;
  close(): void;
}

const CONNECTIONS = 32;
const HEAD_END = Buffer.from('\r\n\r\n');

/** Connects to a server to send one call over and over; a reply with any other status ends the run. */
export async function openLoad(port: number, exchange: Exchange, path = exchange.path): Promise<Load> {
  const requests = encodeRequests(port, exchange, path);
  const start = Buffer.from(`HTTP/1.1 ${exchange.status} `);
  let mayAsk: () => boolean = () => false;
  let replies = 0;
  let asked = 0;
  let open = 0;
  let onDrained: () => void = () => {};
  let onFailed: (error: Error) => void = () => {};

  const ask = (socket: Socket): void => {
    if (mayAsk()) {
      socket.write(requests[asked % requests.length] as Buffer);
      asked += 1;
    } else {
      open -= 1;
      if (open === 0) onDrained();
    }
  };

  const sockets = await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const counter = new ReplyCounter(start);
      const buffer = Buffer.allocUnsafe(64 * 1024);
      const onread = {
        buffer,
        callback(bytes: number): boolean {
          try {
            if (!counter.take(buffer.subarray(0, bytes))) return true;
            replies += 1;
            ask(socket);
          } catch (error) {
            onFailed(error as Error);
          }
          return true;
        },
      };
      const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true, onread });
      socket.on('error', (error) => onFailed(error));
      await once(socket, 'connect');
      return socket;
    }),
  );

  const run = async (permission: () => boolean): Promise<number> => {
    const before = replies;
    mayAsk = permission;
    open = sockets.length;
    await new Promise<void>((resolve, reject) => {
      onDrained = resolve;
      onFailed = reject;
      for (const socket of sockets) ask(socket);
    });
    return replies - before;
  };

  return {
    async burst(durationMs) {
      const startedAt = performance.now();
      const count = await run(() => performance.now() - startedAt < durationMs);
      return { replies: count, elapsedMs: performance.now() - startedAt };
    },
    async send(count) {
      const until = asked + count;
      await run(() => asked < until);
    },
    close() {
      for (const socket of sockets) socket.destroy();
    },
  };
}

function encodeRequests(port: number, exchange: Exchange, path: string): readonly Buffer[] {
  const { method, requestHeaders, requestBodies } = exchange;
  const head = [
    `${method} ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    ...Object.entries(requestHeaders).map(([name, value]) => `${name}: ${value}`),
  ].join('\r\n');
  if (requestBodies.length === 0) return [Buffer.from(`${head}\r\n\r\n`)];
  return requestBodies.map((body) =>
    Buffer.from(`${head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`),
  );
}

/** Finds the end of each reply of one connection. */
class ReplyCounter {
  readonly #start: Buffer;
  #usualBytes = -1;
  #pending: Buffer | undefined;

  constructor(start: Buffer) {
    this.#start = start;
  }

  /** Takes what has arrived and says whether that completes a reply. */
  take(chunk: Buffer): boolean {
    const reply = this.#pending === undefined ? chunk : Buffer.concat([this.#pending, chunk]);
    if (
      reply.length >= this.#start.length &&
      reply.compare(this.#start, 0, this.#start.length, 0, this.#start.length) !== 0
    ) {
      throw new Error(`A server answered:\n${reply.toString()}`);
    }
    // Nearly every reply is as long as the one before; only for the others is the length parsed.
    const isWhole = reply.length === this.#usualBytes || reply.length === this.#measure(reply);
    this.#pending = isWhole ? undefined : Buffer.from(reply);
    return isWhole;
  }

  #measure(reply: Buffer): number {
    const headEnd = reply.indexOf(HEAD_END);
    if (headEnd < 0) return -1;
    const [, length] = /\ncontent-length: (\d+)/i.exec(reply.toString('latin1', 0, headEnd)) ?? [];
    if (length === undefined) throw new Error('A server answered without a Content-Length.');
    this.#usualBytes = headEnd + HEAD_END.length + Number(length);
    return this.#usualBytes;
  }
}
