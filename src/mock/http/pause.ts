import type { Socket } from 'node:net';
import { setTimeout as waitForTimer } from 'node:timers/promises';

/** Lets real time pass; milliseconds. May end early once the signal says so. */
export type Pause = (durationMs: number, signal: AbortSignal) => Promise<void>;

/** The longest time that Node's timers can wait, 24 days; one that is longer ends at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** How delays on the wire wait, unless a test has its own way: 24 days at most. */
export const pauseOnTimer: Pause = async (durationMs, signal) => {
  await waitForTimer(Math.min(durationMs, MAX_TIMER_MS), undefined, { signal, ref: false }).catch(() => {});
};

/** Pauses for as long as there is somebody to wait for. */
export async function pauseWhileOpen(pause: Pause, socket: Socket, durationMs: number): Promise<void> {
  if (socket.destroyed) return;
  const gone = new AbortController();
  const leave = (): void => gone.abort();
  socket.once('close', leave);
  try {
    await pause(durationMs, gone.signal);
  } finally {
    socket.off('close', leave);
  }
}
