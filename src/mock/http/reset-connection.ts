import type { Socket } from 'node:net';

/**
 * Ends a connection with a reset (RST), or closes it normally if the client has already closed its own side.
 *
 * Node begins to end a connection as soon as its client has. Resetting it then fails with `EINVAL`, and
 * leaves it open forever.
 */
export function resetConnection(socket: Socket): void {
  if (socket.writableEnded) socket.destroy();
  else socket.resetAndDestroy();
}
