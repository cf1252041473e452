import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Shape } from '../scenarios/rule.ts';
import type { Exchange } from './exchange.ts';
import { type Pause, pauseWhileOpen } from './pause.ts';
import type { Rendered } from './render.ts';
import { resetConnection } from './reset-connection.ts';
import { shapeBody } from './shaped-body.ts';
import { awaitTurn } from './turn.ts';

/**
 * Where the bytes of a shaped reply go. Writing resolves once the operating system has them, or the client is
 * gone.
 */
interface Sink {
  write(bytes: Buffer): Promise<void>;
  /** Call this when everything has been written. */
  end(): void;
}

/** How often a slowed body sends its next bytes; milliseconds. */
const TICK_MS = 100;

/**
 * Puts a reply on the wire as a scenario shapes it: slow, garbled, cut. Stops early when the client is gone.
 */
export async function sendShaped(
  { request, reply }: Exchange,
  { status, payload }: Rendered,
  headers: Record<string, string>,
  shape: Shape,
  pause: Pause,
): Promise<void> {
  const { socket } = request.raw;
  if (!request.raw.complete) request.raw.resume();
  reply.hijack();
  await awaitTurn(reply.raw, socket);
  const wait = (durationMs: number): Promise<void> => pauseWhileOpen(pause, socket, durationMs);
  const sink =
    shape.slowHeadersMs === undefined
      ? openResponse(reply.raw, status, headers)
      : await dripHead(socket, status, headers, () => wait(shape.slowHeadersMs ?? 0));
  for await (const chunk of shapeBody(payload, shape)) {
    if (socket.destroyed) return;
    await writeAtPace(sink, chunk, shape.bytesPerSecond, wait);
  }
  if (shape.cut === undefined) sink.end();
  else if (shape.cut.by === 'reset') resetConnection(socket);
  else socket.destroySoon();
}

async function writeAtPace(
  sink: Sink,
  chunk: Buffer,
  bytesPerSecond: number | undefined,
  wait: (durationMs: number) => Promise<void>,
): Promise<void> {
  if (bytesPerSecond === undefined) return sink.write(chunk);
  const stride = Math.max(1, Math.floor((bytesPerSecond * TICK_MS) / 1_000));
  for (let at = 0; at < chunk.byteLength; at += stride) {
    const piece = chunk.subarray(at, at + stride);
    await sink.write(piece);
    await wait((piece.byteLength / bytesPerSecond) * 1_000);
  }
}

function openResponse(raw: ServerResponse, status: number, headers: Record<string, string>): Sink {
  raw.writeHead(status, headers);
  raw.flushHeaders();
  return {
    write: (bytes) => new Promise((resolve) => raw.write(bytes, () => resolve())),
    end: () => raw.end(),
  };
}

/**
 * Sends the head byte by byte, bypassing Node's own response, so the connection cannot be used for another.
 */
async function dripHead(
  socket: Socket,
  status: number,
  headers: Record<string, string>,
  wait: () => Promise<void>,
): Promise<Sink> {
  const write = (bytes: Buffer): Promise<void> =>
    new Promise((resolve) => {
      if (socket.destroyed) resolve();
      else socket.write(bytes, () => resolve());
    });
  const lines = Object.entries({ ...headers, connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  const head = Buffer.from(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n`,
    'latin1',
  );
  for (let at = 0; at < head.byteLength && !socket.destroyed; at += 1) {
    if (at > 0) await wait();
    await write(head.subarray(at, at + 1));
  }
  return { write, end: () => socket.destroySoon() };
}
