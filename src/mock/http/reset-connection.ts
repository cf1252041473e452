import type { Socket } from 'node:net';

/**
 * Ends a connection with a reset (RST), unless its client has closed its own side: then it only ends.
 *
 * Node begins to end a connection as soon as its client has. To reset it from there fails with `EINVAL`, and leaves it open for
 * ever.
 */
export function resetConnection(socket: Socket): void {
  if (socket.writableEnded) socket.destroy();
  else socket.resetAndDestroy();
}
