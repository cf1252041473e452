import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Waits until all earlier requests on the same connection have been answered, or until the connection is
 * gone.
 *
 * Node keeps replies in order by itself, but not what bypasses them and acts on the connection.
 */
export async function awaitTurn(reply: ServerResponse, socket: Socket): Promise<void> {
  if (reply.socket !== null || socket.destroyed) return;
  await new Promise<void>((resolve) => {
    const settle = (): void => {
      reply.off('socket', settle);
      socket.off('close', settle);
      resolve();
    };
    reply.once('socket', settle);
    socket.once('close', settle);
  });
}
