import type { IncomingMessage } from 'node:http';
import type { Silence } from '../scenarios/rule.ts';
import type { Exchange } from './exchange.ts';
import { resetConnection } from './reset-connection.ts';
import { awaitTurn } from './turn.ts';

/** Leaves a request without any reply, in the way a scenario asks for. */
export async function keepSilent({ request, reply }: Exchange, { kind }: Silence): Promise<void> {
  reply.hijack();
  const { raw } = request;
  const { socket } = raw;
  await awaitTurn(reply.raw, socket);
  if (kind === 'reset') {
    resetConnection(socket);
    return;
  }
  await readToEnd(raw);
  // Closing a connection with unread bytes would reset it; everything has been read, so this sends a FIN.
  if (kind === 'close') socket.destroySoon();
}

/** Reads what is left of a request, or until its client is gone. */
function readToEnd(raw: IncomingMessage): Promise<void> {
  if (raw.complete) {
    raw.resume();
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    raw.once('end', resolve).once('close', resolve).resume();
  });
}
