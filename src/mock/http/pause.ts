import type { Socket } from 'node:net';
import { setTimeout as waitForTimer } from 'node:timers/promises';

/** Lets real time pass; milliseconds. Ends early when the signal aborts. */
export type Pause = (durationMs: number, signal: AbortSignal) => Promise<void>;

/** The longest time that Node's timers can wait, 24 days; a longer one fires at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** How delays on the wire wait, unless a test replaces it: 24 days at most. */
export const pauseOnTimer: Pause = async (durationMs, signal) => {
  await waitForTimer(Math.min(durationMs, MAX_TIMER_MS), undefined, { signal, ref: false }).catch(() => {});
};

/** Pauses, but no longer than the connection is open. */
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
