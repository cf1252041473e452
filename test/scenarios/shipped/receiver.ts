import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A receiver of callbacks on this machine. */
export interface Receiver {
  readonly url: string;
  /** How many have come so far. */
  readonly count: () => number;
  /** Resolves once so many have come. */
  readonly reached: (count: number) => Promise<void>;
  readonly close: () => void;
}

/** Starts a receiver that says yes to everything. */
export async function startReceiver(): Promise<Receiver> {
  let received = 0;
  const server = createServer((request, reply) => {
    request.resume();
    reply.end(() => {
      received += 1;
      server.emit('received');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    count: () => received,
    async reached(count) {
      while (received < count) await once(server, 'received');
    },
    close: () => server.close(),
  };
}
