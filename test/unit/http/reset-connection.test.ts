import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { resetConnection } from '../../../src/mock/http/reset-connection.ts';

/** A connection of this process with itself: the server's side, and how the client hears of its end. */
async function openConnection(): Promise<{ socket: Socket; ending: Promise<string> }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1').resume();
  const [socket] = (await once(server, 'connection')) as [Socket];
  server.close();
  const ending = new Promise<string>((resolve) => {
    client.once('end', () => resolve('FIN')).once('error', ({ message }) => resolve(message));
  });
  return { socket, ending };
}

test('an open connection is reset', async () => {
  const { socket, ending } = await openConnection();
  resetConnection(socket);
  expect(await ending).toContain('ECONNRESET');
});

test('a connection whose end has begun ends, and with no error', async () => {
  const { socket, ending } = await openConnection();
  const errors: Error[] = [];
  socket.on('error', (error) => errors.push(error)).end();
  resetConnection(socket);
  await once(socket, 'close');
  expect([await ending, errors]).toEqual(['FIN', []]);
});

test('a connection that is gone stays so', async () => {
  const { socket } = await openConnection();
  socket.destroy();
  resetConnection(socket);
  await once(socket, 'close');
});
